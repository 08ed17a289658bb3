import { getCollection, render, type CollectionEntry } from 'astro:content';
import {
  getCritical,
  getCriticals,
  getCriticalSource,
  type Critical,
} from '#src/features/critical/queries.ts';
import type { Review } from '#src/features/facts/schema.ts';
import { getGuideHash } from '#src/features/guides/guide-hash.ts';
import type { GuideSource } from '#src/features/guides/schema.ts';
import { getPartStates, getTranslations, isPublished } from '#src/features/translation/queries.ts';
import type { Translations } from '#src/features/translation/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Use } from '#src/mdx/node.ts';
import { parseOutline, type Section } from '#src/mdx/outline.ts';

type Entry = CollectionEntry<'guideSources'> | CollectionEntry<'guideTranslations'>;

/** A guide in one language: words from its own file, everything else from the English one. */
export interface Guide extends GuideSource {
  readonly slug: string;
  /** Language of the words; English where the wanted one is missing. */
  readonly lang: string;
  readonly sections: readonly Section[];
  readonly entry: Entry;
}

async function toGuide(source: CollectionEntry<'guideSources'>, tag: string): Promise<Guide> {
  const slug = source.id.replace(`/${sourceTag}`, '');
  const translations = await getCollection('guideTranslations');
  const found = translations.find((candidate) => candidate.id === `${slug}/${tag}`);
  const translated = found && (await isPublished(`guides/${slug}`, tag)) ? found : undefined;
  return {
    ...source.data,
    ...translated?.data,
    slug,
    lang: translated ? tag : sourceTag,
    sections: parseOutline((translated ?? source).body ?? '').sections,
    entry: translated ?? source,
  };
}

const guides = new Map<string, Promise<Guide[]>>();

/** All guides in a language, urgent first. */
export function listGuides(tag: string): Promise<Guide[]> {
  // Every page of the language asks; the texts do not change while a site is built.
  const known = import.meta.env.PROD ? guides.get(tag) : undefined;
  const listed = known ?? readGuides(tag);
  guides.set(tag, listed);
  return listed;
}

async function readGuides(tag: string): Promise<Guide[]> {
  const sources = await getCollection('guideSources');
  const found = await Promise.all(sources.map((source) => toGuide(source, tag)));
  return found.sort((a, b) => a.order - b.order);
}

const listUsed = ({ uses }: Section): string[] =>
  uses.flatMap(({ word, props }) => (word === 'Critical' && props.id ? [props.id] : []));

/** Ids of the locked sentences of a guide. */
const listSentences = ({ short, sections }: Guide): string[] => [
  ...new Set([...short, ...sections.flatMap(listUsed)]),
];

/**
 * Sections of a translated guide that are older than their English, each with the locked sentences of that English, so that the
 * rule at least is shown as it is now.
 */
export async function listStaleSections({
  slug,
  lang,
}: Guide): Promise<ReadonlyMap<string, readonly Critical[]>> {
  if (lang === sourceTag) return new Map();
  const states = await getPartStates(lang);
  const source = (await listGuides(sourceTag)).find((guide) => guide.slug === slug);
  const isOld = (part: string): boolean => states.get(part)?.state === 'stale';
  const stale = (source?.sections ?? []).filter(
    (section) =>
      isOld(`guides/${slug}/${section.id}`) || listUsed(section).some((id) => isOld(`critical/${id}`)),
  );
  const found = stale.map(
    async (section) => [section.id, await getCriticals(listUsed(section), sourceTag)] as const,
  );
  return new Map(await Promise.all(found));
}

/** How far a guide has come in each published language. */
export async function getGuideTranslations(slug: string): Promise<Translations> {
  const guide = (await listGuides(sourceTag)).find((candidate) => candidate.slug === slug);
  if (!guide) throw new Error(`content/guides has no "${slug}".`);
  const related = (await listGuides(sourceTag)).filter((other) => guide.related.includes(other.slug));
  const sentences = [...listSentences(guide), ...related.map(({ short }) => short[0] ?? '')];
  return getTranslations([
    `guides/${slug}`,
    ...sentences.map((id) => `critical/${id}`),
    ...related.map((other) => `guides/${other.slug}`),
    'locales',
  ]);
}

/** The component that renders the guide's words. */
export async function getContent(guide: Guide) {
  return (await render(guide.entry)).Content;
}

/**
 * Facts that each citing place of a guide rests on, in reading order: on its page, its short answer first, then its sections;
 * and in the words for the room, which the page does not show.
 */
export async function listCitedFacts(
  guide: Guide,
  figureFacts: (name: string) => readonly string[],
): Promise<{ page: (readonly string[])[]; room: (readonly string[])[] }> {
  const cite = async (id: string) => (await getCritical(id, guide.lang)).facts;
  const list = async ({ word, props }: Use): Promise<readonly string[]> => {
    if (word === 'Critical') return cite(props.id ?? '');
    if (word === 'Fact') return (props.id ?? '').split(' ');
    return word === 'Figure' ? figureFacts(props.name ?? '') : [];
  };
  const uses = guide.sections.flatMap((section) => section.uses);
  const [short, page, room] = await Promise.all([
    Promise.all(guide.short.map(cite)),
    Promise.all(uses.filter(({ place }) => place === 'page').map(list)),
    Promise.all(uses.filter(({ place }) => place !== 'page').map(list)),
  ]);
  const hasFacts = (factIds: readonly string[]): boolean => factIds.length > 0;
  return { page: [...short, ...page].filter(hasFacts), room: room.filter(hasFacts) };
}

/** Which guides rest on each fact: by their English text, locked sentences and drawings, in the order of the guides. */
export async function listUses(
  figureFacts: (name: string) => readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const uses = new Map<string, string[]>();
  for (const guide of await listGuides(sourceTag)) {
    const { page, room } = await listCitedFacts(guide, figureFacts);
    for (const id of new Set([...page, ...room].flat())) uses.set(id, [...(uses.get(id) ?? []), guide.slug]);
  }
  return uses;
}

/** The lawyer's record that holds for the guide as it is written now; undefined while nobody has read these words. */
export async function findReview(
  guide: Guide,
  { reviews }: Review,
): Promise<Review['reviews'][number] | undefined> {
  const source = (await listGuides(sourceTag)).find(({ slug }) => slug === guide.slug);
  if (!source) throw new Error(`content/guides has no "${guide.slug}".`);
  const hash = await getGuideHash({ ...source, source: source.entry.body ?? '' }, getCriticalSource);
  return reviews.find((review) => review.guide === guide.slug && review.hash === hash);
}

/** What lists of guides show: the question, and the short form of the sentence that answers it. */
export async function listGuideQuestions(
  tag: string,
): Promise<(Pick<Guide, 'slug' | 'lang' | 'icon' | 'question'> & { readonly answer: Critical })[]> {
  return Promise.all(
    (await listGuides(tag)).map(async ({ slug, lang, icon, question, short }) => ({
      slug,
      lang,
      icon,
      question,
      answer: await getCritical(short[0] ?? '', tag),
    })),
  );
}
