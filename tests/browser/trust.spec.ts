import { expect, test } from '@playwright/test';
import { staleAfterDays, veryStaleAfterDays } from '#src/features/freshness/freshness.ts';
import { getDay, stopDate } from '#tests/helpers/clock.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';
import { waitingGuide } from '#tests/helpers/pages.ts';

test.describe('an old copy', () => {
  for (const { tag, path } of walkedLocales) {
    test(`${tag}: says nothing while it is fresh, asks to check after ${staleAfterDays} days, marks claims after ${veryStaleAfterDays}`, async ({
      page,
    }) => {
      const notice = page.locator('.stale');
      const claims = page.locator('.locked .stale-claim');
      await page.clock.setFixedTime(getDay(staleAfterDays - 1));
      await page.goto(`/${path}/at-the-school-door/`);
      await expect(notice).toBeHidden();
      await page.clock.setFixedTime(getDay(staleAfterDays + 1));
      await page.reload();
      await expect(notice).toBeVisible();
      await expect(claims).toHaveCount(0);
      await page.clock.setFixedTime(getDay(veryStaleAfterDays + 1));
      await page.reload();
      await expect(notice).toBeVisible();
      await expect(claims).toHaveCount(await page.locator('.locked').count());
    });
  }
});

test.describe('the ledger', () => {
  test.beforeEach(({ page }) => stopDate(page));

  test('finds facts by word, with one request that does not tell the word', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
    );
    await page.goto('/en/about/sources/');
    asked.length = 0;
    const box = page.getByRole('searchbox');
    await box.pressSequentially('judicial warrant');
    const results = page.locator('.ledger-filter li a');
    await expect(results.first()).toContainText(/warrant/i);
    await expect(page.getByRole('status')).toContainText(String(await results.count()));
    expect(asked.filter((path) => path !== '/icon.svg')).toEqual(['/api/v1/facts.json']);
    await results.first().click();
    await expect(page).toHaveURL(/\/en\/about\/sources\/[a-z0-9-]+\/#[A-Z]\d\d$/);
    await expect(page.locator('.fact:target')).toBeVisible();
  });

  test('says so when nothing is found, and what to do when the list does not load', async ({ page }) => {
    await page.goto('/es/about/sources/');
    await page.getByRole('searchbox').fill('<b>zebra</b>');
    await expect(page.getByRole('status')).not.toBeEmpty();
    await expect(page.locator('.ledger-filter b b, .ledger-filter li')).toHaveCount(0);
    await page.route('**/facts.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('searchbox').fill('law');
    await expect(page.getByRole('status')).not.toBeEmpty();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('leads by topic to each fact, its sources and the guides that rest on it', async ({ page }) => {
      await page.goto('/ar/about/');
      await page.locator('#facts a[href$="/about/sources/"]').click();
      await expect(page.locator('.ledger-filter')).toBeHidden();
      await page.locator('.topics a').last().click();
      const fact = page.locator('#A06');
      await expect(fact.locator('[lang=en]').first()).toBeVisible();
      await fact.locator('a[href$="/at-the-school-door/"]').click();
      await expect(page).toHaveURL(/\/ar\/at-the-school-door\/$/);
    });
  });
});

test('the list of changes is newest first, and each change of a rule leads to its facts', async ({
  page,
}) => {
  await page.goto('/en/about/changes/');
  const items = page.locator('.changes > li');
  await expect(items.first()).toContainText('2026');
  await expect(items.last()).toContainText('2017');
  await items.last().locator('a[href*="#A"]').first().click();
  await expect(page.locator('.fact:target')).toBeVisible();
});

test.describe('a guide that waits for its translation', () => {
  test.skip(waitingGuide === undefined, 'every guide is in every language');
  test('says so in the reader’s language, and marks its English', async ({ page }) => {
    await page.goto(waitingGuide ?? '');
    await expect(page.locator('html')).not.toHaveAttribute('lang', 'en');
    await expect(page.locator('aside.state')).toBeVisible();
    await expect(page.locator('h1 [lang=en][dir=ltr]')).toBeVisible();
    const paragraph = page.locator('.words section p:not(.locked)').first();
    expect(await paragraph.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  });
});
