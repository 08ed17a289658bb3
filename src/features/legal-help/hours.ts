import { listOpenStates, type Line } from '#src/features/legal-help/open-now.ts';
import type { Opening, Provider } from '#src/features/legal-help/schema.ts';
import { getSentenceGap } from '#src/i18n/format.ts';
import type { Translate } from '#src/i18n/translate.ts';

function writeTime(time: string, t: Translate): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const part = hours < 12 ? 'morning' : hours < 18 ? 'afternoon' : hours < 20 ? 'evening' : 'night';
  const twelve = hours % 12 || 12;
  return t(`hours:time.${part}`, {
    hour: minutes ? `${twelve}:${String(minutes).padStart(2, '0')}` : twelve,
  });
}

function writeDays(days: Opening['days'], t: Translate): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const from = t(`hours:day.${first}`);
  if (days.length === 1) return from;
  const pattern = days.length === 2 ? 'hours:daysPair' : 'hours:daysRange';
  return t(pattern, { from, to: t(`hours:day.${last}`) });
}

/**
 * Writes opening hours in words: "Monday to Friday, 9 am to 6 pm (2025)". Times are New York time. The year is that of the
 * newest source, given where it is not the year that the ledger's sources go up to (`2026-06`). Undefined where no hours are
 * known.
 */
export function writeHours(provider: Provider, t: Translate, sourcesUpTo: string): string | undefined {
  if (!Array.isArray(provider.hours)) return undefined;
  const spans = provider.hours.map((opening) =>
    t('hours:span', {
      days: writeDays(opening.days, t),
      times: t('hours:timesRange', { from: writeTime(opening.opens, t), to: writeTime(opening.closes, t) }),
    }),
  );
  const hours = spans.reduce((first, second) => t('hours:join', { first, second }));
  const year = provider.hoursSeen;
  return year && !sourcesUpTo.startsWith(year) ? t('hours:seen', { hours, year }) : hours;
}

/** Words for every state that a line with these hours can be in, by state; for `today?` and `?` see `findOpenWords`. */
export function writeOpenStates(
  hours: readonly Opening[],
  lang: string,
  t: Translate,
): Record<string, string> {
  const states = listOpenStates(hours).map((state) => {
    const [kind = '', clock = ''] = state.split('@');
    const time = writeTime(clock, t);
    const isNamed = kind === 'open' || kind === 'holiday' || kind === 'today' || kind === 'tomorrow';
    const words = isNamed
      ? t(`now:state.${kind}`, { time })
      : t('now:state.day', { day: t(`hours:day.${kind as Opening['days'][number]}`), time });
    return [state, words] as const;
  });
  const gap = getSentenceGap(lang);
  return {
    ...Object.fromEntries(states),
    'today?': gap + t('now:state.holiday'),
    '?': gap + t('help:holidays.unknown'),
  };
}

/** What `open-now.client.ts` reads from an element that says whether a line answers; nothing where no hours are known. */
export function toOpenData({ hours, holidays = 'unknown' }: Provider, lang: string, t: Translate) {
  if (!Array.isArray(hours)) return {};
  return {
    'data-line': JSON.stringify({ hours, holidays } satisfies Line),
    'data-states': JSON.stringify(writeOpenStates(hours, lang, t)),
  };
}
