import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faults, isSilent } from '#tests/helpers/fault-server.ts';
import {
  expect,
  expectOutcome,
  forget,
  killWorkers,
  nothing,
  open,
  pressSave,
  readPhone,
  save,
  test,
  type SavedSite,
} from '#tests/helpers/saved-site.ts';

/** `npm run browser:all` breaks every file that is asked for; `npm test` the ones that differ most. */
const wantsAll = process.env.KYR_ALL_PAGES === '1';

const everything = /./;
const list = /^\/offline\/en\.json$/;
const news = /^\/version\.json$/;
const aPage = /^\/en\/help\/$/;

const count = (site: SavedSite, paths: RegExp): number =>
  site.server.asked.filter((path) => paths.test(path)).length;

const readVersions = (page: Page): Promise<string[]> =>
  readPhone(page).then(({ copies }) => copies.map(({ version }) => version));

/** What the server says of itself, with a change. */
function changeNews(site: SavedSite, change: object, root = site.first): void {
  const state = JSON.parse(readFileSync(join(root, 'version.json'), 'utf8')) as object;
  site.server.replace('/version.json', JSON.stringify({ ...state, ...change }));
}

test.describe('saving, while something goes wrong', () => {
  const targets = {
    'the list': list,
    'a page': aPage,
    'a script': /^\/_astro\/Site.*\.js$/,
    'the worker': /^\/sw\.js$/,
  };
  for (const [what, paths] of Object.entries(targets))
    for (const fault of faults) {
      // Nobody can hold the bytes of a worker against a hash: browsers have no way to name one.
      if (what === 'the worker' && fault === 'one wrong byte') continue;
      if (isSilent(fault))
        test(`${what}: ${fault}`, async ({ page, site }) => {
          await page.clock.install();
          await page.goto(`${site.server.url}/en/save/`);
          site.server.fail(paths, fault);
          site.server.asked.length = 0;
          await pressSave(page);
          await expect.poll(() => count(site, paths)).toBeGreaterThan(0);
          await page.waitForTimeout(300);
          await page.clock.fastForward(25_000);
          await expectOutcome(page, 'failed');
          // A worker that hangs on a dead line stays until the line is given up.
          site.server.reset();
          await expect.poll(() => readPhone(page)).toEqual(nothing);
        });
      else
        test(`${what}: ${fault}`, async ({ phone, site }) => {
          await forget(phone, site);
          await phone.goto(`${site.server.url}/en/save/`);
          site.server.fail(paths, fault);
          await pressSave(phone);
          await expectOutcome(phone, fault === 'slow' ? 'saved' : 'failed');
          if (fault === 'slow') expect((await readPhone(phone)).copies).toHaveLength(1);
          else expect(await readPhone(phone)).toEqual(nothing);
        });
    }
});

test.describe('a saved page', () => {
  const targets = { everything, ...(wantsAll ? { 'the news': news } : {}) };
  for (const [what, paths] of Object.entries(targets))
    for (const fault of faults)
      test(`is shown whole while ${what} has this fault: ${fault}`, async ({ phone, site }) => {
        if ((await readVersions(phone).catch(() => [])).length !== 1) {
          await forget(phone, site);
          await save(phone, site);
        }
        await killWorkers(phone);
        site.server.fail(paths, fault);
        const first = await open(phone, site, '/en/now/');
        const second = await open(phone, site, '/en/help/');
        expect([first.file, first.edition]).toEqual(['/en/now/', 'first']);
        expect([second.file, second.edition]).toEqual(['/en/help/', 'first']);
        expect(first.ms).toBeLessThan(isSilent(fault) ? 3500 : 1500);
        // After a try in vain the wait is half as long.
        if (isSilent(fault)) expect(second.ms).toBeLessThan(2000);
      });
});

test.describe('while a newer edition is fetched', () => {
  const targets = { 'one of its pages': aPage, ...(wantsAll ? { 'its list': list } : {}) };
  for (const [what, paths] of Object.entries(targets))
    for (const fault of faults)
      test(`and ${what} has this fault, pages stay whole: ${fault}`, async ({ phone, site }) => {
        await forget(phone, site);
        await save(phone, site);
        const [before] = await readVersions(phone);
        await site.server.publish(site.second);
        site.server.fail(paths, fault);
        const during = await open(phone, site, '/en/now/');
        expect(during.file).toBe('/en/now/');
        expect(during.ms).toBeLessThan(3500);
        if (fault === 'slow') await expect.poll(() => readVersions(phone)).not.toEqual([before]);
        else if (isSilent(fault)) await killWorkers(phone);
        else await expect.poll(async () => (await readPhone(phone)).copies[0]?.failed).toBeDefined();
        site.server.fail(everything, 'connection reset');
        const after = [await open(phone, site, '/en/now/'), await open(phone, site, '/en/help/')];
        const edition = fault === 'slow' ? 'second' : 'first';
        expect(after.map((page) => [page.file, page.edition])).toEqual([
          ['/en/now/', edition],
          ['/en/help/', edition],
        ]);
        // What a worker was killed over is cleaned up at the next page.
        await expect.poll(async () => (await readPhone(phone)).caches).toBe(1);
      });
});

