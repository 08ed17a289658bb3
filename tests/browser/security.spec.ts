import { expect, test } from '@playwright/test';

/** What an attacker might get into a page, by a wrong translation or on the way. */
const planted = `<script>window.planted = 'inline'</script>
<script src="http://elsewhere.example/x.js"></script>
<style>h1 { color: rgb(255, 0, 0) }</style>
<p id="attribute" style="float: left" onclick="window.planted = 'attribute'">x</p>
<a id="link" href="javascript:void (window.planted = 'link')">x</a>
<img src="http://elsewhere.example/x.png" alt="">
<iframe src="/en/about/"></iframe>
<base href="http://elsewhere.example/"></main>`;

test.describe('a page into which something was planted', () => {
  test('runs none of it, takes no style from it and asks no other host', async ({ page }) => {
    const asked: string[] = [];
    await page.route('http://elsewhere.example/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ body: '', contentType: 'text/javascript' });
    });
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', (event) => {
        broken.push(event.effectiveDirective);
      });
    });
    await page.route('**/en/help/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</main>', planted);
      await route.fulfill({ response, body });
    });
    await page.goto('/en/help/');
    await page.locator('#attribute').click();
    await page.locator('#link').click();
    const found = await page.evaluate(() => ({
      planted: 'planted' in window,
      base: document.baseURI === location.href,
      heading: getComputedStyle(document.querySelector('h1') ?? document.body).color,
      float: getComputedStyle(document.querySelector('#attribute') ?? document.body).float,
      broken: (window as unknown as { broken: string[] }).broken,
    }));
    expect(found).toMatchObject({ planted: false, base: true, float: 'none' });
    expect(found.heading).not.toBe('rgb(255, 0, 0)');
    expect([...new Set(found.broken)].sort()).toEqual([
      'base-uri',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]);
    expect(asked).toEqual([]);
  });
});

test('nobody can put a page of ours into theirs', async ({ page, baseURL }) => {
  const complaint = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('frame-ancestors'),
    timeout: 10_000,
  });
  await page.setContent(`<iframe src="${baseURL ?? ''}/en/"></iframe>`);
  await complaint;
  await expect(page.frameLocator('iframe').locator('.door')).toHaveCount(0);
});
