/** Days after which a copy of the site asks to be checked, and after which each claim that rests on law says so. */
export const staleAfterDays = 30;
export const veryStaleAfterDays = 90;

export type Freshness = 'fresh' | 'stale' | 'very-stale';

/**
 * How old a copy of the site is. In: the day its facts were last put together, `2026-11-23`, and the reader's clock. A clock
 * that is behind that day, or a date that is none, gives `fresh`: the date itself stands on every page.
 */
export function getFreshness(asOf: string, now: Date): Freshness {
  const days = (now.getTime() - Date.parse(asOf)) / 86_400_000;
  if (days > veryStaleAfterDays) return 'very-stale';
  return days > staleAfterDays ? 'stale' : 'fresh';
}
