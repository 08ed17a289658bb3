/**
 * Writes what is typed into the blanks of the card, and forgets it when the page is left: before the browser keeps the page
 * for Back, so that the next one who holds the phone finds the empty card.
 */
const fields = [...document.querySelectorAll<HTMLInputElement>('[data-fills]')];

function write({ dataset, value }: HTMLInputElement): void {
  for (const blank of document.querySelectorAll(`[data-blank="${dataset.fills ?? ''}"]`))
    blank.textContent = value.trim();
}

function wipe(): void {
  for (const field of fields) {
    field.value = field.defaultValue;
    write(field);
  }
}

for (const tools of document.querySelectorAll<HTMLElement>('.tools')) tools.hidden = false;
for (const field of fields)
  field.addEventListener('input', () => {
    write(field);
  });
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => {
    print();
  });
// A browser that fills fields again after a reload must not bring a name back.
wipe();
addEventListener('pagehide', wipe);
