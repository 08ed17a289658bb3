import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { findLocaleByPath } from '#src/i18n/locales.ts';
import { stopDate } from '#tests/helpers/clock.ts';
import { pages } from '#tests/helpers/pages.ts';
import { expect, test } from '#tests/helpers/shared-page.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

const widths = [320, 360, 412, 600, 640, 768, 896, 1024, 1280, 1440];

/** Visible elements that stick out of the window sideways. */
function listOverflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *:not(svg *)')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isOutside = width > 0 && (left < -1 || right > room + 1);
        return isOutside && element.checkVisibility() && !element.closest('.skip, .sr-only');
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
  });
}

function setMenus(page: Page, isOpen: boolean): Promise<void> {
  return page.evaluate((open) => {
    for (const details of document.querySelectorAll('details')) details.open = open;
  }, isOpen);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** 7:1, or 4.5:1 for large words. The stricter rule leaves what fails even the weaker one to that. */
const contrastRules = ['color-contrast', 'color-contrast-enhanced'];

/** What axe finds, as `rule: element | element`. The page must hold axe already. */
function listViolations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly: chosen });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, runOnly);
}

/** What a page loads, keeps and says of itself. */
function readFacts(page: Page) {
  return page.evaluate(async () => ({
    blocking: performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking').length,
    styles: document.styleSheets.length,
    stored: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    lang: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
  }));
}

/** Controls that are lower than a thumb needs: 48 px. */
function listThin(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.btn, .tool, summary, .ask a, .langs a, .toc a, .foot a, .brand, .call a')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 47.5)
      .map((element) => element.textContent.trim()),
  );
}

/** Languages that the passages of English on a page are marked with. */
function listEnglishTags(page: Page) {
  return page
    .locator('.say b, .notes li, .line h3')
    .evaluateAll((found) =>
      found.map((element) =>
        (element.querySelector('[lang]') ?? element.closest('[lang]'))?.getAttribute('lang'),
      ),
    );
}

for (const path of pages) {
  test(path, async ({ sharedPage: page, baseURL }) => {
    const hosts = new Set<string>();
    const complaints: string[] = [];
    for (const event of ['request', 'console', 'pageerror']) page.removeAllListeners(event);
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path);

    await test.step('asks one host, blocks nothing, stores nothing, breaks no rule, says its language', async () => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const locale = findLocaleByPath(path.split('/')[1] ?? '');
      expect(await readFacts(page)).toEqual({
        blocking: 0,
        // The rule of the font of Urdu is one of its own.
        styles: locale?.tag === 'ur' ? 2 : 1,
        stored: 0,
        databases: 0,
        caches: 0,
        workers: 0,
        lang: locale?.tag ?? 'en',
        direction: locale?.dir ?? 'ltr',
      });
      expect([...hosts]).toEqual([baseURL]);
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect((await listEnglishTags(page)).filter((lang) => lang !== 'en')).toEqual([]);
    });

    await test.step('gives every control a place for a thumb', async () => {
      expect(await listThin(page)).toEqual([]);
    });

    await test.step('fits every width, with menus shut and open', async () => {
      for (const isOpen of [false, true]) {
        await setMenus(page, isOpen);
        for (const width of isOpen ? [320, 360, 896, 1280] : widths) {
          await page.setViewportSize({ width, height: 800 });
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(scroll, `${width} px`).toBeLessThanOrEqual(width);
          expect(await listOverflowing(page), `${width} px`).toEqual([]);
        }
      }
    });

    await test.step('axe finds nothing, menus open, in light and dark; contrast is 7:1', async () => {
      await page.evaluate(axe.source);
      expect(await listViolations(page, { type: 'tag', values: rules })).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await listViolations(page, { type: 'rule', values: contrastRules }), colorScheme).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });
  });
}

test('axe would find grey words, and the sweep a wide one: the tests above can fail', async ({
  sharedPage: page,
}) => {
  await page.goto('/en/about/');
  await page.evaluate(axe.source);
  for (const colour of ['#777', '#666']) {
    await page.evaluate((value) => {
      // Not a <style>: the security policy refuses it.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`main p { color: ${value} } main h1 { inline-size: 2000px }`);
      document.adoptedStyleSheets = [sheet];
    }, colour);
    const found = await listViolations(page, { type: 'rule', values: contrastRules });
    expect(found.map((violation) => violation.split(':')[0])).toEqual([
      colour === '#777' ? 'color-contrast' : 'color-contrast-enhanced',
    ]);
  }
  expect(await listOverflowing(page)).not.toEqual([]);
});

test('low controls and English without its mark would be found too', async ({ sharedPage: page }) => {
  await page.goto('/ar/help/');
  const tags = await listEnglishTags(page);
  expect(tags.length).toBeGreaterThan(3);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.btn { block-size: 20px !important; min-block-size: 0 !important; padding: 0 !important }',
    );
    document.adoptedStyleSheets = [sheet];
    for (const element of document.querySelectorAll('main [lang="en"]')) element.removeAttribute('lang');
  });
  expect(await listThin(page)).not.toEqual([]);
  expect(await listEnglishTags(page)).toEqual(tags.map(() => 'ar'));
});

for (const { path: language } of walkedLocales)
  test(`every page of ${language} reads the same without script`, async ({ browser }) => {
    test.setTimeout(600_000);
    const [without, withScript] = await Promise.all([
      browser.newPage({ javaScriptEnabled: false }),
      // A browser in a language that we do not have gets no offer, which only script can make.
      browser.newPage({ locale: 'wo-SN' }),
    ]);
    await stopDate(withScript);
    for (const path of pages.filter((address) => address.startsWith(`/${language}/`))) {
      await Promise.all([without.goto(path), withScript.goto(path)]);
      const words = await without.locator('main').innerText();
      expect(words.length, path).toBeGreaterThan(20);
      // What only a script can know or do, and says so in the markup, such as who answers the phone at this minute.
      await withScript.evaluate(() => {
        for (const extra of document.querySelectorAll('[data-script-only]')) extra.remove();
        // A list that script has sorted by the hour goes back into the order in which it is written.
        for (const list of document.querySelectorAll('[data-sorted]')) {
          const placed = [...list.querySelectorAll<HTMLElement>(':scope > [data-place]')];
          placed.sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
          list.append(...placed);
        }
      });
      expect(await withScript.locator('main').innerText(), path).toBe(words);
    }
  });
