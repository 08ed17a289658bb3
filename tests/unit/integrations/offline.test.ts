import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseList, parseState } from '#src/features/offline/offline-list.ts';
import { writeOfflineLists } from '#src/integrations/offline.ts';

let root: string;
const withdrawn = { versions: [], pages: [] as string[], erase: false };

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

function build(change: Partial<typeof withdrawn> = {}) {
  writeOfflineLists(root, {
    compiledOn: '2026-11-23',
    withdrawn: { ...withdrawn, ...change },
    langs: ['en', 'es'],
  });
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  return {
    list: parseList(read('offline/en.json')),
    state: parseState(read('version.json')),
    text: read('offline/en.json'),
  };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kyr-lists-'));
  for (const lang of ['en', 'es'])
    for (const page of ['', 'help/']) write(`${lang}/${page}index.html`, `${lang} ${page}`);
  write('en/404.html', 'not here');
  write('en/manifest.webmanifest', '{}');
  for (const file of ['index.html', '_astro/a.js', 'icon.svg', 'icon.png']) write(file, file);
  for (const file of [
    'share.png',
    'robots.txt',
    'sw.js',
    'gone/index.html',
    'blank/index.html',
    'embed/v1/en/x/index.html',
  ])
    write(file, file);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the lists of what is saved', () => {
  it('hold the pages of one language and what they need, and nothing else', () => {
    expect(build().list?.files.map(({ url }) => url)).toEqual([
      '/',
      '/_astro/a.js',
      '/en/',
      '/en/help/',
      '/en/manifest.webmanifest',
      '/icon.png',
      '/icon.svg',
    ]);
  });

  it('hold the font that pages of their language name, and no list of another does', () => {
    write('_astro/letters.woff2', 'font');
    write('es/help/index.html', '<style>@font-face{src:local(x),url(/_astro/letters.woff2)}</style>');
    expect(build().text).not.toContain('woff2');
    const spanish = parseList(readFileSync(join(root, 'offline/es.json'), 'utf8'));
    expect(spanish?.files.map(({ url }) => url)).toContain('/_astro/letters.woff2');
  });

  it('name each file by the hash and the size of its plain bytes', () => {
    const hash = createHash('sha256').update('en help/').digest('base64');
    expect(build().list?.files.find(({ url }) => url === '/en/help/')).toEqual({
      url: '/en/help/',
      integrity: `sha256-${hash}`,
      bytes: 8,
    });
  });

  it('are the same, byte for byte, for the same site, though they lie in it already', () => {
    expect(build().text).toBe(build().text);
  });

  it('give a new version to the language whose page changed, and to no other', () => {
    const before = build().state?.languages ?? {};
    write('en/help/index.html', 'en help, new');
    const after = build().state?.languages ?? {};
    expect(after.en).not.toBe(before.en);
    expect(after.es).toBe(before.es);
  });

  it('lack a page that was taken back, and say so', () => {
    const { list, state } = build({ pages: ['/en/help/'], erase: true });
    expect(list?.files.some(({ url }) => url === '/en/help/')).toBe(false);
    expect(state).toMatchObject({ pages: ['/en/help/'], erase: true });
  });
});