test.describe('a reader who has saved a language', () => {
  test.beforeEach(async ({ phone, site }) => {
    await forget(phone, site);
    await save(phone, site);
  });

  test('reads every page of it with no network, in a second, and is told what is not there', async ({
    phone,
    site,
  }) => {
    await phone.context().setOffline(true);
    for (const path of ['/', '/en/', '/en/now/', '/en/help/', '/en/about/changes/', '/en/save/']) {
      const page = await open(phone, site, path);
      expect([page.file, page.edition]).toEqual([path, 'first']);
      expect(page.ms).toBeLessThan(1000);
    }
    for (const path of ['/es/', '/en/which-paper/', '/nothing/'])
      expect((await open(phone, site, path)).file).toBe('/en/save/missing/');
    expect((await open(phone, site, '/en/help?from=a-message')).file).toBe('/en/help/');
    expect(new URL(phone.url()).pathname).toBe('/en/help/');
  });

  test('asks the host for the same small file, whatever page is read', async ({ phone, site }) => {
    site.server.asked.length = 0;
    for (const path of ['/en/now/', '/en/help/', '/en/']) await open(phone, site, path);
    expect([...new Set(site.server.asked)].filter((path) => path !== '/sw.js')).toEqual(['/version.json']);
  });

  test('gets the newer edition at once, then saved, then is told once, in every tab', async ({
    phone,
    site,
  }) => {
    const other = await phone.context().newPage();
    await other.goto(`${site.server.url}/en/now/`);
    await site.server.publish(site.second);
    expect((await open(phone, site, '/en/help/')).edition).toBe('second');
    for (const tab of [phone, other]) {
      await expect(tab.locator('[data-updated]')).toBeVisible();
      await expect(tab.locator('[data-updated] a')).toHaveAttribute('href', '/en/about/changes/');
    }
    await expect
      .poll(async () => (await readPhone(phone)).copies.map(({ isNews }) => isNews))
      .toEqual([false]);
    await phone.context().setOffline(true);
    expect((await open(other, site, '/en/now/')).edition).toBe('second');
    await expect(other.locator('[data-updated]')).toBeHidden();
  });

  test('keeps the old pages until the new ones are whole, though the worker is killed half-way', async ({
    phone,
    site,
  }) => {
    await site.server.publish(site.second);
    site.server.fail(aPage, 'silence');
    await open(phone, site, '/en/now/');
    await expect.poll(() => count(site, aPage)).toBeGreaterThan(0);
    await killWorkers(phone);
    site.server.reset();
    await site.server.publish(site.second);
    await open(phone, site, '/en/');
    await expect
      .poll(async () => (await readPhone(phone)).copies.map(({ isNews }) => isNews))
      .toEqual([false]);
    expect((await readPhone(phone)).caches).toBe(1);
    expect((await open(phone, site, '/en/now/')).edition).toBe('second');
  });

  test('does not see a page again that was taken back, with or without network', async ({ phone, site }) => {
    changeNews(site, { pages: ['/en/help/'] });
    expect((await open(phone, site, '/en/help/')).file).toBe('/en/save/withdrawn/');
    await expect.poll(async () => (await readPhone(phone)).copies[0]?.withdrawn).toEqual(['/en/help/']);
    await phone.context().setOffline(true);
    expect((await open(phone, site, '/en/help/')).file).toBe('/en/save/withdrawn/');
    expect((await open(phone, site, '/en/now/')).file).toBe('/en/now/');
  });

  test('does not see it again either when the newer edition still holds it', async ({ phone, site }) => {
    await site.server.publish(site.second);
    changeNews(site, { pages: ['/en/help/'] }, site.second);
    expect((await open(phone, site, '/en/help/')).file).toBe('/en/save/withdrawn/');
    await expect
      .poll(async () => (await readPhone(phone)).copies.map(({ isNews, withdrawn }) => [isNews, withdrawn]))
      .toEqual([[false, ['/en/help/']]]);
    await phone.context().setOffline(true);
    expect((await open(phone, site, '/en/help/')).file).toBe('/en/save/withdrawn/');
    expect((await open(phone, site, '/en/now/')).edition).toBe('second');
  });

  test('does not see an edition again that was wrong as a whole, even when the new one does not come', async ({
    phone,
    site,
  }) => {
    const withdrawn = await readVersions(phone);
    await site.server.publish(site.second);
    changeNews(site, { withdrawn }, site.second);
    site.server.fail(/^\/(en|offline)\//, 'error 500');
    expect((await open(phone, site, '/en/now/')).file).toBe('/en/save/withdrawn/');
    await expect.poll(async () => (await readPhone(phone)).copies[0]?.withdrawn.length).toBeGreaterThan(3);
    await phone.context().setOffline(true);
    expect((await open(phone, site, '/en/help/')).file).toBe('/en/save/withdrawn/');
  });

  test('loses the copy when the site says that every copy must go', async ({ phone, site }) => {
    changeNews(site, { erase: true });
    expect((await open(phone, site, '/en/now/')).file).toBe('/en/now/');
    await expect.poll(() => readPhone(phone)).toEqual(nothing);
  });

  test('is never served a saved page whose bytes have changed on the phone; it is fetched again', async ({
    phone,
    site,
  }) => {
    await phone.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      await cache.put(
        '/en/now/',
        new Response('<h1>Wrong</h1>', { headers: { 'Content-Type': 'text/html' } }),
      );
      await cache.delete('/en/help/');
    });
    await phone.context().setOffline(true);
    for (const path of ['/en/now/', '/en/help/'])
      expect((await open(phone, site, path)).file).toBe('/en/save/missing/');
    await phone.context().setOffline(false);
    for (const path of ['/en/now/', '/en/help/']) expect((await open(phone, site, path)).file).toBe(path);
    await expect.poll(() => phone.evaluate(async () => (await caches.match('/en/help/'))?.status)).toBe(200);
    await phone.context().setOffline(true);
    for (const path of ['/en/now/', '/en/help/']) expect((await open(phone, site, path)).file).toBe(path);
  });

  test('saves a second language beside the first; what both need is not fetched twice', async ({
    phone,
    site,
  }) => {
    site.server.asked.length = 0;
    await save(phone, site, 'es');
    expect(count(site, /^\/_astro\/Document/)).toBe(0);
    await expect(phone.locator('[data-part=copies] li')).toHaveCount(2);
    await phone.context().setOffline(true);
    for (const path of ['/en/now/', '/es/now/']) expect((await open(phone, site, path)).file).toBe(path);
    // In the language of the address, where that is saved.
    expect((await open(phone, site, '/es/nada/')).file).toBe('/es/save/missing/');
  });

  test('reads on an old copy how old it is', async ({ page, site }) => {
    await save(page, site);
    await page.context().setOffline(true);
    for (const [day, isOld] of [
      ['2026-12-01', false],
      ['2027-01-05', true],
    ] as const) {
      await page.clock.setFixedTime(day);
      await page.goto(`${site.server.url}/en/help/`);
      await expect(page.locator('.stale')).toBeVisible({ visible: isOld });
    }
  });

  test('leaves without a trace of the blank page, and no worker answers for it', async ({ phone, site }) => {
    for (const path of ['/blank/', '/gone/']) {
      const response = await phone.request.get(site.server.url + path);
      expect(response.ok()).toBe(true);
      const kept = await phone.evaluate(async (address) => (await caches.match(address)) !== undefined, path);
      expect(kept).toBe(false);
    }
    const response = await phone.goto(`${site.server.url}/blank/`);
    expect(response?.fromServiceWorker()).toBe(false);
  });

  test('loses it to a worker that replaces ours, as content/README.md tells to write it', async ({
    phone,
    site,
  }) => {
    const guide = readFileSync('content/README.md', 'utf8');
    site.server.replace('/sw.js', /```js\n(.*?)```/s.exec(guide)?.[1] ?? '');
    await open(phone, site, '/en/now/');
    await phone.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => readPhone(phone).catch(() => undefined)).toEqual(nothing);
  });

  test('erases all of it, reads that nothing is left, and ends at a blank page', async ({ phone, site }) => {
    const other = await phone.context().newPage();
    await other.goto(`${site.server.url}/en/now/`);
    await phone.evaluate(() => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('b', '2');
      document.cookie = 'c=3';
      const database = indexedDB.open('d');
      database.onsuccess = () => {
        database.result.close();
      };
    });
    await phone.locator('[data-part=erase]').click();
    await phone.locator('[data-part=no]').click();
    expect((await readPhone(phone)).caches).toBe(1);
    await phone.locator('[data-part=erase]').click();
    await phone.locator('[data-part=yes]').click();
    await expectOutcome(phone, 'done', '[data-erase]');
    await expect(phone.locator('[data-erase] [data-part=status]')).toContainText('0');
    expect(await readPhone(phone)).toEqual(nothing);
    await phone.waitForURL('**/gone/');
    expect(await phone.title()).toBe('New tab');
    // The other tab was open all the time, and opens pages still.
    await other.goto(`${site.server.url}/en/help/`);
    await expect(other.locator('h1')).toBeVisible();
    expect(await readPhone(other)).toEqual(nothing);
  });

  test('erases without network too, and is told to close the window', async ({ phone }) => {
    await phone.context().setOffline(true);
    await phone.locator('[data-part=erase]').click();
    await phone.locator('[data-part=yes]').click();
    await expectOutcome(phone, 'offline', '[data-erase]');
    expect(await readPhone(phone)).toEqual(nothing);
  });
});

