import { getCollection, render, type CollectionEntry } from 'astro:content';
import { getCritical, type Critical } from '#src/features/critical/queries.ts';
import type { GuideSource } from '#src/features/guides/schema.ts';
import type { PageTranslation } from '#src/features/translation/schema.ts';
import type { Translations } from '#src/features/translation/translations.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';
import { parseOutline, type Section } from '#src/mdx/outline.ts';

type Entry = CollectionEntry<'guideSources'> | CollectionEntry<'guideTranslations'>;

/** A guide in one language: words from its own file, everything else from the English one. */
export interface Guide extends GuideSource {
  readonly slug: string;
  /** Language of the words; English where the wanted one is missing. */
  readonly lang: string;
  readonly translation: PageTranslation;
  readonly sections: readonly Section[];
  readonly entry: Entry;
}

async function toGuide(source: CollectionEntry<'guideSources'>, tag: string): Promise<Guide> {
  const slug = source.id.replace(`/${sourceTag}`, '');
  const translations = await getCollection('guideTranslations');
  const translated = translations.find((candidate) => candidate.id === `${slug}/${tag}`);
  const untranslated = { translation: { state: tag === sourceTag ? 'original' : 'missing' } } as const;
  const { translation, ...words } = translated?.data ?? untranslated;
  return {
    ...source.data,
    ...words,
    slug,
    lang: translated ? tag : sourceTag,
    translation,
    sections: parseOutline((translated ?? source).body ?? '').sections,
    entry: translated ?? source,
  };
}

/** All guides in a language, urgent first. */
export async function listGuides(tag: string): Promise<Guide[]> {
  const sources = await getCollection('guideSources');
  const guides = await Promise.all(sources.map((source) => toGuide(source, tag)));
  return guides.sort((a, b) => a.order - b.order);
}

/** How far a guide has come in each published language. */
export async function getGuideTranslations(slug: string): Promise<Translations> {
  const found = publishedLocales.map(async ({ tag }) => {
    const guide = (await listGuides(tag)).find((candidate) => candidate.slug === slug);
    if (!guide) throw new Error(`content/guides has no "${slug}".`);
    return [tag, guide.translation] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** The component that renders the guide's words. */
export async function getContent(guide: Guide) {
  return (await render(guide.entry)).Content;
}

/** Facts that each citing place of a guide's page rests on, in reading order: its short answer first, then its sections. */
export async function listCitedFacts(
  guide: Guide,
  figureFacts: (name: string) => readonly string[],
): Promise<(readonly string[])[]> {
  const places: (readonly string[])[] = [];
  const cite = async (id: string) => places.push((await getCritical(id, guide.lang)).facts);
  for (const id of guide.short) await cite(id);
  for (const { word, props, place } of guide.sections.flatMap((section) => section.uses)) {
    if (place !== 'page') continue;
    if (word === 'Critical') await cite(props.id ?? '');
    if (word === 'Fact') places.push((props.id ?? '').split(' '));
    if (word === 'Figure') places.push(figureFacts(props.name ?? ''));
  }
  return places.filter((factIds) => factIds.length > 0);
}

/** What lists of guides show: the question, and the short form of the sentence that answers it. */
export async function listGuideQuestions(
  tag: string,
): Promise<(Pick<Guide, 'slug' | 'lang' | 'icon' | 'question'> & { readonly answer: Critical })[]> {
  const guides = await listGuides(tag);
  return Promise.all(
    guides.map(async ({ slug, lang, icon, question, short }) => ({
      slug,
      lang,
      icon,
      question,
      answer: await getCritical(short[0] ?? '', tag),
    })),
  );
}
