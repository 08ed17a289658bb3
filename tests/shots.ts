/**
 * Takes pictures of built pages into tests/.results/shots, to be looked at.
 * Usage: npm run shots -- [--full] [--only <part of a name>]; the site must have been built.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startServer } from '#src/server/server.ts';
import { getChromium } from '#tests/helpers/browser.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    langs: { type: 'string', default: 'en,ar,zh-hans,bn,es' },
    pages: {
      type: 'string',
      default: ',at-the-school-door,which-paper,get-legal-help,what-changed,help,about',
    },
    sizes: { type: 'string', default: '360x640,1280x800' },
    themes: { type: 'string', default: 'light,dark' },
  },
});
const folder = 'tests/.results/shots';
mkdirSync(folder, { recursive: true });
const server = await startServer({ root: 'dist', port: 0 });
const browser = await chromium.launch({ executablePath: getChromium() });
for (const size of values.sizes.split(',')) {
  const [width = 360, height = 640] = size.split('x').map(Number);
  for (const theme of values.themes.split(',') as ('light' | 'dark')[]) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
    const paths = values.langs
      .split(',')
      .flatMap((lang) => values.pages.split(',').map((slug) => (slug ? `/${lang}/${slug}/` : `/${lang}/`)));
    for (const path of ['/', '/nowhere/', ...paths]) {
      const name = `${path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'root'}-${width}-${theme}`;
      if (!name.includes(values.only)) continue;
      await page.goto(server.url + path);
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: values.full });
      console.log(`${folder}/${name}.png`);
    }
    await page.close();
  }
}
await browser.close();
await server.close();
