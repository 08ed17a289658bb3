import { getCollection, getEntry } from 'astro:content';
import {
  toCardPart,
  toChangePart,
  toGuideParts,
  toNamespacePart,
  toSentenceParts,
  type Part,
} from '#src/features/translation/parts.ts';
import type {
  PageTranslation,
  PartCount,
  PartState,
  TranslationRecord,
  Translations,
} from '#src/features/translation/schema.ts';
import { framePages, judgePage, judgeParts, type PartStates } from '#src/features/translation/states.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';
import { listNamespaces } from '#src/i18n/translate.ts';

/** `which-paper/es` → its name and its language. */
const splitId = (id: string): readonly [name: string, tag: string] => {
  const [name = '', tag = ''] = id.split('/');
  return [name, tag];
};

async function listParts(tag: string): Promise<Part[]> {
  const isSource = tag === sourceTag;
  const [guides, cards, sentences, changes] = await Promise.all([
    getCollection(isSource ? 'guideSources' : 'guideTranslations'),
    getCollection(isSource ? 'cardSources' : 'cardTranslations'),
    getEntry(isSource ? 'criticalSource' : 'criticalTranslations', tag),
    getCollection('changes'),
  ]);
  return [
    ...guides.flatMap(({ id, data, body = '' }) => {
      const [slug, own] = splitId(id);
      return own === tag ? toGuideParts(slug, data, body) : [];
    }),
    ...cards.flatMap(({ id, data }) => {
      const [card, own] = splitId(id);
      return own === tag ? [toCardPart(card, data)] : [];
    }),
    ...toSentenceParts(sentences?.data ?? []),
    ...changes.flatMap(({ id, data }) => {
      const text = data.text[tag];
      return text === undefined ? [] : [toChangePart(id, text)];
    }),
    ...listNamespaces(tag).map(({ name, words }) => toNamespacePart(name, words)),
  ];
}

const readRecord = async (tag: string): Promise<TranslationRecord> =>
  (await getEntry('translations', tag))?.data ?? { from: {}, reviews: [] };

const known = new Map<string, Promise<PartStates>>();

async function readPartStates(tag: string): Promise<PartStates> {
  return judgeParts(await listParts(sourceTag), await listParts(tag), await readRecord(tag));
}

/** How far every part has come in a language. */
export function getPartStates(tag: string): Promise<PartStates> {
  // Every page asks; the texts do not change while a site is built.
  const states = (import.meta.env.PROD ? known.get(tag) : undefined) ?? readPartStates(tag);
  known.set(tag, states);
  return states;
}

/** With `PUBLISH=reviewed` only what a speaker has read, every part of it; else everything that is translated. */
export async function isPublished(page: string, tag: string): Promise<boolean> {
  if (process.env.PUBLISH !== 'reviewed') return true;
  return judgePage(await getPartStates(tag), page).state === 'reviewed';
}

/** How far a page has come in every published language, by the parts that it is made of; its own parts first. */
export async function getTranslations(parts: readonly string[]): Promise<Translations> {
  const found = publishedLocales.map(async ({ tag }): Promise<[string, PageTranslation]> => {
    if (tag === sourceTag) return [tag, { state: 'original' }];
    const [states, own = ''] = [await getPartStates(tag), parts[0]];
    const isShown = judgePage(states, own).state !== 'missing' && (await isPublished(own, tag));
    return [tag, isShown ? judgePage(states, ...parts) : { state: 'missing' }];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** Of pages that are made of buttons, locked sentences and cards, and name the guides. */
export const getFrameTranslations = (): Promise<Translations> =>
  // Where only checked text is published, guides that nobody has checked stand there in English.
  getTranslations(process.env.PUBLISH === 'reviewed' ? framePages : [...framePages, 'guides']);

export async function countParts(tag: string): Promise<PartCount> {
  const states = [...(await getPartStates(tag)).values()];
  const count = (wanted: PartState['state']): number => states.filter(({ state }) => state === wanted).length;
  const days = Object.values((await readRecord(tag)).from).map(({ on }) => on);
  return {
    all: states.filter(({ state }) => state !== 'missing').length,
    checked: count('reviewed'),
    stale: count('stale'),
    madeOn: days.sort()[0],
  };
}
