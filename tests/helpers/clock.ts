import type { Page } from '@playwright/test';
import { review } from '#tests/helpers/review.ts';

/** The day on which the facts were put together, or one so many days later: the clock of a reader whose copy has that age. */
export const getDay = (daysLater = 0): Date =>
  new Date(Date.parse(review.compiledOn) + daysLater * 86_400_000);

/**
 * Stops the date of a page on the day of the facts, so that no test meets the notice of an old copy when time goes by. Only
 * the date: Playwright's own clock also empties the performance entries, by which tests see what blocks a page.
 */
export async function stopDate(page: Page): Promise<void> {
  await page.addInitScript((now) => {
    globalThis.Date = new Proxy(Date, {
      construct: (date, parts: unknown[]) =>
        Reflect.construct(date, parts.length === 0 ? [now] : parts) as Date,
      get: (date, key) => (key === 'now' ? () => now : (Reflect.get(date, key) as unknown)),
    });
  }, getDay().getTime());
}
