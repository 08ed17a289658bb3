import { isPublicHoliday } from '#src/features/legal-help/holidays.ts';
import type { Opening, Provider } from '#src/features/legal-help/schema.ts';

/** A moment on New York's clocks and calendar. */
export interface NewYorkTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** When a line answers: its record's `hours`, and what its source says of public holidays. */
export interface Line {
  readonly hours: readonly Opening[];
  readonly holidays: NonNullable<Provider['holidays']>;
}

/**
 * What a phone line does at a moment: `open@18:00` (closes then) · `holiday@18:00` (in its hours, but on a public holiday: it
 * could be closed) · `today@09:00`, `tomorrow@09:00`, `mon@09:00` (closed; opens then). With a question mark behind it, that
 * day is a public holiday, and no source says whether the line opens.
 */
export type OpenState = `${'open' | 'holiday' | 'today' | 'tomorrow' | (typeof weekdays)[number]}@${string}`;

/** Reads a moment as New York has it, daylight saving included. Throws RangeError where the browser knows no time zones. */
export function toNewYorkTime(now: Date): NewYorkTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [read('year'), read('month'), read('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    minutes: (read('hour') % 24) * 60 + read('minute'),
  };
}

function toMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Is the day so many days ahead a public holiday? */
function isHoliday({ year, month, day }: NewYorkTime, ahead: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day + ahead));
  return isPublicHoliday({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

/** Finds what a line does; undefined for one that does not open within a week. The closing minute counts as closed. */
export function findOpenState({ hours, holidays }: Line, time: NewYorkTime): OpenState | undefined {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const name = weekdays[(time.weekday + ahead) % 7] ?? 'sun';
    const opening = hours.find(({ days }) => (days as readonly string[]).includes(name));
    const isOff = holidays !== 'open' && isHoliday(time, ahead);
    if (!opening || (isOff && holidays === 'closed')) continue;
    const { opens, closes } = opening;
    if (ahead === 0 && time.minutes >= toMinutes(closes)) continue;
    if (ahead === 0 && time.minutes >= toMinutes(opens)) return `${isOff ? 'holiday' : 'open'}@${closes}`;
    const day = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : name;
    return `${day}@${opens}${isOff ? '?' : ''}`;
  }
  return undefined;
}

/** Every state that a line with these hours can have, without question marks, for which the page must bring words. */
export function listOpenStates(hours: readonly Opening[]): OpenState[] {
  const states = hours.flatMap(({ days, opens, closes }): OpenState[] => [
    `open@${closes}`,
    `holiday@${closes}`,
    `today@${opens}`,
    `tomorrow@${opens}`,
    ...days.map((day): OpenState => `${day}@${opens}`),
  ]);
  return [...new Set(states)];
}

/**
 * Finds the words of a state among those that the page brings: by state, and under `today?` and `?` what is said behind an
 * opening on a public holiday.
 */
export function findOpenWords(state: OpenState, words: Readonly<Record<string, string>>): string | undefined {
  if (!state.endsWith('?')) return words[state];
  const [opens, doubt] = [words[state.slice(0, -1)], words[state.startsWith('today') ? 'today?' : '?']];
  return opens !== undefined && doubt !== undefined ? opens + doubt : undefined;
}
