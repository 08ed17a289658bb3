import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { SiteRule } from '#src/checks/rule.ts';
import { listAttributes, type Page, type Site } from '#src/checks/site.ts';

/** One first flight of a new connection, headers taken off: what arrives in one round trip. In bytes, brotli 11. */
const mostHtmlBytes = 14_000;
/** The page that is read at the gate, on the last of a battery. */
const mostNowBytes = 9_000;
/** All deferred script of a page together, with what it fetches later. */
const mostScriptBytes = 8_000;

export function measureBrotli(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const toKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The part that costs most, by how much the page shrinks without it. */
function findLargestPart(html: string): string {
  const parts: [string, RegExp][] = [
    ['inlined style', /<style>.*?<\/style>/gs],
    ['drawings', /<svg.*?<\/svg>/gs],
    ['sources', /<section id="sources".*?<\/section>/gs],
  ];
  const whole = measureBrotli(html);
  const sizes = parts.map(([name, pattern]): [string, number] => [
    name,
    whole - measureBrotli(html.replace(pattern, '')),
  ]);
  const [name, bytes] = sizes.sort((a, b) => b[1] - a[1])[0] ?? ['words', whole];
  return `${name} ${toKilobytes(bytes)}`;
}

/** A script with all that it imports, at once or when it is needed, by their addresses. */
function listModules(site: Site, source: string, found = new Set<string>()): Set<string> {
  if (found.has(source) || !site.has(source)) return found;
  found.add(source);
  const text = readFileSync(join(site.folder, source), 'utf8');
  for (const [, name = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
    listModules(site, posix.join(posix.dirname(source), name), found);
  return found;
}

function measureScripts(site: Site, page: Page): number {
  const modules = listAttributes(page.html, 'script', 'src').flatMap((source) => [
    ...listModules(site, source),
  ]);
  return [...new Set(modules)]
    .map((source) => measureBrotli(readFileSync(join(site.folder, source))))
    .reduce((sum, bytes) => sum + bytes, 0);
}

export const budget: SiteRule = {
  name: 'budget',
  about: 'HTML of a page ≤ 14.0 kB brotli with its style, of /now/ ≤ 9 kB; its script ≤ 8 kB',
  summarize(site) {
    const sizes = site.pages.map(({ path, html }) => ({ path, bytes: measureBrotli(html) }));
    const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0];
    const script = Math.max(...site.pages.map((page) => measureScripts(site, page)));
    return heaviest
      ? `heaviest of ${sizes.length} pages: ${heaviest.path} ${toKilobytes(heaviest.bytes)}; most script ${toKilobytes(script)}`
      : 'no pages';
  },
  run(site) {
    const sizes = site.pages.map((page) => ({ page, bytes: measureBrotli(page.html) }));
    return sizes.flatMap(({ page, bytes }) => {
      const script = measureScripts(site, page);
      const most = page.path.endsWith('/now/') ? mostNowBytes : mostHtmlBytes;
      return [
        ...(bytes > most
          ? [
              {
                file: page.file,
                kind: 'page-too-heavy',
                message: `${toKilobytes(bytes)} brotli, budget ${toKilobytes(most)}. Largest part: ${findLargestPart(page.html)}.`,
              },
            ]
          : []),
        ...(script > mostScriptBytes
          ? [
              {
                file: page.file,
                kind: 'script-too-heavy',
                message: `${toKilobytes(script)} of script, budget ${toKilobytes(mostScriptBytes)}.`,
              },
            ]
          : []),
      ];
    });
  },
};
