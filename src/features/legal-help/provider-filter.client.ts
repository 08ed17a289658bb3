import { chooseProviders, type Choice, type Listed } from '#src/features/legal-help/choose-providers.ts';
import {
  findOpenState,
  toNewYorkTime,
  type Line,
  type OpenState,
} from '#src/features/legal-help/open-now.ts';

/**
 * Shows what fits the reader's choice, open lines first. The choice is kept in the fields alone, and they are emptied when the
 * page is left: what somebody needs is nobody else's business.
 */
const filter = document.querySelector<HTMLElement>('.provider-filter');
const fields = [...(filter?.querySelectorAll('select') ?? [])];
const button = filter?.querySelector('button');
const groups = [...document.querySelectorAll<HTMLElement>('[data-sorted]')];
const cards = [...document.querySelectorAll<HTMLElement>('[data-sorted] > .line')];

function findState(line: string | undefined): OpenState | undefined {
  try {
    return line ? findOpenState(JSON.parse(line) as Line, toNewYorkTime(new Date())) : undefined;
  } catch {
    // An old browser without time zones: the written order stands.
    return undefined;
  }
}

const toListed = (card: HTMLElement): Listed & { readonly card: HTMLElement } => ({
  card,
  needs: (card.dataset.needs ?? '').split(' '),
  office: card.dataset.office,
  hasInterpreters: 'interpreters' in card.dataset,
  state: findState(card.dataset.line),
});

function update(): void {
  const [need = '', language = '', borough = ''] = fields.map(({ value }) => value);
  const choice: Choice = { need, language, borough };
  const { shown, isNear } = chooseProviders(cards.map(toListed), choice);
  const found = shown.map(({ card }) => card);
  for (const group of groups) {
    const inGroup = found.filter((card) => group.contains(card));
    const others = cards.filter((card) => group.contains(card) && !inGroup.includes(card));
    for (const card of others) card.hidden = true;
    for (const card of inGroup) card.hidden = false;
    group.append(...inGroup, ...others);
    group.hidden = inGroup.length === 0;
  }
  const status = filter?.querySelector('[role=status]');
  if (status) status.textContent = (filter?.dataset.shown ?? '').replace('#', String(found.length));
  const none = filter?.querySelector<HTMLElement>('[data-none]');
  if (none) none.hidden = !isNear;
  if (button) button.hidden = fields.every(({ value }) => value === '');
}

function reset(): void {
  for (const field of fields) field.value = '';
  update();
}

if (filter) {
  filter.hidden = false;
  reset();
  filter.addEventListener('change', update);
  button?.addEventListener('click', () => {
    reset();
    fields[0]?.focus();
  });
  addEventListener('pagehide', reset);
  // Shown again from the memory of the browser: another hour, another order.
  addEventListener('pageshow', update);
}
