/**
 * How soon the first paragraph paints on a slow phone, against a bare page of the same words: 400 ms round trips, 50 kB/s,
 * a processor slowed 6 times. Both are visited in turn in one run, because only their ratio means something on a busy machine.
 * Usage: npm run paint [-- --runs 7 --pages /en/at-the-school-door/,/bn/help/]; the site must have been built.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { publishedLocales } from '#src/i18n/locales.ts';
import { startServer } from '#src/server/server.ts';
import { getChromium } from '#tests/helpers/browser.ts';

const mostRatio = 1.3;
/** Milliseconds. */
const restBefore = 700;

/** Has the browser report when each paragraph paints. It must be told before the first paint, and asked for no style meanwhile. */
function markWords(): void {
  const paints: Record<string, number> = {};
  Object.assign(window, { paints });
  let marked = 0;
  new MutationObserver(() => {
    for (const paragraph of document.querySelectorAll('main p:not([elementtiming])'))
      paragraph.setAttribute('elementtiming', `${(marked += 1)}`);
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      identifier: string;
      renderTime: number;
    })[])
      paints[entry.identifier] ??= entry.renderTime;
  }).observe({ type: 'element', buffered: true });
}

/** Milliseconds until the first paragraph of some length painted; undefined: it has not yet. */
function findPaint(): number | undefined {
  const paragraph = [...document.querySelectorAll('main h1 ~ p, main h1 ~ * p')].find(
    (element) =>
      element.textContent.trim().length > 40 &&
      // The browser reports text of plain blocks only, not of rows.
      getComputedStyle(element).display === 'block',
  );
  const { paints } = window as unknown as { paints: Record<string, number> };
  return paints[paragraph?.getAttribute('elementtiming') ?? ''];
}

/** The words of a page as the barest HTML: what the physical limit of this text looks like. */
async function writeBare(page: Page, url: string): Promise<string> {
  await page.goto(url);
  const [lang, words] = await page.evaluate(
    () =>
      [
        document.documentElement.lang,
        [...document.querySelectorAll('main :is(h1, h2, h3, p, li)')]
          .filter((element) => !element.querySelector('p, li') && element.checkVisibility())
          .map((element) => [
            element.tagName.toLowerCase(),
            element.textContent.trim().replaceAll(/\s+/g, ' '),
          ]),
      ] as const,
  );
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = words.map(([tag, text]) => `<${tag}>${escape(text ?? '')}</${tag}>`).join('');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>.</title><main>${body}</main>`;
}

/** Milliseconds until the first paragraph paints, in a browser that has seen nothing yet. */
async function measure(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.addInitScript(markWords);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // The visit before this one is still being cleared away: its work would be counted as this page's.
  await page.waitForTimeout(restBefore);
  await page.goto(url);
  const found = await page.waitForFunction(findPaint);
  const time = (await found.jsonValue()) ?? 0;
  await context.close();
  return time;
}

const getMedian = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
    pages: {
      type: 'string',
      default: publishedLocales.flatMap(({ path }) => [`/${path}/`, `/${path}/at-the-school-door/`]).join(),
    },
  },
});
if (values.help) {
  console.log(
    `How soon the first paragraph paints, against a bare page of the same words; ${mostRatio} times is the most.
  npm run paint                            home and one guide of each language, 7 visits each
  npm run paint -- --runs 15               more visits
  npm run paint -- --pages /en/,/bn/help/  these pages`,
  );
  process.exit();
}
const bareRoot = mkdtempSync(join(tmpdir(), 'kyr-bare-'));
const browser = await chromium.launch({
  executablePath: getChromium(),
  // A phone's processor has more than two cores for this: started meanwhile, a renderer in reserve takes the page's own.
  args: ['--disable-features=SpareRendererForSitePerProcess'],
});
const site = await startServer({ root: 'dist', port: 0 });
writeFileSync(join(bareRoot, 'index.html'), '');
const reader = await browser.newPage();
const paths = values.pages.split(',');
for (const path of paths) {
  const html = await writeBare(reader, site.url + path);
  mkdirSync(join(bareRoot, path), { recursive: true });
  writeFileSync(join(bareRoot, path, 'index.html'), html);
  writeFileSync(join(bareRoot, path, 'index.html.br'), brotliCompressSync(html));
}
const bare = await startServer({ root: bareRoot, port: 0 });
let worst = 0;
for (const path of paths) {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let run = 0; run < Number(values.runs); run += 1) {
    times.bare.push(await measure(browser, bare.url + path));
    times.ours.push(await measure(browser, site.url + path));
  }
  const [ours, limit] = [getMedian(times.ours), getMedian(times.bare)];
  const ratio = ours / limit;
  worst = Math.max(worst, ratio);
  console.log(
    `${path.padEnd(30)} ours ${ours.toFixed(0)} ms, bare ${limit.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
console.log(`Worst ratio ${worst.toFixed(2)}; ${mostRatio} is the most.`);
await Promise.all([browser.close(), site.close(), bare.close()]);
rmSync(bareRoot, { recursive: true });
process.exitCode = worst > mostRatio ? 1 : 0;
