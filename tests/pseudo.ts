/**
 * `npm run pseudo`: finds words that are not translated, and words for which there is no room. Builds a copy of the site, in
 * a folder of its own, in which the interface of Arabic is English made longer by 40 %, accented and in brackets, and runs
 * from the right. A Latin word there that has no brackets is not in `locales/`. Nothing of this is in the real site.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { readSite } from '#src/checks/site.ts';
import { startServer } from '#src/server/server.ts';
import { getChromium } from '#tests/helpers/browser.ts';
import { toPseudo } from '#tests/helpers/pseudo-text.ts';

const root = resolve('tests/.results/pseudo');
const target = 'ar';

/** Who helps keeps its own name in every language, and so does an address. */
const names = [
  'WhatsApp',
  ...readdirSync('content/legal-help').map(
    (file) => (parse(readFileSync(join('content/legal-help', file), 'utf8')) as { name: string }).name,
  ),
];
const isName = (text: string): boolean =>
  names.includes(text.replace(/\.$/, '')) || /^[\w.@/-]+\.(com|gov|org)(\/\w+)?$/.test(text);

function writeProject(): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of [
    'src',
    'content',
    'locales',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const file of readdirSync(join(root, 'locales/en'))) {
    const words: unknown = JSON.parse(readFileSync(join(root, 'locales/en', file), 'utf8'));
    writeFileSync(join(root, 'locales', target, file), JSON.stringify(toPseudo(words)));
  }
  // Two languages are enough, and the checks would rightly refuse these words.
  const table = join(root, 'src/i18n/locales.ts');
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replaceAll(/\['(?!en|ar)([^\n]+), true\],/g, "['$1, false],"),
  );
  writeFileSync(
    join(root, 'pseudo.config.mjs'),
    "import config from './astro.config.mjs';\n" +
      "export default { ...config, integrations: config.integrations.filter(({ name }) => name !== 'content-guard') };\n",
  );
}

function build(): void {
  const { status } = spawnSync('npx', ['astro', 'build', '--root', root, '--config', 'pseudo.config.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error('The copy could not be built; what it says is above.');
}

/** Text in Latin letters, seen or read aloud, that is neither ours in brackets nor marked as English. */
function listUntranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      // Signs and names stand in Arabic as they are: ICE, I-200. A sentence of English has small letters in a row.
      const isArabic = /\p{Script=Arabic}/u.test(text);
      if (!element || !/[a-z]{3}/.test(text) || isArabic || /[⟦⟧]/.test(element.textContent)) continue;
      if (element.closest('[lang]')?.getAttribute('lang') !== 'ar') continue;
      if (element.closest('script, style, title, svg, bdi, .num') || !element.checkVisibility()) continue;
      found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], img[alt]'))
      for (const name of ['aria-label', 'placeholder', 'alt']) {
        const text = element.getAttribute(name) ?? '';
        const lang = element.closest('[lang]')?.getAttribute('lang');
        if (lang === 'ar' && /[a-z]{3}/.test(text) && !/[⟦\p{Script=Arabic}]/u.test(text)) found.push(text);
      }
    return found;
  });
}

/** Controls whose words are wider or higher than they are, and the page when it can be moved sideways. */
function listTight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const tight = [...document.querySelectorAll('.btn, .tool, .brand, summary, button, .ask a, .foot a')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        return isCut || left < -1 || right > room + 1;
      })
      .map((element) => `no room: ${element.textContent.trim().slice(0, 60)}`);
    const width = document.documentElement.scrollWidth;
    return width > room ? [...tight, `${width} px wide on a screen of ${room} px`] : tight;
  });
}

async function main(): Promise<number> {
  writeProject();
  build();
  const paths = readSite(root)
    .pages.map(({ path }) => path)
    .filter((path) => path.startsWith(`/${target}/`) && !/\/about\/sources\/.+/.test(path));
  const server = await startServer({ root: join(root, 'dist'), port: 0 });
  const browser = await chromium.launch({ executablePath: getChromium() });
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const findings = new Map<string, string>();
  for (const path of paths) {
    await page.goto(server.url + path);
    const untranslated = (await listUntranslated(page)).filter((text) => !isName(text));
    for (const finding of [...untranslated, ...(await listTight(page))])
      if (!findings.has(finding)) findings.set(finding, path);
  }
  await Promise.all([browser.close(), server.close()]);
  rmSync(root, { recursive: true });
  for (const [finding, path] of findings) console.log(`${path}  ${finding}`);
  console.log(`${paths.length} pages, ${findings.size} findings`);
  return findings.size > 0 ? 1 : 0;
}

process.exitCode = await main();
