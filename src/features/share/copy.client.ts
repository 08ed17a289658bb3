/**
 * Copies a message. Where the browser refuses, the same text is shown in a field, selected, with a word on what to do. The text
 * and all words come in the markup.
 */
function prepare(box: HTMLElement): void {
  const button = box.querySelector('button');
  const field = box.querySelector('textarea');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!button || !field || !status) return;

  const copy = async (): Promise<void> => {
    const { text = '', copied = '', failed = '' } = box.dataset;
    try {
      await navigator.clipboard.writeText(text);
      field.hidden = true;
      status.textContent = copied;
    } catch {
      field.hidden = false;
      field.value = text;
      field.focus();
      field.select();
      status.textContent = failed;
    }
  };
  button.hidden = false;
  // There before it has words: only then do screen readers tell them.
  status.hidden = false;
  button.addEventListener('click', () => void copy());
}

for (const box of document.querySelectorAll<HTMLElement>('.message')) prepare(box);
