/** A piece of text that is translated, dated and read as one: a section, a locked sentence, a file of interface words. */
export interface Part {
  /** `guides/<guide>` (title, question, description), `guides/<guide>/<section>`, `critical/<id>`, `cards/<id>`, `changes/<id>`, `locales/<namespace>`. */
  readonly id: string;
  /** All its words, as a reviewer reads them. */
  readonly text: string;
}

type Texts = Readonly<Record<string, unknown>>;

/** One line a text, `key: words`, however deep it lies. */
function toLines(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return [path.length > 0 ? `${path.join('.')}: ${value}` : value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => toLines(inner, [...path, key]));
}

const toPart = (id: string, ...texts: readonly unknown[]): Part => ({
  id,
  text: texts.flatMap((text) => toLines(text)).join('\n'),
});

const sectionPattern = /<Section\s[^>]*?\bid="([^"]+)"[^>]*>([\s\S]*?)<\/Section>/g;

/** In: the front matter, and the text of the file with or without it. */
export function toGuideParts(slug: string, frontMatter: Texts, source: string): Part[] {
  const { title, question, description } = frontMatter;
  return [
    toPart(`guides/${slug}`, { title, question, description }),
    ...Array.from(source.matchAll(sectionPattern), ([, id = '', text = '']) =>
      toPart(`guides/${slug}/${id}`, text.trim()),
    ),
  ];
}

/** What of a locked sentence is translated. */
interface Sentence {
  readonly id?: string | undefined;
  readonly full?: string | undefined;
  readonly short?: string | undefined;
  readonly say?: readonly { readonly en: string; readonly means: string }[] | undefined;
  readonly means?: readonly string[] | undefined;
}

export const toSentenceParts = (sentences: readonly Sentence[]): Part[] =>
  sentences.map(({ id = '', full, short, say, means }) =>
    toPart(`critical/${id}`, {
      full,
      short,
      means: means ?? say?.map(({ en, means: meaning }) => `“${en}” ${meaning}`),
    }),
  );

/** What of a card is translated. */
interface CardWords {
  readonly title?: string | undefined;
  readonly purpose?: string | undefined;
  /** Of the English. */
  readonly lines?: readonly object[] | undefined;
  /** Of a translation: line → meaning. */
  readonly means?: Texts | undefined;
}

export function toCardPart(id: string, { title, purpose, lines, means }: CardWords): Part {
  const english = (lines ?? []).flatMap((line) =>
    'id' in line && 'en' in line && 'means' in line
      ? [[String(line.id), `“${String(line.en)}” ${String(line.means)}`] as const]
      : [],
  );
  return toPart(`cards/${id}`, { title, purpose, means: means ?? Object.fromEntries<string>(english) });
}

export const toChangePart = (id: string, text: string): Part => toPart(`changes/${id}`, text);

export const toNamespacePart = (namespace: string, words: Texts): Part =>
  toPart(`locales/${namespace}`, words);
