import { mostRows } from '#src/features/family-plan/plan.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

export const listControls = (inside: ParentNode): Control[] => [
  ...inside.querySelectorAll<Control>('input, textarea'),
];

export const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox';

/** Whether anything is typed or ticked. */
export const isFilled = (inside: ParentNode): boolean =>
  listControls(inside).some((control) => (isBox(control) ? control.checked : control.value.trim() !== ''));

/** Writes the numbers into titles that have one, such as "Child #". */
export function writeNumbers(items: readonly Element[]): void {
  for (const [index, item] of items.entries())
    for (const title of item.querySelectorAll<HTMLElement>('[data-title]'))
      title.textContent = (title.dataset.title ?? '').replace('#', String(index + 1));
}

/** A copy of what the template of a section holds. */
export function copyTemplate(section: ParentNode): HTMLElement | undefined {
  const content = section.querySelector('template')?.content.firstElementChild;
  return content ? (document.importNode(content, true) as HTMLElement) : undefined;
}

const listRows = (section: ParentNode): HTMLElement[] => [
  ...section.querySelectorAll<HTMLElement>('[data-row]'),
];

function refresh(section: ParentNode): void {
  const rows = listRows(section);
  writeNumbers(rows);
  const add = section.querySelector<HTMLElement>('[data-add]');
  if (add) add.hidden = rows.length >= mostRows;
}

export function addRow(section: ParentNode): void {
  const row = copyTemplate(section);
  if (!row) return;
  listRows(section).at(-1)?.after(row);
  refresh(section);
  row.querySelector('input')?.focus();
}

/** The focus goes to what is surely there: the first field of the row before. */
export function removeRow(section: ParentNode, row: HTMLElement): void {
  const before = listRows(section)[listRows(section).indexOf(row) - 1];
  clear(row);
  row.remove();
  refresh(section);
  before?.querySelector('input')?.focus();
}

/** Empties what is typed and ticked. Also of rows that leave the page, whose fields the browser could still hold. */
function clear(inside: ParentNode): void {
  for (const control of listControls(inside)) {
    if (isBox(control)) control.checked = false;
    else control.value = '';
  }
}

/** Back to the form as it was when the page came. */
export function clearForm(form: HTMLFormElement): void {
  // A word that a keyboard is still composing would be written after the wipe.
  if (form.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  clear(form);
  for (const section of form.querySelectorAll('[data-section]')) {
    for (const row of section.querySelectorAll('[data-added]')) row.remove();
    refresh(section);
  }
}
