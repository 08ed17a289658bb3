import { getCollection, getEntry } from 'astro:content';
import { fillSentence, type FindWord, type Piece } from '#src/features/critical/fill.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { writeLawyers } from '#src/features/facts/lawyers.ts';
import { getReview } from '#src/features/facts/queries.ts';
import { writeHours } from '#src/features/legal-help/hours.ts';
import { listProviders } from '#src/features/legal-help/queries.ts';
import { getPartStates } from '#src/features/translation/queries.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';

/** A locked sentence in one language, its words filled in. */
export interface Critical {
  readonly id: string;
  /** Language of the words; English where the wanted one is missing. */
  readonly lang: string;
  readonly full: readonly Piece[];
  /** The whole form where the sentence has no short one. */
  readonly short: readonly Piece[];
  readonly say: readonly { readonly en: string; readonly means: string }[];
  readonly facts: readonly string[];
}

/** The English record of a locked sentence. Throws Error when the id is unknown. */
export async function getCriticalSource(id: string): Promise<CriticalSource> {
  const entry = await getEntry('criticalSource', sourceTag);
  const sentence = entry?.data.find((candidate) => candidate.id === id);
  if (!sentence) throw new Error(`content/critical/${sourceTag}.yml has no "${id}".`);
  return sentence;
}

async function getFindWord(tag: string): Promise<FindWord> {
  const [providers, review, t] = [await listProviders(), await getReview(), getTranslate(tag)];
  return (kind, id) => {
    if (kind === 'review')
      return review.reviews.length > 0 ? writeLawyers(review, tag, t) : t('trust.noLawyerShort');
    const provider = providers.find((candidate) => candidate.id === id);
    if (!provider) return undefined;
    return kind === 'phone' ? provider.phone : writeHours(provider, t, review.sourcesUpTo);
  };
}

/** Throws Error on an unknown id, and on a word that no data fills. */
export async function getCritical(id: string, tag: string): Promise<Critical> {
  const source = await getCriticalSource(id);
  const files = await getCollection('criticalTranslations');
  const found = files.find((file) => file.id === tag)?.data.find((candidate) => candidate.id === id);
  // A rule that has changed is shown as it is now, in English, and never as it was.
  const isOld = found && (await getPartStates(tag)).get(`critical/${id}`)?.state === 'stale';
  const translation = isOld ? undefined : found;
  const lang = translation ? tag : sourceTag;
  const words = translation ?? source;
  const findWord = await getFindWord(lang);
  return {
    id,
    lang,
    full: fillSentence(words.full, findWord),
    short: fillSentence(words.short ?? words.full, findWord),
    say: (source.say ?? []).map(({ en, means }, index) => ({
      en,
      means: translation?.means?.[index] ?? means,
    })),
    facts: source.facts,
  };
}

export async function getCriticals(ids: readonly string[], tag: string): Promise<Critical[]> {
  return Promise.all(ids.map((id) => getCritical(id, tag)));
}
