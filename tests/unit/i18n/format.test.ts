import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate, formatLooseDate, getSentenceGap, toNumericDate } from '#src/i18n/format.ts';
import { publishedLocales } from '#src/i18n/locales.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('dates', () => {
  it.each([
    ['en', '2026-06', 'June 2026'],
    ['en', '2026-06-05', 'June 5, 2026'],
    ['es', '2026-06', 'junio de 2026'],
    ['zh-Hans', '2026-06', '2026年6月'],
    ['bn', '2026-06', 'জুন 2026'],
    ['en', '2026', '2026'],
    ['en', '2024-02-29', 'February 29, 2024'],
  ])('in %s: %s is %s', (tag, date, words) => {
    expect(formatDate(tag, date)).toBe(words);
  });

  it.each(publishedLocales.map(({ tag }) => tag))('in %s have Western digits, and no others', (tag) => {
    const numbers = formatDate(tag, '2025-01-20').match(/\p{Nd}+/gu);
    // Chinese writes the month as a number too.
    expect(numbers?.filter((number) => number !== '1').sort()).toEqual(['20', '2025']);
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'])(
    'are the same day on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Date('2025-01-20T12:00Z').getTimezoneOffset()).not.toBe(0);
      expect(formatDate('en', '2025-01-20')).toBe('January 20, 2025');
    },
  );

  it.each(['June', '2026-6', '', '2025-2026'])('refuse "%s"', (date) => {
    expect(() => formatDate('en', date)).toThrow(
      new RangeError(`Not a date: "${date}". Write 2026-06 or 2026-06-05.`),
    );
  });

  it.each(['2026-02-30', '2026-02-29', '2026-04-31', '2026-13', '2026-00', '2026-06-00'])(
    'refuse "%s", which no calendar has',
    (date) => {
      expect(() => formatDate('en', date)).toThrow(new RangeError(`No calendar has "${date}".`));
    },
  );
});

describe('the gap between two sentences', () => {
  it('is a space, but nothing in Chinese', () => {
    expect(getSentenceGap('en')).toBe(' ');
    expect(getSentenceGap('ar')).toBe(' ');
    expect(getSentenceGap('zh-Hans')).toBe('');
  });
});

describe('a date of the ledger', () => {
  it.each([
    ['2025-02-05', 'February 5, 2025'],
    ['2025-03 (about)', 'about March 2025'],
    ['undated', 'undated'],
    ['2018', '2018'],
    ['early 2026', 'early 2026'],
    ['2026-05/06', '2026-05/06'],
  ])('%s is written %s', (date, words) => {
    expect(formatLooseDate(date)).toBe(words);
  });
});

describe('a date of the ledger, in numbers', () => {
  it.each([
    ['2025-02-05', '2025-02-05'],
    ['2025-03', '2025-03'],
    ['2018', '2018'],
    ['2025-03 (about)', '2025'],
    ['2025-01/02', '2025'],
    ['2026 (updated after 2 Apr 2026)', '2026'],
    ['2024-12/2025-01', undefined],
    ['2025 or later, undated', undefined],
    ['early 2026', undefined],
    ['undated (about 2020)', undefined],
    ['undated', undefined],
  ])('%s is written %s', (date, numbers) => {
    expect(toNumericDate(date)).toBe(numbers);
  });
});
