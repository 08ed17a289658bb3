import { describe, expect, it } from 'vitest';
import { isLeftAlone } from '#src/features/offline/addresses.ts';
import {
  parseList,
  parseState,
  sumBytes,
  toLang,
  toVersionSource,
} from '#src/features/offline/offline-list.ts';

const integrity = `sha256-${'A'.repeat(43)}=`;
const file = { url: '/en/', integrity, bytes: 10 };
const list = { version: '0123456789abcdef', compiledOn: '2026-11-23', dataBytes: 3, files: [file] };
const state = { languages: { en: list.version }, withdrawn: [], pages: ['/en/x/'], erase: false };

describe('the list of a language', () => {
  it('is read as it was written', () => {
    expect(parseList(JSON.stringify(list))).toEqual(list);
    expect(sumBytes([file, { ...file, bytes: 5 }])).toBe(15);
  });

  it.each([
    ['the login page of a Wi-Fi', '<!doctype html><title>Wi-Fi</title>'],
    ['half a file', JSON.stringify(list).slice(0, 90)],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['no version', JSON.stringify({ ...list, version: undefined })],
    ['another kind of version', JSON.stringify({ ...list, version: '../../x' })],
    ['no day', JSON.stringify({ ...list, compiledOn: 'yesterday' })],
    ['no files', JSON.stringify({ ...list, files: [] })],
    ['files that are no list', JSON.stringify({ ...list, files: { length: 1 } })],
    ['a file without a hash', JSON.stringify({ ...list, files: [{ ...file, integrity: '' }] })],
    ['a weaker hash', JSON.stringify({ ...list, files: [{ ...file, integrity: 'sha1-AAAA' }] })],
    ['a file of another host', JSON.stringify({ ...list, files: [{ ...file, url: '//evil.example/' }] })],
    ['a whole address', JSON.stringify({ ...list, files: [{ ...file, url: 'https://evil.example/' }] })],
    ['a negative size', JSON.stringify({ ...list, files: [{ ...file, bytes: -1 }] })],
    [
      'more than a phone should be asked for',
      JSON.stringify({ ...list, files: [{ ...file, bytes: 2e7 }, file] }),
    ],
    ['too many files', JSON.stringify({ ...list, files: Array.from({ length: 2001 }, () => file) })],
  ])('is nothing when it is %s', (_what, text) => {
    expect(parseList(text)).toBeUndefined();
  });

  it('has another version when any part of a file changes', () => {
    const sources = [
      list,
      { ...list, compiledOn: '2026-11-24' },
      { ...list, files: [{ ...file, bytes: 11 }] },
      { ...list, files: [{ ...file, url: '/es/' }] },
      { ...list, files: [file, file] },
    ].map(toVersionSource);
    expect(new Set(sources).size).toBe(sources.length);
    const packedOtherwise = { ...list, dataBytes: 4 };
    expect(toVersionSource(packedOtherwise)).toBe(sources[0]);
  });
});

describe('what the site says of itself', () => {
  it('is read as it was written', () => {
    expect(parseState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    ['a login page', '<h1>Log in</h1>'],
    ['a word for yes', JSON.stringify({ ...state, erase: 'yes' })],
    ['a page of another host', JSON.stringify({ ...state, pages: ['//evil.example/'] })],
    ['a version that is none', JSON.stringify({ ...state, languages: { en: 'newest' } })],
    ['no languages', JSON.stringify({ ...state, languages: null })],
    ['half of it', JSON.stringify({ languages: {} })],
  ])('is nothing when it is %s', (_what, text) => {
    expect(parseState(text)).toBeUndefined();
  });

  it('never throws, whatever comes over the line', () => {
    const whole = JSON.stringify(state);
    for (let index = 0; index < whole.length; index += 1)
      for (const text of [whole.slice(0, index), whole.slice(0, index) + '\u0000' + whole.slice(index + 1)])
        expect(() => [parseState(text), parseList(text)]).not.toThrow();
  });
});

describe('the worker', () => {
  it.each(['/embed/v1/en/x/', '/gone/', '/blank/', '/offline/en.json', '/sw.js', '/version.json'])(
    'leaves %s alone',
    (path) => {
      expect(isLeftAlone(path)).toBe(true);
    },
  );

  it.each(['/', '/en/', '/en/gone/', '/_astro/x.js', '/sw.js/', '/en/version.json'])(
    'looks after %s',
    (path) => {
      expect(isLeftAlone(path)).toBe(false);
    },
  );

  it('knows the language of a page by its address', () => {
    expect(['/zh-hans/help/', '/', '/en/'].map(toLang)).toEqual(['zh-hans', '', 'en']);
  });
});
