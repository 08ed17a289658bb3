import { describe, expect, it } from 'vitest';
import { formatDate, getSentenceGap } from '#src/i18n/format.ts';
import { publishedLocales } from '#src/i18n/locales.ts';

describe('dates', () => {
  it.each([
    ['en', '2026-06', 'June 2026'],
    ['en', '2026-06-05', 'June 5, 2026'],
    ['es', '2026-06', 'junio de 2026'],
    ['zh-Hans', '2026-06', '2026年6月'],
    ['bn', '2026-06', 'জুন 2026'],
    ['en', '2026', '2026'],
  ])('in %s: %s is %s', (tag, date, words) => {
    expect(formatDate(tag, date)).toBe(words);
  });

  it('keep Western digits and the same day in every language, whatever the time zone of the machine', () => {
    for (const { tag } of publishedLocales) {
      const words = formatDate(tag, '2025-01-20');
      expect(words).toMatch(/\b2025\b|2025/);
      expect(words).toContain('20');
      expect(words).not.toMatch(/[٠-٩০-৯]/);
    }
  });

  it.each(['June', '2026-6', '', '2025-2026'])('refuse "%s"', (date) => {
    expect(() => formatDate('en', date)).toThrow(RangeError);
  });
});

describe('the gap between two sentences', () => {
  it('is a space, but nothing in Chinese', () => {
    expect(getSentenceGap('en')).toBe(' ');
    expect(getSentenceGap('ar')).toBe(' ');
    expect(getSentenceGap('zh-Hans')).toBe('');
  });
});
