import { chromium, expect, firefox, test, type Browser, type Page } from '@playwright/test';
import { exitAddress } from '#src/features/quick-exit/quick-exit.ts';
import { findFirefox, getChromium } from '#tests/helpers/browser.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

/** A tab with a page of somebody else before ours, and the neutral page answered here: tests ask nothing of other hosts. */
async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.route('https://**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Sunny</p>' }),
  );
  await page.goto('https://before.example/');
  return page;
}

/** Where a tab is, asked of the page itself: with Firefox, Playwright does not follow what a page opens by itself. */
const look = (page: Page): Promise<string> =>
  page
    .evaluate(
      () =>
        `${location.href} ${document.title} ${document.body.hidden ? '' : document.body.innerText.slice(0, 40)}`,
    )
    .catch(() => 'on its way');

/** Goes one step in the history of the tab, and looks where that leads. */
async function step(page: Page, by: -1 | 1): Promise<string> {
  await page
    .evaluate((delta) => {
      setTimeout(() => {
        history.go(delta);
      });
    }, by)
    .catch(() => null);
  await page.waitForTimeout(500);
  return look(page);
}

const firefoxPath = findFirefox();
const memory = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };
/** Playwright switches off the memory for Back and Forward, in which pages come back as they were left. */
const engines: Readonly<Record<string, (() => Promise<Browser>) | undefined>> = {
  Chromium: () => chromium.launch({ executablePath: getChromium(), ...memory }),
  Firefox: firefoxPath
    ? () => firefox.launch({ channel: 'moz-firefox', executablePath: firefoxPath })
    : undefined,
};

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

for (const [engine, launch] of Object.entries(engines))
  test.describe(`leaving, in ${engine}`, () => {
    test.skip(!launch, `${engine} is not on this machine`);
    let browser: Browser;
    test.beforeAll(async () => {
      if (launch) browser = await launch();
    });
    test.afterAll(async () => {
      if (launch) await browser.close();
    });

    for (const [how, leave] of Object.entries(ways))
      for (const [where, path] of Object.entries(depths))
        test(`${how}, ${where}: Back never shows a page of ours`, async ({ baseURL }) => {
          const page = await openTab(browser);
          for (const address of path) await page.goto(`${baseURL}${address}`);
          await leave(page);
          await expect.poll(() => look(page), { timeout: 10_000 }).toContain(exitAddress);
          const neutral = /before\.example|about:blank|\/blank\/ New tab\s*$|weather\.gov/;
          const seen: string[] = [];
          for (const by of [-1, -1, -1, 1, 1, 1, 1] as const) {
            seen.push(await step(page, by));
            expect(seen.at(-1)).toMatch(neutral);
          }
          // What stood there before us is still there.
          expect(seen.slice(0, 3).join()).toContain('before.example');
          await page.close();
        });
  });

test.describe('leaving', () => {
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: getChromium(), ...memory });
  });
  test.afterAll(async () => {
    await browser.close();
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
  for (const { tag, path } of walkedLocales)
    test(`${tag}: the way out is a plain link, with a word`, async ({ page }) => {
      await page.goto(`/${path}/`);
      const link = page.locator('header a.leave');
      await expect(link).toHaveAttribute('href', exitAddress);
      await expect(link).toHaveText(/\p{L}/u);
    });
});
