/**
 * Pictures of every kind of page in every language, and contact sheets of them, to be looked at: one sheet for each kind of
 * page, one for each language. `--help` says how; the site must have been built.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { readSite } from '#src/checks/site.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { startServer } from '#src/server/server.ts';
import { getChromium } from '#tests/helpers/browser.ts';

/** One page of each kind, by its address under the language. */
const kinds: Readonly<Record<string, string>> = {
  home: '',
  now: 'now/',
  help: 'help/',
  guide: 'at-the-school-door/',
  cards: 'cards/',
  card: 'cards/school-office/',
  plan: 'plan/',
  save: 'save/',
  share: 'share/check-a-rumor/',
  about: 'about/',
  sources: 'about/sources/',
  changes: 'about/changes/',
  'not-found': '404.html',
};
const languages = publishedLocales.map(({ path }) => path);
const folder = 'tests/.results/screenshots';

const usage = `npm run screenshots                       every kind of page, every language, 360 × 640, light

  --pages home,guide      kinds of pages: ${Object.keys(kinds).join(' ')}
  --languages ur,zh-hans  languages: ${languages.join(' ')}
  --wide                  1280 × 800
  --dark                  in dark colours
  --full                  whole pages, not only their first screen

Pictures and sheets go to ${folder}/.`;

interface Picture {
  readonly kind: string;
  readonly language: string;
  readonly file: string;
}

interface Wish {
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly isWide: boolean;
  readonly isDark: boolean;
  readonly isFull: boolean;
}

/** Reads a list such as `home,guide`. Throws RangeError on a name that is not among the known. */
function parseNames(text: string | undefined, known: readonly string[]): readonly string[] {
  const names = text?.split(',') ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`There is no "${unknown}". Known: ${known.join(', ')}.`);
  return names;
}

/** The names of files end alike for one size, colour and length, so that runs stand side by side. */
const toEnding = ({ isWide, isDark, isFull }: Wish): string =>
  `${isWide ? '-wide' : ''}${isDark ? '-dark' : ''}${isFull ? '-full' : ''}.png`;

async function takePictures(browser: Browser, origin: string, wish: Wish): Promise<Picture[]> {
  const page = await browser.newPage({
    viewport: wish.isWide ? { width: 1280, height: 800 } : { width: 360, height: 640 },
    colorScheme: wish.isDark ? 'dark' : 'light',
  });
  const pictures: Picture[] = [];
  for (const language of wish.languages)
    for (const kind of wish.kinds) {
      const file = `${kind}-${language}${toEnding(wish)}`;
      await page.goto(`${origin}/${language}/${kinds[kind] ?? ''}`);
      await page.screenshot({ path: join(folder, file), fullPage: wish.isFull });
      pictures.push({ kind, language, file });
    }
  await page.close();
  return pictures;
}

/** Writes one sheet: pictures in rows of five, each with its name. The browser lays it out. */
async function writeSheet(
  browser: Browser,
  name: string,
  cells: readonly [title: string, file: string][],
): Promise<void> {
  const html = cells.map(
    ([title, file]) => `<figure><figcaption>${title}</figcaption><img src="${file}"></figure>`,
  );
  const style =
    'body{display:grid;grid-template-columns:repeat(5,360px);gap:12px;margin:12px;background:#888;font:700 16px system-ui}' +
    'figure{margin:0}img{inline-size:100%;display:block}';
  const source = join(folder, 'sheet.html');
  writeFileSync(source, `<!doctype html><meta charset="utf-8"><style>${style}</style>${html.join('')}`);
  const page = await browser.newPage({ viewport: { width: 1872, height: 800 } });
  await page.goto(pathToFileURL(resolve(source)).href);
  await page.screenshot({ path: join(folder, name), fullPage: true });
  await page.close();
  console.log(join(folder, name));
}

async function writeSheets(browser: Browser, pictures: readonly Picture[], wish: Wish): Promise<void> {
  for (const kind of wish.kinds) {
    const cells = pictures.filter((picture) => picture.kind === kind);
    await writeSheet(
      browser,
      `sheet-${kind}${toEnding(wish)}`,
      cells.map(({ language, file }) => [language, file]),
    );
  }
  for (const language of wish.languages) {
    const cells = pictures.filter((picture) => picture.language === language);
    await writeSheet(
      browser,
      `sheet-${language}${toEnding(wish)}`,
      cells.map(({ kind, file }) => [kind, file]),
    );
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      pages: { type: 'string' },
      languages: { type: 'string' },
      wide: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const wish: Wish = {
    kinds: parseNames(values.pages, Object.keys(kinds)),
    languages: parseNames(values.languages, languages),
    isWide: values.wide,
    isDark: values.dark,
    isFull: values.full,
  };
  const built = new Set(readSite('.').pages.map(({ path }) => path));
  const missing = wish.kinds.find((kind) => !built.has(`/${wish.languages[0]}/${kinds[kind]}`));
  if (missing !== undefined)
    throw new Error(`"${missing}" is not built. Build the site, or mend its address here.`);
  mkdirSync(folder, { recursive: true });
  const server = await startServer({ root: 'dist', port: 0 });
  const browser = await chromium.launch({ executablePath: getChromium() });
  try {
    await writeSheets(browser, await takePictures(browser, server.url, wish), wish);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
