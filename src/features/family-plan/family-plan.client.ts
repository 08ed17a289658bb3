import { createIdleWatch } from '#src/features/family-plan/idle.client.ts';
import { writePaper } from '#src/features/family-plan/paper.client.ts';
import { watchPrinting } from '#src/features/family-plan/printing.client.ts';
import { createQuestions } from '#src/features/family-plan/questions.client.ts';
import { addRow, clearForm, isFilled, removeRow } from '#src/features/family-plan/rows.client.ts';

/**
 * The plan lives in the fields of this page and nowhere else: nothing here writes to a storage, an address or another host. It is
 * wiped when the page is left, also where the browser keeps the page in memory for Back.
 */
function run(root: HTMLElement, form: HTMLFormElement, paper: HTMLElement): void {
  const questions = createQuestions(root);
  const find = (what: string): HTMLElement | null => root.querySelector<HTMLElement>(what);
  const status = find('[data-status]');
  const say = (words = ''): void => {
    if (status) status.textContent = words;
  };
  const show = (isShown: boolean): void => {
    for (const part of root.querySelectorAll<HTMLElement>('[data-editing]')) part.hidden = isShown;
    for (const part of root.querySelectorAll<HTMLElement>('[data-showing]')) part.hidden = !isShown;
    if (isShown) paper.querySelector<HTMLElement>('[tabindex]')?.focus();
  };
  const wipe = (): void => {
    watch.stop();
    clearForm(form);
    writePaper(form, paper);
    questions.end();
    show(false);
    say();
  };
  const wipeAndSay = (words: string | undefined): void => {
    wipe();
    find('[data-start]')?.focus();
    say(words);
  };
  const watch = createIdleWatch((state) => {
    if (state === 'over') wipeAndSay(status?.dataset.idle);
    else if (state === 'active') questions.end();
    // Nothing to lose, nothing to ask.
    else if (isFilled(form)) questions.ask('idle');
    else watch.stop();
  });
  const change = (): void => {
    watch.keep();
    writePaper(form, paper);
  };

  form.addEventListener('input', () => {
    say();
    change();
  });
  form.addEventListener('keydown', goToNextField);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(true);
  });
  listenToButtons(root, {
    add(button) {
      addRow(button.closest('[data-section]') ?? form);
      change();
    },
    remove(button) {
      const row = button.closest<HTMLElement>('[data-row]');
      if (row) removeRow(button.closest('[data-section]') ?? form, row);
      change();
    },
    print() {
      print();
    },
    back() {
      show(false);
      find('[type="submit"]')?.focus();
    },
    wipe() {
      wipeAndSay(status?.dataset.wiped);
    },
    keep() {
      watch.keep();
      questions.answer();
    },
  });
  watchPrinting(root.dataset.neutral ?? '', () => {
    if (isFilled(form)) questions.ask('printed');
  });
  addEventListener('pagehide', wipe);
  // Sent by the way out, in the same moment in which it hides the page.
  addEventListener('leaving', wipe);
  for (const part of form.querySelectorAll<HTMLElement>('[data-script-only]')) part.hidden = false;
}

/** Enter, which is "Go" on a phone, goes on to the next field; it presses no button. */
function goToNextField(event: KeyboardEvent): void {
  const { key, target, currentTarget, isComposing } = event;
  if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [
    ...(currentTarget as Element).querySelectorAll<HTMLElement>('input, textarea, [type="submit"]'),
  ];
  fields[fields.indexOf(target) + 1]?.focus();
}

function listenToButtons(root: HTMLElement, actions: Record<string, (button: HTMLElement) => void>): void {
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-action]');
    if (button) actions[button.dataset.action ?? '']?.(button);
  });
}

const root = document.querySelector<HTMLElement>('[data-plan]');
const form = root?.querySelector('form');
const paper = root?.querySelector<HTMLElement>('[data-paper]');
if (root && form && paper) run(root, form, paper);
