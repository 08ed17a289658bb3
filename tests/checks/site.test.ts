import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issue } from '#src/checks/issue.ts';
import type { SiteRule } from '#src/checks/rule.ts';
import { budget } from '#src/checks/rules/budget.ts';
import { head } from '#src/checks/rules/head.ts';
import { html } from '#src/checks/rules/html.ts';
import { links } from '#src/checks/rules/links.ts';
import { requests } from '#src/checks/rules/requests.ts';
import type { Page, Site } from '#src/checks/site.ts';
import { publishedLocales } from '#src/i18n/locales.ts';

const origin = 'https://site.example';
const alternates = [...publishedLocales.map(({ tag, path }) => [tag, `/${path}/`]), ['x-default', '/']]
  .map(([tag = '', path = '']) => `<link rel="alternate" hreflang="${tag}" href="${origin}${path}">`)
  .join('');
const social = ['title', 'description', 'url', 'locale', 'image', 'site_name', 'type']
  .map((name) => `<meta property="og:${name}" content="x">`)
  .join('');

/** A small page that every rule is content with. */
const good = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Home</title><meta name="description" content="A description that is long enough to be read."><link rel="canonical" href="${origin}/en/">${alternates}${social}<style>a{color:red}</style></head><body><main id="main"><h1>Home</h1><p><a href="#main">Up</a></p></main></body></html>`;

function toSite(pages: Readonly<Record<string, string>>): Site {
  const all = ['/', ...publishedLocales.map(({ path }) => `/${path}/`), ...Object.keys(pages)];
  return {
    folder: 'dist',
    pages: Object.entries(pages).map(([path, text]): Page => ({
      file: `dist${path}index.html`,
      path,
      html: text,
    })),
    has: (path) => all.includes(path),
  };
}

async function listKinds(rule: SiteRule, text: string): Promise<string[]> {
  return (await rule.run(toSite({ '/en/': text }))).map(({ kind }) => kind);
}

/** Text that brotli cannot shrink: pseudo-random letters, the same on every run. */
function makeNoise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}

const cases: readonly [what: string, rule: SiteRule, find: string, replace: string, kind: string][] = [
  ['a page over its budget', budget, '<h1>Home', `<h1>${makeNoise(30_000)}`, 'page-too-heavy'],
  [
    'a second stylesheet',
    requests,
    '</head>',
    '<link rel="stylesheet" href="/x.css"></head>',
    'style-not-inlined',
  ],
  [
    'a font that words wait for',
    requests,
    '</head>',
    '<style>@font-face{font-family:a;src:url(/a.woff2)}</style></head>',
    'font-blocks',
  ],
  [
    'two fonts',
    requests,
    '</head>',
    `<style>${'@font-face{font-family:a;src:url(/a.woff2);font-display:optional}'.repeat(2)}</style></head>`,
    'fonts',
  ],
  [
    'a font from another host',
    requests,
    '</head>',
    '<style>@font-face{font-family:a;src:url(https://elsewhere.example/a.woff2);font-display:optional}</style></head>',
    'third-party',
  ],
  ['a script that blocks', requests, '</head>', '<script src="/x.js"></script></head>', 'script-blocks'],
  [
    'a script in the page',
    requests,
    '</head>',
    '<script type="module">alert(1)</script></head>',
    'script-inline',
  ],
  [
    'a picture from another host',
    requests,
    '<h1>',
    '<img src="https://elsewhere.example/x.png" alt=""><h1>',
    'third-party',
  ],
  ['a style attribute', requests, '<h1>', '<h1 style="color:red">', 'style-attribute'],
  ['a wrong language', head, 'lang="en"', 'lang="es"', 'lang-wrong'],
  ['a wrong direction', head, 'dir="ltr"', 'dir="rtl"', 'lang-wrong'],
  ['a page without a heading', head, '<h1>Home</h1>', '<p>Home</p>', 'heading'],
  [
    'a canonical of another page',
    head,
    `canonical" href="${origin}/en/`,
    `canonical" href="${origin}/es/`,
    'canonical-wrong',
  ],
  ['a missing language link', head, 'hreflang="ar"', 'hreflang="fa"', 'alternate-missing'],
  ['a missing Open Graph title', head, 'og:title', 'og:titel', 'open-graph'],
  ['a dead link', links, 'href="#main"', 'href="/en/nothing/"', 'link-dead'],
  ['a link that cannot be decoded', links, 'href="#main"', 'href="/50%/"', 'link-dead'],
  ['a dead anchor', links, 'href="#main"', 'href="#mian"', 'anchor-dead'],
  ['a link to a script', links, 'href="#main"', 'href="javascript:alert(1)"', 'link-strange'],
  ['HTML that is not valid', html, '<h1>Home</h1>', '<h1>Home</h2>', 'close-order'],
  ['two elements with one id', html, '<h1>', '<h1 id="main">', 'no-dup-id'],
];

describe('site checks', () => {
  it.each([budget, requests, head, links, html].map((rule) => [rule.name, rule] as const))(
    '%s is content with a good page',
    async (_name, rule) => {
      expect(await listKinds(rule, good)).toEqual([]);
    },
  );

  it('allow one font for which no word waits', async () => {
    const font = '<style>@font-face{font-family:a;src:url(/a.woff2);font-display:optional}</style>';
    expect(await listKinds(requests, good.replace('</head>', `${font}</head>`))).toEqual([]);
  });

  it('read a page again in another language where more than its words differ', async () => {
    const spanish = good.replace('<h1>Home', '<h1>Inicio').replace('lang="en"', 'lang="es"');
    const faulty = spanish.replace('<h1>', '<h1 id="main">');
    const empty = spanish.replace('<h1>Inicio</h1>', '<h1></h1>');
    for (const wrong of [faulty, empty]) {
      const found = await html.run(toSite({ '/es/': wrong, '/en/': good }));
      expect(found.map(({ file }) => file)).toEqual(['dist/es/index.html']);
    }
  });

  it.each(cases)('report %s', async (_what, rule, find, replace, kind) => {
    expect(good).toContain(find);
    expect(await listKinds(rule, good.replace(find, replace))).toContain(kind);
  });

  describe('the script of a page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kyr-site-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const judge = (files: Readonly<Record<string, string>>): readonly Issue[] | Promise<readonly Issue[]> => {
      for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
      const text = good.replace('</head>', '<script type="module" src="/page.js"></script></head>');
      const site = toSite({ '/en/': text });
      return budget.run({ ...site, folder, has: (path) => path.slice(1) in files });
    };

    it('is counted with all that it imports', async () => {
      const half = makeNoise(9_000);
      expect(await judge({ 'page.js': half })).toEqual([]);
      const found = await judge({
        'page.js': `import"./next.js";${half}`,
        'next.js': `import{a as b}from"./last.js";`,
        'last.js': `import"./page.js";${half.toUpperCase()}`,
      });
      expect(found.map(({ kind, file }) => `${file} ${kind}`)).toEqual([
        'dist/en/index.html script-too-heavy',
      ]);
    });

    it('counts each file once', async () => {
      const half = makeNoise(9_000);
      const files = { 'page.js': 'import"./a.js";import"./b.js";', 'a.js': 'import"./b.js"', 'b.js': half };
      expect(await judge(files)).toEqual([]);
    });
  });

  it('report more stylesheets than a policy can name', async () => {
    const toPages = (count: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/p${String(index).padStart(2, '0')}/`,
          good.replace('color:red', `color:#${index + 100}`),
        ]),
      );
    expect(await requests.run(toSite(toPages(12)))).toEqual([]);
    const found = await requests.run(toSite(toPages(13)));
    expect(found.map(({ kind, file }) => `${file} ${kind}`)).toEqual(['dist/p12/index.html style-differs']);
  });
});
