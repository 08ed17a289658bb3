import { expect, test, type Page } from '@playwright/test';
import { readProviders } from '#src/checks/ledger.ts';
import { readProject } from '#src/checks/project.ts';
import { toTelAddress } from '#src/lib/phone-html.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

test.use({ viewport: { width: 360, height: 640 } });

/** In the order of the page. */
const providers = [...readProviders(readProject('.'))]
  .map(([id, { record }]) => ({ ...record, id }))
  .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
const ids = providers.map(({ id }) => id);
const listIds = (need: string): string[] =>
  providers.filter(({ needs }) => needs?.some((other) => other === need)).map(({ id }) => id);

/** A Sunday at noon in New York: the State line answers, the City line does not. */
const sundayNoon = '2026-11-29T17:00:00Z';
/** A Tuesday at noon: both answer. */
const tuesdayNoon = '2026-11-24T17:00:00Z';

const listShown = (page: Page): Promise<string[]> =>
  page.locator('[data-sorted] > .line:visible').evaluateAll((cards) => cards.map(({ id }) => id));
const open = async (page: Page): Promise<void> => page.locator('.provider-filter summary').click();
const [need, language, borough] = [0, 1, 2];
const choose = (page: Page, field: number, value: string) =>
  page.locator('.provider-filter select').nth(field).selectOption(value);

for (const { tag, path } of walkedLocales)
  test(`${tag}: open lines come first, and each says whether it answers at this minute`, async ({ page }) => {
    await page.clock.setFixedTime(sundayNoon);
    await page.goto(`/${path}/help/`);
    expect((await listShown(page))[0]).toBe('state-hotline');
    await expect(page.locator('#state-hotline')).toHaveClass(/is-open/);
    await expect(page.locator('#state-hotline .open-state')).toContainText('5');
    await expect(page.locator('#city-hotline')).not.toHaveClass(/is-open/);
    await expect(page.locator('#city-hotline .open-state')).toContainText('9');
    await page.clock.setFixedTime(tuesdayNoon);
    await page.reload();
    expect((await listShown(page)).slice(0, 2)).toEqual(['city-hotline', 'state-hotline']);
    // The first line begins on the first screen: the questions before it are shut.
    await expect(page.locator('#city-hotline h3')).toBeInViewport();
    // Every label is in the language of the page, and none is a key.
    expect(await page.locator('.provider-filter').textContent()).not.toMatch(/filter\.|need\.|borough\./);
  });

test.describe('choosing', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(tuesdayNoon);
    await page.goto('/en/help/');
    await open(page);
  });

  test('shortens the list to what helps, counts it, and shows all again', async ({ page }) => {
    const status = page.locator('.provider-filter [role=status]');
    await expect(status).toContainText(`${ids.length} of ${ids.length}`);
    await choose(page, need, 'detained');
    expect((await listShown(page)).toSorted()).toEqual(listIds('detained').toSorted());
    await expect(status).toContainText(`${listIds('detained').length} of ${ids.length}`);
    await choose(page, need, 'crisis');
    expect(await listShown(page)).toEqual(listIds('crisis'));
    await expect(page.locator('section#first, section[aria-labelledby=first]')).toBeHidden();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await listShown(page)).toSorted()).toEqual(ids.toSorted());
    await expect(page.locator('.provider-filter select').first()).toBeFocused();
  });

  test('by language keeps who says how it helps in it', async ({ page }) => {
    await choose(page, language, 'ht');
    const shown = await listShown(page);
    expect(shown).toContain('city-hotline');
    expect(shown).not.toContain('legal-services-nyc');
    await choose(page, language, 'en');
    expect(await listShown(page)).toHaveLength(ids.length);
  });

  test('by borough hides nothing, and puts an office there before what is closed', async ({ page }) => {
    await page.clock.setFixedTime(sundayNoon);
    await choose(page, borough, 'queens');
    const shown = await listShown(page);
    expect(shown.slice(0, 2)).toEqual(['state-hotline', 'make-the-road-new-york']);
    expect(shown).toHaveLength(ids.length);
  });

  test('what nobody is known to offer leads to who is near, and to a line to call', async ({ page }) => {
    await choose(page, need, 'school');
    await expect(page.locator('[data-none]')).toBeHidden();
    await choose(page, language, 'ar');
    expect(await listShown(page)).toEqual(listIds('school'));
    const line = providers.find(({ id }) => id === 'state-hotline');
    await expect(page.locator('[data-none] a')).toHaveAttribute('href', toTelAddress(line?.phone ?? ''));
    await expect(page.locator('[data-none]')).toBeVisible();
  });

  test('works by keyboard alone', async ({ page }) => {
    await page.locator('.provider-filter summary').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.provider-filter select').first()).toHaveValue('legal');
    expect((await listShown(page)).toSorted()).toEqual(listIds('legal').toSorted());
  });

  test('is kept nowhere: not in the address, not in the browser, not after the page is left', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await choose(page, need, 'detained');
    expect(asked).toEqual([]);
    expect(page.url()).toMatch(/\/en\/help\/$/);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    // Browsers that keep the page in memory run this too.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect(page.locator('.provider-filter select').first()).toHaveValue('');
    await choose(page, need, 'fraud');
    await page.goto('/en/about/');
    await page.goBack();
    await expect(page.locator('.provider-filter select').first()).toHaveValue('');
    expect(await listShown(page)).toHaveLength(ids.length);
  });
});

test('a browser without time zones keeps the written order, and can still choose', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Intl.DateTimeFormat = function refuse() {
      throw new RangeError('no time zones');
    } as unknown as typeof Intl.DateTimeFormat;
  });
  await page.goto('/en/help/');
  await open(page);
  await choose(page, need, 'fraud');
  expect(await listShown(page)).toEqual(listIds('fraud'));
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('everybody is listed in the written order; every number can be tapped; no control is shown', async ({
    page,
  }) => {
    await page.goto('/bn/help/');
    const shown = await listShown(page);
    expect(shown.toSorted()).toEqual(ids.toSorted());
    expect(shown.slice(0, 3)).toEqual(providers.filter(({ first }) => first).map(({ id }) => id));
    await expect(page.locator('.provider-filter')).toBeHidden();
    for (const { id, phone } of providers)
      if (phone) await expect(page.locator(`#${id} a[href="${toTelAddress(phone)}"] .num`)).toHaveText(phone);
  });
});

for (const { tag, path } of walkedLocales)
  test(`${tag}: each line can be kept as a contact, under the name that the page tells`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${path}/help/`);
    for (const { id, phone, name = '' } of providers) {
      const link = page.locator(`#${id} a[href$=".vcf"]`);
      await expect(link).toHaveCount(phone ? 1 : 0);
      if (!phone) continue;
      const response = await request.get((await link.getAttribute('href')) ?? '');
      expect(response.headers()['content-type']).toBe('text/vcard;charset=utf-8');
      const vcard = (await response.text()).replaceAll('\r\n ', '');
      const [, kept = ''] = /\r\nFN:(.*)\r\n/.exec(vcard) ?? [];
      await expect(link).toContainText(kept);
      expect(kept).not.toBe(name);
      expect(vcard).toContain(`\r\nTEL;TYPE=VOICE:${toTelAddress(phone).slice('tel:'.length)}\r\n`);
    }
  });