test.describe('a save that does not come to its end', () => {
  test.beforeEach(async ({ phone, site }) => {
    await forget(phone, site);
    await phone.goto(`${site.server.url}/en/save/`);
    site.server.fail(aPage, 'silence');
    site.server.asked.length = 0;
    await pressSave(phone);
    await expect.poll(() => count(site, aPage)).toBeGreaterThan(0);
  });

  test('leaves nothing when the reader stops it', async ({ phone }) => {
    await expect(phone.locator('[data-part=count]')).toContainText(/\d/);
    await phone.locator('[data-part=cancel]').click();
    await expectOutcome(phone, 'cancelled');
    expect(await readPhone(phone)).toEqual(nothing);
  });

  test('leaves nothing when the page is left', async ({ phone, site }) => {
    await phone.goto(`${site.server.url}/blank/`);
    await expect.poll(() => readPhone(phone)).toEqual(nothing);
  });

  test('leaves nothing when the tab is closed', async ({ phone, site }) => {
    const context = phone.context();
    const tab = await context.newPage();
    await tab.goto(`${site.server.url}/es/save/`);
    site.server.fail(/^\/es\/help\/$/, 'silence');
    await phone.locator('[data-part=cancel]').click();
    await expectOutcome(phone, 'cancelled');
    await pressSave(tab);
    await expect.poll(() => count(site, /^\/es\/help\/$/)).toBeGreaterThan(0);
    await tab.close();
    await expect.poll(() => readPhone(phone)).toEqual(nothing);
  });

  test('ends whole all the same when only the worker is killed', async ({ phone, site }) => {
    await killWorkers(phone);
    site.server.reset();
    await expectOutcome(phone, 'saved');
    expect((await readPhone(phone)).copies).toHaveLength(1);
  });

  test('waits for no second one: another tab is told to wait', async ({ phone, site }) => {
    const tab = await phone.context().newPage();
    await tab.goto(`${site.server.url}/es/save/`);
    await pressSave(tab);
    await expectOutcome(tab, 'busy');
  });

  test('stops when the reader erases in another tab', async ({ phone, site }) => {
    const tab = await phone.context().newPage();
    await tab.goto(`${site.server.url}/es/save/`);
    await tab.locator('[data-part=erase]').click();
    await tab.locator('[data-part=yes]').click();
    await expectOutcome(phone, 'cancelled');
    await tab.waitForURL('**/gone/');
    expect(await readPhone(phone)).toEqual(nothing);
  });
});

