import { describe, expect, it } from 'vitest';
import { getFreshness } from '#src/features/freshness/freshness.ts';

describe('a copy of the site', () => {
  const compiled = '2026-11-23';
  it.each([
    ['2026-11-24', 'fresh'],
    ['2026-12-23', 'fresh'],
    ['2026-12-25', 'stale'],
    ['2027-02-21', 'stale'],
    ['2027-02-23', 'very-stale'],
    ['2031-01-01', 'very-stale'],
  ])('is on %s: %s', (today, freshness) => {
    expect(getFreshness(compiled, new Date(`${today}T00:00:00Z`))).toBe(freshness);
  });

  it('asks for nothing where the clock is behind it, or its date is none', () => {
    expect(getFreshness(compiled, new Date('1970-01-01'))).toBe('fresh');
    expect(getFreshness('', new Date('2027-01-01'))).toBe('fresh');
    expect(getFreshness('soon', new Date('2027-01-01'))).toBe('fresh');
  });
});
