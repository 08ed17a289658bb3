import { afterEach, describe, expect, it, vi } from 'vitest';
import { findPreferred } from '#src/i18n/negotiate.ts';

const available = ['en', 'es', 'zh-Hans', 'zh-Hant', 'bn', 'ar'];

const cases: readonly [wanted: string[], found: string | undefined][] = [
  [['es-MX', 'en-US'], 'es'],
  [['BN-bd'], 'bn'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh-hans-tw'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-MO'], 'zh-Hant'],
  [['zh-Hant'], 'zh-Hant'],
  [['zh-Hant-MO'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['yue'], 'zh-Hant'],
  [['yue-HK', 'en'], 'zh-Hant'],
  [['wo', 'fr', 'ar-MR'], 'ar'],
  [['wo', 'fr'], undefined],
  [[], undefined],
];

describe('the language a browser asks for', () => {
  it.each(cases)('%j finds %s', (wanted, found) => {
    expect(findPreferred(wanted, available)).toBe(found);
  });

  it('is passed over where it is no tag', () => {
    expect(findPreferred(['', '*', 'en_US', 'x', 'zh-', '../en', 'es-419'], available)).toBe('es');
  });

  it('is never one that the site does not have', () => {
    expect(findPreferred(['zh-TW', 'yue', 'en'], ['en', 'zh-Hans'])).toBe('en');
  });
});

describe('in an old browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(cases)('without Intl.Locale, %j finds %s', (wanted, found) => {
    vi.stubGlobal('Intl', { DateTimeFormat: Intl.DateTimeFormat });
    expect(findPreferred(wanted, available)).toBe(found);
  });

  it('without Intl.Locale, what is no tag is passed over', () => {
    vi.stubGlobal('Intl', {});
    expect(findPreferred(['', '*', 'x', '../en', 'es-419'], available)).toBe('es');
  });
});
