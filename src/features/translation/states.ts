import type { Part } from '#src/features/translation/parts.ts';
import type { PageTranslation, PartState, TranslationRecord } from '#src/features/translation/schema.ts';
import { toTextHash } from '#src/lib/text-hash.ts';

/** Part → how far it has come. */
export type PartStates = ReadonlyMap<string, PartState>;

/** What a reviewer signs: the words, and the English they were compared with. */
export const toReviewHash = (english: Part, translated: Part): Promise<string> =>
  toTextHash(`${english.text}\n\n${translated.text}`);

/** Every part of the English, with its state. */
export async function judgeParts(
  english: readonly Part[],
  translated: readonly Part[],
  { from, reviews }: TranslationRecord,
): Promise<PartStates> {
  const own = new Map(translated.map((part) => [part.id, part]));
  const judged = english.map(async (part): Promise<readonly (readonly [string, PartState])[]> => {
    const translation = own.get(part.id);
    if (!translation) return [[part.id, { state: 'missing' }]];
    const signed = await toReviewHash(part, translation);
    const review = reviews.findLast(({ parts }) => parts[part.id] === signed);
    if (review) return [[part.id, { state: 'reviewed', by: review.by, on: review.on }]];
    const made = from[part.id];
    if (!made) return [[part.id, { state: 'new' }]];
    return [[part.id, { state: made.english === (await toTextHash(part.text)) ? 'draft' : 'stale' }]];
  });
  return new Map((await Promise.all(judged)).flat());
}

/** How far a page has come that is made of all parts whose ids start with one of these. */
export function judgePage(states: PartStates, ...starts: readonly string[]): PageTranslation {
  const own = [...states].filter(([id]) =>
    starts.some((start) => id === start || id.startsWith(`${start}/`)),
  );
  if (own.every(([, { state }]) => state === 'missing')) return { state: 'missing' };
  const readings = own.flatMap(([, state]) => (state.state === 'reviewed' ? [state] : []));
  const last = readings.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  if (last && readings.length === own.length)
    return { state: 'reviewed', by: [...new Set(readings.map(({ by }) => by))].join(', '), on: last.on };
  return { state: 'draft', stale: own.filter(([, { state }]) => state === 'stale').map(([id]) => id) };
}

/** The parts of every page that is not a guide: buttons, locked sentences, cards, changes. */
export const framePages = ['critical', 'cards', 'changes', 'locales'] as const;
