import { countEntries, toLine } from '#src/features/family-plan/plan.ts';
import {
  copyTemplate,
  isBox,
  isFilled,
  listControls,
  writeNumbers,
} from '#src/features/family-plan/rows.client.ts';

/** Writes one row of the form into one entry of the paper; without a row the entry is blank. */
function writeEntry(entry: Element, row: Element | undefined): void {
  const typed = new Map<string, string>();
  const ticked = new Set<string>();
  for (const control of row ? listControls(row) : []) {
    const { field, check } = control.dataset;
    if (field) typed.set(field, toLine(control.value));
    if (check && isBox(control) && control.checked) ticked.add(check);
  }
  for (const line of entry.querySelectorAll<HTMLElement>('[data-value]')) {
    const text = typed.get(line.dataset.value ?? '') ?? '';
    if (line.textContent !== text) line.textContent = text;
  }
  for (const box of entry.querySelectorAll<HTMLElement>('[data-tick]'))
    box.hidden = !ticked.has(box.dataset.tick ?? '');
}

/** As many entries as the section needs; those that were added before and are not needed any more go. */
function fitEntries(section: HTMLElement, rows: readonly Element[]): Element[] {
  const entries = [...section.querySelectorAll('[data-entry]')];
  const blank = entries.filter((entry) => !entry.hasAttribute('data-added')).length;
  const wanted = countEntries(rows.map(isFilled), blank);
  for (const entry of entries.splice(wanted)) {
    writeEntry(entry, undefined);
    entry.remove();
  }
  while (entries.length < wanted) {
    const entry = copyTemplate(section);
    if (!entry) break;
    entries.at(-1)?.after(entry);
    entries.push(entry);
  }
  writeNumbers(entries);
  return entries;
}

/**
 * Writes the plan on the paper, with `textContent`, so that no word becomes markup. The paper always shows what the form holds:
 * whichever way a browser prints, and whatever it says about that, the paper is ready.
 */
export function writePaper(form: ParentNode, paper: ParentNode): void {
  for (const section of paper.querySelectorAll<HTMLElement>('[data-section]')) {
    const { section: id = '' } = section.dataset;
    const rows = [...form.querySelectorAll(`[data-section="${id}"] [data-row]`)];
    for (const [index, entry] of fitEntries(section, rows).entries()) writeEntry(entry, rows[index]);
  }
}
