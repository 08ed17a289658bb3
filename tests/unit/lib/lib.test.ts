import { describe, expect, it } from 'vitest';
import { toWesternDigits } from '#src/lib/digits.ts';
import { findNearest } from '#src/lib/nearest.ts';
import { getReadingGrade } from '#src/lib/reading-grade.ts';

describe('digits of other scripts', () => {
  it.each([
    ['৩১১', '311'],
    ['٣١١', '311'],
    ['۳۱۱', '311'],
    ['３１１', '311'],
    ['311', '311'],
    ['𝟛𝟙𝟙', '311'],
  ])('%s is %s', (text, digits) => {
    expect(toWesternDigits(text)).toBe(digits);
  });
});

describe('the name that was meant', () => {
  it.each([
    ['school-record', 'school-records'],
    ['A02', 'A01'],
    ['SCHOOL-RECORDS', 'school-records'],
    ['something-else', undefined],
  ])('%s: %s', (name, found) => {
    expect(findNearest(name, ['school-records', 'A01'])).toBe(found);
  });
});

describe('the reading grade', () => {
  it('is low for short plain sentences', () => {
    expect(
      getReadingGrade('The principal calls. The agents wait outside. You can stay silent.'),
    ).toBeLessThan(5);
  });

  it('is high for officialese', () => {
    const text =
      'Notwithstanding any administrative determination, educational institutions shall communicate authorization requirements.';
    expect(getReadingGrade(text)).toBeGreaterThan(12);
  });

  it('is 0 for nothing', () => {
    expect(getReadingGrade('')).toBe(0);
  });
});
