import { describe, expect, it } from 'vitest';
import { findLocaleByPath, getLocale, locales, sourceTag } from '#src/i18n/locales.ts';

describe('the locale table', () => {
  it('lists fifteen languages, each once', () => {
    expect(new Set(locales.map(({ tag }) => tag)).size).toBe(15);
    expect(new Set(locales.map(({ path }) => path)).size).toBe(15);
  });

  it('writes tags as BCP 47 does, and addresses in lower case', () => {
    for (const { tag, path } of locales) {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(path).toBe(tag.toLowerCase());
    }
  });

  it('reads Arabic script from the right, every other script from the left', () => {
    for (const { dir, script } of locales) expect(dir).toBe(script === 'Arab' ? 'rtl' : 'ltr');
  });

  it('has one source language, and it is published', () => {
    expect(locales.filter(({ tier }) => tier === 'source').map(({ tag }) => tag)).toEqual([sourceTag]);
    expect(getLocale(sourceTag).published).toBe(true);
  });

  it('finds a published language by its address, in lower case alone', () => {
    expect(findLocaleByPath('zh-hans')?.tag).toBe('zh-Hans');
    expect(findLocaleByPath('zh-Hans')).toBeUndefined();
    expect(findLocaleByPath('tlh')).toBeUndefined();
  });

  it('says where the known languages are when asked for an unknown one', () => {
    expect(() => getLocale('zz')).toThrow(
      'Unknown language "zz". Known languages are in src/i18n/locales.ts.',
    );
  });
});
