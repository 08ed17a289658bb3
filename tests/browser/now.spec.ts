import { expect, test } from '@playwright/test';
import { publishedLocales } from '#src/i18n/locales.ts';

test.use({ viewport: { width: 360, height: 640 } });

/** 8:10 at the gate on a Tuesday in New York: the City line opens at nine, the State line is open. */
const atTheGate = '2026-11-24T13:10:00Z';
const sundayNight = '2026-11-30T03:00:00Z';

for (const { tag, path } of publishedLocales) {
  test.describe(`${tag}: the page for right now`, () => {
    test('is the first link of the home', async ({ page }) => {
      await page.goto(`/${path}/`);
      const first = page.locator('main a').first();
      await expect(first).toHaveAttribute('href', `/${path}/now/`);
    });

    test('says who answers at this minute, and when the other line opens', async ({ page }) => {
      await page.clock.install({ time: atTheGate });
      await page.goto(`/${path}/now/`);
      const [state, city] = [page.locator('.line').nth(0), page.locator('.line').nth(1)];
      await expect(state).toHaveClass(/is-open/);
      await expect(state.getByRole('status')).toContainText('8');
      await expect(city).not.toHaveClass(/is-open/);
      await expect(city.getByRole('status')).toContainText('9');
      await expect(page.locator('[data-all-closed]')).toBeHidden();
      // Fifty minutes later, without a touch.
      await page.clock.runFor('51:00');
      await expect(city).toHaveClass(/is-open/);
    });

    test('says what to do meanwhile when both lines are closed', async ({ page }) => {
      await page.clock.setFixedTime(sundayNight);
      await page.goto(`/${path}/now/`);
      await expect(page.locator('[data-all-closed]')).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: '8' })).toBeVisible();
      await expect(page.locator('.is-open')).toHaveCount(0);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('gives rule, street, silence, numbers and hours in words', async ({ page }) => {
        await page.goto(`/${path}/now/`);
        for (const id of ['now-school', 'public-places', 'silence', 'do-not-sign', 'call-school'])
          await expect(page.locator(`main [data-critical="${id}"]`)).toBeVisible();
        await expect(page.locator('main a[href="tel:+18005667636"]').first()).toBeVisible();
        await expect(page.locator('main a[href="tel:+18003540365"]')).toBeVisible();
        await expect(page.locator('.line bdi').filter({ hasText: '8' }).first()).toBeVisible();
        await expect(page.locator('.open-state').first()).toBeHidden();
      });
    });
  });
}

test('a browser without time zones keeps the hours in words', async ({ page }) => {
  await page.addInitScript(() => {
    Intl.DateTimeFormat = function refuse() {
      throw new RangeError('no time zones');
    } as unknown as typeof Intl.DateTimeFormat;
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/en/now/');
  await expect(page.locator('.open-state').first()).toBeHidden();
  await expect(page.locator('.line').first()).toContainText('Monday to Friday');
  expect(errors).toEqual([]);
});
