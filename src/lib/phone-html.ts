/** Makes words safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `tel:` address of a number such as 1-800-555-0100; short ones such as 311 are dialled as they are. */
export function toTelAddress(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length < 4 ? `tel:${digits}` : `tel:+${digits.length === 10 ? '1' : ''}${digits}`;
}

/**
 * A number whose digits run left to right and stay on one line in every language: in Arabic text a bare 718-555-0100 is drawn
 * as 0100-555-718.
 */
export function toNumberHtml(number: string): string {
  return `<bdi class="num" dir="ltr">${escapeHtml(number)}</bdi>`;
}

/** The number as a link that dials it. */
export function toPhoneLinkHtml(number: string): string {
  return `<a href="${toTelAddress(number)}">${toNumberHtml(number)}</a>`;
}
