import { describe, expect, it } from 'vitest';
import { writeOpenStates } from '#src/features/legal-help/hours.ts';
import { isPublicHoliday } from '#src/features/legal-help/holidays.ts';
import {
  findOpenState,
  findOpenWords,
  listOpenStates,
  toNewYorkTime,
  type Line,
} from '#src/features/legal-help/open-now.ts';
import type { Opening } from '#src/features/legal-help/schema.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';

const weekdays: Opening['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const city: Line = { hours: [{ days: weekdays, opens: '09:00', closes: '18:00' }], holidays: 'unknown' };
const state: Line = {
  hours: [
    { days: weekdays, opens: '08:00', closes: '20:00' },
    { days: ['sat', 'sun'], opens: '09:00', closes: '17:00' },
  ],
  holidays: 'unknown',
};

/** Moments in UTC; New York is 5 hours behind in winter, 4 in summer. */
const moments: readonly (readonly [what: string, utc: string, city: string, state: string])[] = [
  ['Tuesday, ten in the morning, winter', '2026-01-13T15:00Z', 'open@18:00', 'open@20:00'],
  ['Tuesday, ten in the morning, summer', '2026-07-14T14:00Z', 'open@18:00', 'open@20:00'],
  ['8:10 at the gate', '2026-11-24T13:10Z', 'today@09:00', 'open@20:00'],
  ['one minute before eight', '2026-11-24T12:59Z', 'today@09:00', 'today@08:00'],
  ['eight sharp', '2026-11-24T13:00Z', 'today@09:00', 'open@20:00'],
  ['one minute before nine', '2026-11-24T13:59Z', 'today@09:00', 'open@20:00'],
  ['nine sharp', '2026-11-24T14:00Z', 'open@18:00', 'open@20:00'],
  ['one minute before six', '2026-11-24T22:59Z', 'open@18:00', 'open@20:00'],
  ['six sharp', '2026-11-24T23:00Z', 'tomorrow@09:00', 'open@20:00'],
  ['eight in the evening sharp', '2026-11-25T01:00Z', 'tomorrow@09:00', 'tomorrow@08:00'],
  ['midnight between Tuesday and Wednesday', '2026-11-25T05:00Z', 'today@09:00', 'today@08:00'],
  ['one minute before midnight', '2026-11-25T04:59Z', 'tomorrow@09:00', 'tomorrow@08:00'],
  ['Friday, half past six in the evening', '2026-01-09T23:30Z', 'mon@09:00', 'open@20:00'],
  ['Friday in front of a Monday that is a holiday', '2026-01-16T23:30Z', 'mon@09:00?', 'open@20:00'],
  ['Friday, nine in the evening', '2026-01-10T02:00Z', 'mon@09:00', 'tomorrow@09:00'],
  ['Saturday noon', '2026-01-10T17:00Z', 'mon@09:00', 'open@17:00'],
  ['Saturday, five in the afternoon', '2026-01-10T22:00Z', 'mon@09:00', 'tomorrow@09:00'],
  ['Sunday, eight in the morning', '2026-01-11T13:00Z', 'tomorrow@09:00', 'today@09:00'],
  ['Sunday, six in the evening', '2026-01-11T23:00Z', 'tomorrow@09:00', 'tomorrow@08:00'],
  ['the night when clocks go forward, before the jump', '2026-03-08T06:59Z', 'tomorrow@09:00', 'today@09:00'],
  ['the night when clocks go forward, after the jump', '2026-03-08T07:01Z', 'tomorrow@09:00', 'today@09:00'],
  ['nine that morning, an hour earlier in the world', '2026-03-08T13:00Z', 'tomorrow@09:00', 'open@17:00'],
  ['eight that morning', '2026-03-08T12:59Z', 'tomorrow@09:00', 'today@09:00'],
  ['the Monday after', '2026-03-09T13:00Z', 'open@18:00', 'open@20:00'],
  [
    'the night when clocks go back, the first half past one',
    '2026-11-01T05:30Z',
    'tomorrow@09:00',
    'today@09:00',
  ],
  [
    'the night when clocks go back, the second half past one',
    '2026-11-01T06:30Z',
    'tomorrow@09:00',
    'today@09:00',
  ],
  ['nine that morning, an hour later in the world', '2026-11-01T14:00Z', 'tomorrow@09:00', 'open@17:00'],
  ['Thanksgiving, eleven in the morning', '2026-11-26T16:00Z', 'holiday@18:00', 'holiday@20:00'],
  ['Thanksgiving, seven in the morning', '2026-11-26T12:00Z', 'today@09:00?', 'today@08:00?'],
  ['the evening before Thanksgiving', '2026-11-26T02:00Z', 'tomorrow@09:00?', 'tomorrow@08:00?'],
  ['Thanksgiving, late', '2026-11-27T04:00Z', 'tomorrow@09:00', 'tomorrow@08:00'],
  ['July 3, 2026, kept for July 4', '2026-07-03T15:00Z', 'holiday@18:00', 'holiday@20:00'],
  ['July 4 itself, a Saturday', '2026-07-04T15:00Z', 'mon@09:00', 'holiday@17:00'],
  ['Christmas Eve, no holiday', '2026-12-24T15:00Z', 'open@18:00', 'open@20:00'],
  [
    'New Year’s night, still the old year in New York',
    '2027-01-01T04:59Z',
    'tomorrow@09:00?',
    'tomorrow@08:00?',
  ],
];

describe('who answers the phone', () => {
  it.each(moments)('%s (%s): City %s, State %s', (_, utc, cityState, stateState) => {
    const time = toNewYorkTime(new Date(utc));
    expect(findOpenState(city, time)).toBe(cityState);
    expect(findOpenState(state, time)).toBe(stateState);
    const withoutDoubt = (found: string): string => found.replace('?', '');
    expect(listOpenStates(city.hours)).toContain(withoutDoubt(cityState));
    expect(listOpenStates(state.hours)).toContain(withoutDoubt(stateState));
  });

  it.each([
    ['the evening before Thanksgiving', '2026-11-26T02:00Z', 'fri@09:00', 'tomorrow@09:00'],
    ['Thanksgiving, seven in the morning', '2026-11-26T12:00Z', 'tomorrow@09:00', 'today@09:00'],
    ['Thanksgiving, eleven in the morning', '2026-11-26T16:00Z', 'tomorrow@09:00', 'open@18:00'],
    ['Friday in front of a Monday that is a holiday', '2026-01-16T23:30Z', 'tue@09:00', 'mon@09:00'],
  ])('%s: a line that closes on holidays %s, one that does not %s', (_, utc, closed, open) => {
    const time = toNewYorkTime(new Date(utc));
    expect(findOpenState({ ...city, holidays: 'closed' }, time)).toBe(closed);
    expect(findOpenState({ ...city, holidays: 'open' }, time)).toBe(open);
  });

  it('is nobody for a line that never opens', () => {
    const never: Line = { hours: [], holidays: 'unknown' };
    expect(findOpenState(never, toNewYorkTime(new Date('2026-11-24T15:00Z')))).toBeUndefined();
  });
});

describe.each(publishedLocales)('the words for it in $tag', ({ tag }) => {
  const t = getTranslate(tag);
  const words = writeOpenStates(city.hours, tag, t);

  it('say behind an opening on a holiday that the line could be closed', () => {
    const today = findOpenWords('today@09:00?', words);
    expect(today?.startsWith(words['today@09:00'] ?? '-')).toBe(true);
    expect(today?.endsWith(t('now:state.holiday'))).toBe(true);
    for (const state of ['tomorrow@09:00', 'mon@09:00'] as const) {
      const later = findOpenWords(`${state}?`, words);
      expect(later?.startsWith(words[state] ?? '-')).toBe(true);
      expect(later?.endsWith(t('help:holidays.unknown'))).toBe(true);
      expect(findOpenWords(state, words)).toBe(words[state]);
    }
  });

  it('are none for hours that the page does not bring', () => {
    expect(findOpenWords('today@07:00?', words)).toBeUndefined();
  });
});

describe('public holidays', () => {
  const is = (text: string): boolean => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return isPublicHoliday({ year, month, day });
  };

  it.each([
    ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-07-04'],
    ...['2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-06-18', '2027-07-05'],
    ...['2027-12-24', '2027-12-31', '2028-01-17', '2028-05-29'],
  ])('%s is one', (day) => {
    expect(is(day)).toBe(true);
  });

  it.each([
    ...['2026-01-02', '2026-01-12', '2026-05-18', '2026-07-06', '2026-09-14', '2026-11-03', '2026-11-19'],
    ...['2026-11-27', '2026-12-24', '2027-06-21', '2028-02-29'],
  ])('%s is none', (day) => {
    expect(is(day)).toBe(false);
  });
});
