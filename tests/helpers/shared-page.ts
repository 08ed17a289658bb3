import { test as base, type Page } from '@playwright/test';
import { stopDate } from '#tests/helpers/clock.ts';

/**
 * `sharedPage`: one page for all tests of a worker, because a new one costs more than what most tests do in it. Its date
 * is that of the facts. Tests that use it set width and colours themselves, and leave nothing behind: that the site stores nothing is one of the tests.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL ?? '', locale: 'en-US' });
      await stopDate(page);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
