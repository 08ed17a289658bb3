import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { writeOfflineLists } from '#src/integrations/offline.ts';
import { startFaultServer, type FaultServer } from '#tests/helpers/fault-server.ts';

const langs = ['en', 'es'];
const pages = ['', 'now/', 'help/', 'about/changes/', 'save/', 'save/missing/', 'save/withdrawn/'];

/** A few pages of the built site, with lists of their own: small enough to be saved a hundred times. */
function writeSmallSite(root: string, mark: string): void {
  const copy = (file: string): void => {
    cpSync(join('dist', file), join(root, file), { recursive: true });
  };
  const shared = ['index.html', '404.html', 'sw.js', 'icon.svg', 'icon.png', '_astro', 'gone', 'blank'];
  for (const file of shared) copy(file);
  for (const lang of langs) for (const page of pages) copy(`${lang}/${page}index.html`);
  for (const file of readdirSync(join(root, '_astro')))
    if (!file.endsWith('.js')) rmSync(join(root, '_astro', file));
  for (const lang of langs)
    for (const page of ['now/', 'help/']) {
      const file = join(root, lang, page, 'index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ` (${mark})</h1>`));
    }
  const withdrawn = { versions: [], pages: [], erase: false };
  writeOfflineLists(root, { compiledOn: '2026-11-23', withdrawn, langs });
}

export interface SavedSite {
  readonly server: FaultServer;
  /** Folders of two editions: `now` and `help` differ, marked in their headings. */
  readonly first: string;
  readonly second: string;
}

interface Small {
  readonly site: SavedSite;
  readonly phone: Page;
}

/**
 * `site`: two editions of a small site behind a server with faults, the first one served, no faults. `phone`: a page that all
 * tests of a worker share, because a new browser context costs more than a save.
 */
export const test = base.extend<Small, { small: Small }>({
  small: [
    async ({ browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'kyr-saved-'));
      const [first, second] = [join(folder, 'first'), join(folder, 'second')];
      writeSmallSite(first, 'first');
      writeSmallSite(second, 'second');
      const server = await startFaultServer(first);
      const context = await browser.newContext({ locale: 'en-US', viewport: { width: 360, height: 640 } });
      const phone = await context.newPage();
      await use({ site: { server, first, second }, phone });
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  site: async ({ small }, use) => {
    small.site.server.reset();
    await use(small.site);
  },
  phone: async ({ small }, use) => {
    await use(small.phone);
    // Other tabs, and what a test did to the network, do not outlive it.
    for (const other of small.phone.context().pages()) if (other !== small.phone) await other.close();
    await small.phone.context().setOffline(false);
  },
});

/** Which of its words the panel says: `saved`, `failed`, `noRoom` …; empty while it works. */
function readOutcome(page: Page, panel: string): Promise<string> {
  return page.locator(`${panel} [data-part=status]`).evaluate((status: HTMLElement) => {
    const said = status.textContent.trim();
    const digits = /\d+|#\w+/g;
    const isSaid = (words = ''): boolean => words.replace(digits, '#') === said.replace(digits, '#');
    return Object.entries(status.dataset).find(([, words]) => said !== '' && isSaid(words))?.[0] ?? said;
  });
}

export async function expectOutcome(page: Page, outcome: string, panel = '[data-save]'): Promise<void> {
  await expect.poll(() => readOutcome(page, panel), { timeout: 20_000 }).toBe(outcome);
}

export async function pressSave(page: Page): Promise<void> {
  await page.locator('[data-save] [data-part=save]').click();
}

/** Takes everything off the phone, as a browser does when its owner clears it. */
export async function forget(page: Page, { server }: SavedSite): Promise<void> {
  await page.goto(`${server.url}/blank/`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
}

/** The phone has the first edition of the language, and nothing else; it stands on the page where one saves. */
export async function save(page: Page, site: SavedSite, lang = 'en'): Promise<void> {
  await page.goto(`${site.server.url}/${lang}/save/`);
  await pressSave(page);
  await expectOutcome(page, 'saved');
}

interface Mark {
  readonly lang: string;
  readonly version: string;
  readonly isNews: boolean;
  readonly withdrawn: string[];
  readonly failed?: object;
}

/** What the phone holds of the site: caches, workers, anything else; and the marks of the whole copies. */
export function readPhone(page: Page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const marks = await Promise.all(names.map((cacheName) => caches.match('/offline/whole', { cacheName })));
    return {
      caches: names.length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      items: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
      cookies: document.cookie,
      copies: (await Promise.all(marks.flatMap((mark) => (mark ? [mark.json()] : [])))) as Mark[],
    };
  });
}

export const nothing = { caches: 0, workers: 0, items: 0, cookies: '', copies: [] };

const hash = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/** Opens a page of the site. Out: the milliseconds to its first byte, and the file in which exactly these bytes stand. */
export async function open(page: Page, { server, first, second }: SavedSite, path: string) {
  const response = await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
  const bytes = hash((await response?.body()) ?? Buffer.alloc(0));
  const ms = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.responseStart ?? Infinity;
  });
  const files = ['', ...langs.flatMap((lang) => pages.map((file) => `${lang}/${file}`))];
  const found = Object.entries({ first, second })
    .flatMap(([edition, root]) => files.map((file) => ({ edition, file: `/${file}`, root })))
    .find(({ file, root }) => hash(readFileSync(join(root, file, 'index.html'))) === bytes);
  return { ms, file: found?.file ?? '(other bytes)', edition: found?.edition ?? '(none)' };
}

/** Ends the workers as a browser short of memory does, at any moment. */
export async function killWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

export { expect } from '@playwright/test';
