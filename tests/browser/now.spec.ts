import { expect, test } from '@playwright/test';
import { toTelAddress } from '#src/lib/phone-html.ts';
import { getOpening, getPhone, getProvider } from '#tests/helpers/legal-help.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

test.use({ viewport: { width: 360, height: 640 } });

/** The City line opens later than the State's: fifty minutes before it does, on a Tuesday in New York. */
const cityOpens = getOpening('city-hotline', 'tue').opens;
const atTheGate = new Date(Date.parse(`2026-11-24T${cityOpens}:00-05:00`) - 50 * 60_000);
const sundayNight = '2026-11-29T22:00:00-05:00';

/** The hour of a time such as `20:00`, as a clock with hands shows it. */
const toHour = (time: string): string => String(Number(time.slice(0, 2)) % 12 || 12);
const stateTuesday = getOpening('state-hotline', 'tue');
const stateMonday = getOpening('state-hotline', 'mon');

for (const { tag, path } of walkedLocales) {
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
      await expect(state.getByRole('status')).toContainText(toHour(stateTuesday.closes));
      await expect(city).not.toHaveClass(/is-open/);
      await expect(city.getByRole('status')).toContainText(toHour(cityOpens));
      await expect(page.locator('[data-all-closed]')).toBeHidden();
      // Fifty minutes later, without a touch.
      await page.clock.runFor('51:00');
      await expect(city).toHaveClass(/is-open/);
    });

    test('says what to do meanwhile when both lines are closed', async ({ page }) => {
      await page.clock.setFixedTime(sundayNight);
      await page.goto(`/${path}/now/`);
      await expect(page.locator('[data-all-closed]')).toBeVisible();
      const opens = page.getByRole('status').filter({ hasText: toHour(stateMonday.opens) });
      await expect(opens).toBeVisible();
      await expect(page.locator('.is-open')).toHaveCount(0);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('gives rule, street, silence, numbers and hours in words', async ({ page }) => {
        await page.goto(`/${path}/now/`);
        for (const id of ['now-school', 'public-places', 'silence', 'do-not-sign', 'call-school'])
          await expect(page.locator(`main [data-critical="${id}"]`)).toBeVisible();
        for (const id of ['state-hotline', 'city-hotline'])
          await expect(page.locator(`main a[href="${toTelAddress(getPhone(id))}"]`).first()).toBeVisible();
        await expect(page.locator('.line p bdi').first()).toContainText(toHour(stateMonday.opens));
        await expect(page.locator('.open-state').first()).toBeHidden();
      });
    });
  });
}

test('the evening before Thanksgiving, tells of the next day what is known of it', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T22:00:00-05:00');
  await page.goto('/en/now/');
  const { holidays = 'unknown' } = getProvider('city-hotline');
  const words = {
    unknown: /Opens tomorrow.* could be closed/,
    closed: /Opens Friday/,
    open: /Opens tomorrow/,
  };
  await expect(page.locator('.line').nth(1).getByRole('status')).toContainText(words[holidays]);
});

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
  await expect(page.locator('.line p bdi').first()).toContainText(toHour(stateMonday.opens));
  expect(errors).toEqual([]);
});
