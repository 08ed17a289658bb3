import { getLocale } from '#src/i18n/locales.ts';
import { toWesternDigits } from '#src/lib/digits.ts';

/**
 * Numbers of a text in order of size, joined with spaces, to hold a translation against its English. Chinese and Korean write
 * the month as a number where English has a word: those are left out.
 */
export function listNumbers(text: string, tag: string): string {
  const western = toWesternDigits(text);
  const { script } = getLocale(tag);
  const withoutMonths =
    script === 'Hans' || script === 'Hant' || script === 'Kore'
      ? western.replace(/\d+\s*[月월]/g, '')
      : western;
  return (withoutMonths.match(/\d+/g) ?? []).sort((a, b) => Number(a) - Number(b)).join(' ');
}
