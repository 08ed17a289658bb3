import { expect, test, type Page } from '@playwright/test';
import { publishedLocales } from '#src/i18n/locales.ts';
import { toPolicy } from '#src/security/policy.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

test.use({ viewport: { width: 360, height: 640 } });

/** A phone without Nastaliq, whatever this machine has; the policy of the page is that of its changed words. */
async function forgetFonts(page: Page): Promise<void> {
  await page.route(/\/ur\/([a-z-]+\/)*$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/local\('[^']*'\),/g, '');
    const headers = { ...response.headers(), 'content-security-policy': toPolicy(body) };
    await route.fulfill({ response, body, headers });
  });
}

const hasPainted = (): boolean => performance.getEntriesByName('first-contentful-paint').length > 0;

test.describe('the font of Urdu', () => {
  test('is never waited for: words are painted before it comes, and it comes', async ({ page }) => {
    await forgetFonts(page);
    let send = (): void => undefined;
    const sent = new Promise<void>((done) => (send = done));
    await page.route('**/*.woff2', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto('/ur/at-the-school-door/', { waitUntil: 'commit' });
    await page.waitForFunction(hasPainted);
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loading']);
    // All of the page, and what its scripts add: only the font is still to come.
    await page.waitForLoadState('domcontentloaded');
    send();
    await page.waitForFunction(() => [...document.fonts].every(({ status }) => status === 'loaded'));
  });

  test('is asked for once by a phone that lacks Nastaliq', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
    });
    await forgetFonts(page);
    await page.goto('/ur/');
    await page.evaluate(() => document.fonts.ready);
    expect(asked).toEqual([expect.stringMatching(/^\/_astro\/noto-nastaliq-urdu\.[^/]+\.woff2$/)]);
  });

  test('is asked for by no other language, though their pages name Urdu', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') asked.push(request.url());
    });
    const others = walkedLocales.filter(({ tag }) => tag !== 'ur').map(({ path }) => `/${path}/`);
    for (const path of ['/', ...others, '/en/cards/i-speak/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.fonts.size), path).toBe(0);
    }
    expect(asked).toEqual([]);
  });

  test('is saved with the pages of Urdu, and with those of no other language', async ({ request }) => {
    for (const { path, tag } of publishedLocales) {
      const list = await (await request.get(`/offline/${path}.json`)).text();
      expect(list.includes('.woff2'), tag).toBe(tag === 'ur');
    }
  });
});
