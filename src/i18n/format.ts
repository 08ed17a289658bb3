import { getLocale, sourceTag } from '#src/i18n/locales.ts';

/**
 * Dates are written at build time, in Node: browsers lack data for several of our languages. Digits stay Western and the
 * calendar Gregorian in every language, because forms and papers are read against them.
 */
const withWesternDigits = (tag: string): string => `${tag}-u-ca-gregory-nu-latn`;

/** Month names of languages that Node has none for; it would write English ones. */
const ownMonths: Readonly<Record<string, readonly string[]>> = {
  ht: [
    ...['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen'],
    ...['jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
  ],
};

/**
 * Writes `2026-06` as "June 2026", `2026-06-05` as "June 5, 2026" and `2026` as it is, in the given language. Throws
 * RangeError on anything else, and on a day that no calendar has.
 */
export function formatDate(tag: string, date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const hasDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  if (!hasDay && !/^\d{4}-\d{2}$/.test(date))
    throw new RangeError(`Not a date: "${date}". Write 2026-06 or 2026-06-05.`);
  const full = hasDay ? date : `${date}-01`;
  const day = new Date(full);
  // JavaScript reads February 30 as March 2, and would print it so.
  if (Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== full)
    throw new RangeError(`No calendar has "${date}".`);
  const ownMonth = ownMonths[tag]?.[day.getUTCMonth()];
  if (ownMonth) return [hasDay ? [day.getUTCDate()] : [], ownMonth, day.getUTCFullYear()].flat().join(' ');
  return new Intl.DateTimeFormat(withWesternDigits(tag), {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(day);
}

/** What stands between two sentences: nothing in Chinese, whose full stop carries its own space. */
export function getSentenceGap(tag: string): '' | ' ' {
  const { script } = getLocale(tag);
  return script === 'Hans' || script === 'Hant' ? '' : ' ';
}

/**
 * Writes a date of the ledger in English: `2025-03 (about)` is "about March 2025"; words such as "undated" stay; remarks in
 * brackets are for editors.
 */
export function formatLooseDate(date: string): string {
  const [, day = '', rest = ''] =
    /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?![\d/-]))?([^(]*)/.exec(date) ?? [];
  const about = date.includes('(about)') ? 'about ' : '';
  return `${about}${day ? formatDate(sourceTag, day) : ''}${rest}`.trim();
}

/**
 * Writes a date of the ledger in numbers, which every reader can read: `2025-02-05` and `2025-03` stay, and of what is not
 * exact (`2025-03 (about)`, `2025-01/02`) the year. Undefined where no year is certain.
 */
export function toNumericDate(date: string): string | undefined {
  if (/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const years = new Set(date.match(/\b20\d{2}\b/g));
  const isCertain = /^\d{4}/.test(date) && years.size === 1 && !/undated|or later/.test(date);
  return isCertain ? date.slice(0, 4) : undefined;
}
