import { findPreferred } from '#src/i18n/negotiate.ts';

/**
 * Puts the language that the browser asks for first in the list, with an invitation in that language. It only offers: the
 * reader chooses, nothing is remembered.
 */
const items = [...document.querySelectorAll<HTMLElement>('.langs [data-lang]')];
const tags = items.map((item) => item.dataset.lang ?? '');
const wanted = findPreferred(navigator.languages, tags);
const item = items.find((candidate) => candidate.dataset.lang === wanted);
const label = item?.querySelector('b');
if (item && label) {
  label.textContent = item.dataset.offer ?? label.textContent;
  item.classList.add('offered');
  item.parentElement?.prepend(item);
}
