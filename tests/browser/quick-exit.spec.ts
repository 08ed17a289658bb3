import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { publishedLocales } from '#src/i18n/locales.ts';
import { exitAddress } from '#src/features/quick-exit/quick-exit.ts';
import { getChromium } from '#tests/helpers/browser.ts';

/** A tab with a page of somebody else before ours, and the neutral page answered here: tests ask nothing of other hosts. */
async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.route('https://**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Sunny</p>' }),
  );
  await page.goto('https://before.example/');
  return page;
}

async function leaveByShift(page: Page): Promise<void> {
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
}

const ways = {
  'by button': (page: Page) => page.locator('a.leave').click({ noWaitAfter: true }),
  'by Shift three times': leaveByShift,
};

const depths: Record<string, readonly string[]> = {
  'from the first page': ['/es/now/'],
  'two pages deep': ['/es/', '/es/at-the-school-door/'],
  'four pages deep': ['/', '/en/', '/bn/', '/bn/help/'],
};

test.describe('leaving', () => {
  let browser: Browser;
  // Playwright switches off the memory for Back and Forward, in which pages come back as they were left.
  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: getChromium(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  test.afterAll(async () => {
    await browser.close();
  });

  for (const [how, leave] of Object.entries(ways))
    for (const [where, path] of Object.entries(depths))
      test(`${how}, ${where}: Back never shows a page of ours`, async ({ baseURL }) => {
        const page = await openTab(browser);
        for (const step of path) await page.goto(`${baseURL}${step}`);
        await leave(page);
        await page.waitForURL(exitAddress);
        const seen: string[] = [];
        for (let back = 0; back < 4; back += 1) {
          await page.goBack({ timeout: 2000 }).catch(() => null);
          await page.waitForTimeout(300);
          seen.push(`${page.url()} ${await page.title()}`);
        }
        expect(seen.at(-1)).toMatch(/before\.example|about:blank/);
        for (const step of seen)
          expect(step).toMatch(/before\.example|\/blank\/ New tab|weather\.gov|about:blank/);
        for (let forward = 0; forward < 4; forward += 1) {
          await page.goForward({ timeout: 1000 }).catch(() => null);
          expect(page.url()).toMatch(/before\.example|\/blank\/|weather\.gov|about:blank/);
        }
        await page.close();
      });

  test('blanks the page and its title at once, and keeps nothing', async ({ baseURL }) => {
    const page = await openTab(browser);
    await page.goto(`${baseURL}/en/about/sources/`);
    await page.getByRole('searchbox').fill('marker');
    const [title, isHidden, value] = await page.evaluate(() => {
      document.querySelector<HTMLElement>('a.leave')?.click();
      return [document.title, document.body.hidden, document.querySelector('input')?.value];
    });
    expect([title, isHidden, value]).toEqual(['New tab', true, '']);
    await page.waitForURL(exitAddress);
    await page.goto(`${baseURL}/blank/`);
    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      window.name,
    ]);
    expect(kept).toEqual([0, 0, '', '']);
    await page.close();
  });

  test('a blank page that was opened by hand stays blank', async ({ baseURL }) => {
    const page = await openTab(browser);
    await page.goto(`${baseURL}/blank/`);
    await page.waitForTimeout(400);
    expect(page.url()).toContain('/blank/');
    expect((await page.locator('body').innerText()).trim()).toBe('');
    await page.close();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { tag, path } of publishedLocales)
    test(`${tag}: the way out is a plain link, with a word`, async ({ page }) => {
      await page.goto(`/${path}/`);
      const link = page.locator('header a.leave');
      await expect(link).toHaveAttribute('href', exitAddress);
      await expect(link).toHaveText(/\p{L}/u);
    });
});
