import { getCollection, getEntry } from 'astro:content';
import { splitLine, type CardPiece } from '#src/features/cards/line.ts';
import type { CardSource, Spoken } from '#src/features/cards/schema.ts';
import type { Piece } from '#src/features/critical/fill.ts';
import { getCritical, getCriticals, type Critical } from '#src/features/critical/queries.ts';
import { listProviders } from '#src/features/legal-help/queries.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';

/** A line of a card: the English, and what it means in the reader's language. */
export interface CardLine {
  readonly en: readonly CardPiece[];
  readonly means: readonly CardPiece[];
  /** Language of the meaning; English where it is not translated. */
  readonly lang: string;
  readonly isSmall: boolean;
}

export interface Card extends Pick<CardSource, 'order' | 'icon' | 'facts' | 'title' | 'purpose'> {
  readonly id: string;
  /** Language of title and purpose. */
  readonly lang: string;
  readonly lines: readonly CardLine[];
  /** The number to dial with it. */
  readonly dial: string | undefined;
  /** Locked sentences that belong under it. */
  readonly know: readonly Critical[];
  /** Short locked sentences for the back of the paper card. */
  readonly back: readonly { readonly lang: string; readonly pieces: readonly Piece[] }[];
}

type Line = CardSource['lines'][number];

async function findTranslation(id: string, tag: string) {
  const files = await getCollection('cardTranslations');
  return files.find((file) => file.id === `${id}/${tag}`)?.data;
}

async function getLine(line: Line, tag: string, translated: string | undefined): Promise<CardLine> {
  const providers = await listProviders();
  const split = (text: string): CardPiece[] =>
    splitLine(text, (id) => providers.find((provider) => provider.id === id)?.phone);
  if ('locked' in line) {
    const { lang, say } = await getCritical(line.locked, tag);
    const means = say.find(({ en }) => en === line.en)?.means;
    if (means === undefined)
      throw new Error(`The locked sentence "${line.locked}" does not say “${line.en}”.`);
    return { en: split(line.en), means: [{ text: means }], lang, isSmall: false };
  }
  return {
    en: split(line.en),
    means: split(translated ?? line.means),
    lang: translated === undefined ? sourceTag : tag,
    isSmall: line.small ?? false,
  };
}

async function getCard(id: string, source: CardSource, tag: string): Promise<Card> {
  const translation = await findTranslation(id, tag);
  const { order, icon, facts, dial } = source;
  const back = await getCriticals(source.back, tag);
  return {
    ...{ id, order, icon, facts },
    lang: translation ? tag : sourceTag,
    title: translation?.title ?? source.title,
    purpose: translation?.purpose ?? source.purpose,
    lines: await Promise.all(source.lines.map((line) => getLine(line, tag, translation?.means[line.id]))),
    dial: (await listProviders()).find((provider) => provider.id === dial)?.say?.dial,
    know: await getCriticals(source.know, tag),
    back: back.map(({ lang, short }) => ({ lang, pieces: short })),
  };
}

/** All cards for readers of a language, in the order of the list. */
export async function listCards(tag: string): Promise<Card[]> {
  const sources = await getCollection('cardSources');
  const cards = sources.map(({ id, data }) => getCard(id.replace(/\/.*$/, ''), data, tag));
  return (await Promise.all(cards)).sort((a, b) => a.order - b.order);
}

/** The languages of the "I speak" card. */
export async function listSpoken(): Promise<readonly Spoken[]> {
  return (await getEntry('spoken', 'spoken'))?.data ?? [];
}

/** The language that readers of a page speak, for the blanks of a card; none on English pages, where nothing is to be asked. */
export async function findSpoken(tag: string): Promise<Spoken | undefined> {
  if (tag === sourceTag) return undefined;
  return (await listSpoken()).find((spoken) => (spoken.page ?? spoken.tag) === tag);
}

/** The lines of a card for each spoken language: with their meaning where the site speaks the language, else the English alone. */
export async function listSpokenCards(
  id: string,
): Promise<{ readonly spoken: Spoken; readonly lines: readonly CardLine[] }[]> {
  const inLanguages = publishedLocales.map(async ({ tag }): Promise<[string, readonly CardLine[]]> => {
    const card = (await listCards(tag)).find((candidate) => candidate.id === id);
    return [tag, card?.lines ?? []];
  });
  const lines = new Map(await Promise.all(inLanguages));
  return (await listSpoken()).map((spoken) => ({
    spoken,
    lines: lines.get(spoken.page ?? spoken.tag) ?? lines.get(sourceTag) ?? [],
  }));
}
