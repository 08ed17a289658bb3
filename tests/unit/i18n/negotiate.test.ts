import { describe, expect, it } from 'vitest';
import { findPreferred } from '#src/i18n/negotiate.ts';

const available = ['en', 'es', 'zh-Hans', 'zh-Hant', 'bn', 'ar'];

describe('the language a browser asks for', () => {
  it.each([
    [['es-MX', 'en-US'], 'es'],
    [['BN-bd'], 'bn'],
    [['zh'], 'zh-Hans'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hant-MO'], 'zh-Hant'],
    [['wo', 'fr', 'ar-MR'], 'ar'],
    [['wo', 'fr'], undefined],
    [[], undefined],
  ])('%j finds %s', (wanted, found) => {
    expect(findPreferred(wanted, available)).toBe(found);
  });
});
