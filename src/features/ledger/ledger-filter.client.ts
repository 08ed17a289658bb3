import { filterFacts, type ListedFact } from '#src/features/ledger/filter-facts.ts';

/**
 * Lists facts by word. The whole list is fetched when the box is first used, the same file whatever is typed: what is typed
 * stays here. Results are written with `textContent`, so that no word becomes markup.
 */
const box = document.querySelector<HTMLElement>('.ledger-filter');
const input = box?.querySelector('input');
const status = box?.querySelector('[role=status]');
const list = box?.querySelector('ol');
let facts: Promise<ListedFact[]> | undefined;

const getFacts = (): Promise<ListedFact[]> => {
  facts ??= fetch('/api/v1/facts.json').then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    return ((await response.json()) as { facts: ListedFact[] }).facts;
  });
  return facts;
};

function toItem({ id, topic, statement }: ListedFact): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${box?.dataset.base ?? ''}${topic}/#${id}`;
  link.textContent = statement;
  item.append(link);
  return item;
}

async function show(): Promise<void> {
  const query = input?.value ?? '';
  try {
    const found = filterFacts(await getFacts(), query);
    // A slower answer to an older word must not replace a newer one.
    if (query !== input?.value) return;
    list?.replaceChildren(...found.map(toItem));
    const { none = '', found: count = '' } = box?.dataset ?? {};
    const words = found.length === 0 ? none : count.replace('#', String(found.length));
    if (status) status.textContent = query.trim() === '' ? '' : words;
  } catch {
    facts = undefined;
    if (status) status.textContent = box?.dataset.failed ?? '';
  }
}

if (box) box.hidden = false;
input?.addEventListener('input', () => void show());
