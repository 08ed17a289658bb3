import { isPublicHoliday } from '#src/features/legal-help/holidays.ts';
import type { Opening } from '#src/features/legal-help/schema.ts';

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

/**
 * What a phone line does at a moment: `open@18:00` (closes then) · `holiday@18:00` (in its hours, but on a public holiday: it
 * could be closed) · `today@09:00`, `tomorrow@09:00`, `mon@09:00` (closed; opens then).
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

/** Finds what a line with these hours does; undefined for a line that never opens. The closing minute counts as closed. */
export function findOpenState(hours: readonly Opening[], time: NewYorkTime): OpenState | undefined {
  const findOpening = (ahead: number): Opening | undefined => {
    const name = weekdays[(time.weekday + ahead) % 7] ?? 'sun';
    return hours.find(({ days }) => (days as readonly string[]).includes(name));
  };
  const today = findOpening(0);
  if (today && time.minutes < toMinutes(today.opens)) return `today@${today.opens}`;
  if (today && time.minutes < toMinutes(today.closes))
    return `${isPublicHoliday(time) ? 'holiday' : 'open'}@${today.closes}`;
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const opening = findOpening(ahead);
    if (!opening) continue;
    const name = weekdays[(time.weekday + ahead) % 7] ?? 'sun';
    return `${ahead === 1 ? 'tomorrow' : name}@${opening.opens}`;
  }
  return undefined;
}

/** Every state that a line with these hours can have, for which the page must bring words. */
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