test.describe('a phone without room', () => {
  for (const share of [0.1, 0.4, 0.8])
    test(`keeps nothing of a save that fits only to ${share * 100} percent`, async ({ browser, site }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site.server.url}/en/save/`);
      const { files } = JSON.parse(readFileSync(join(site.first, 'offline/en.json'), 'utf8')) as {
        files: { bytes: number }[];
      };
      const quotaSize = Math.round(share * files.reduce((sum, { bytes }) => sum + bytes, 0));
      const session = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: site.server.url, quotaSize });
      await pressSave(page);
      await expectOutcome(page, 'noRoom');
      expect(await readPhone(page)).toEqual(nothing);
      await context.close();
    });
});

test.describe('where pages cannot be saved', () => {
  test('no button is shown, and the page says what to do instead', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      Reflect.deleteProperty(Navigator.prototype, 'locks');
    });
    await page.goto(`${site.server.url}/en/save/`);
    await expect(page.locator('main')).toContainText('screenshots');
    await expect(page.locator('main button:visible')).toHaveCount(0);
  });
});

test.describe('the whole site', () => {
  test('saved in two languages, opens every page of both with no network', async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const paths: string[] = [];
    for (const lang of ['en', 'ar']) {
      await page.goto(`/${lang}/save/`);
      await pressSave(page);
      await expectOutcome(page, 'saved');
      const { files } = JSON.parse(readFileSync(`dist/offline/${lang}.json`, 'utf8')) as {
        files: { url: string }[];
      };
      paths.push(...files.map(({ url }) => url).filter((url) => url.endsWith('/')));
    }
    expect(paths.length).toBeGreaterThan(50);
    await context.setOffline(true);
    for (const path of new Set(paths)) {
      const response = await page.goto(path, { waitUntil: 'commit' });
      expect(response?.status(), path).toBe(200);
      expect(await response?.body(), path).toEqual(readFileSync(join('dist', path, 'index.html')));
    }
    await context.close();
  });
});
