import { lockFile } from '#src/checks/locks.ts';
import { listLeaves, type Project, type YamlFile } from '#src/checks/project.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Block, Section } from '#src/mdx/outline.ts';

/** A text that readers or listeners see, as they see it: escapes and marks resolved. */
export interface Words {
  readonly file: string;
  readonly line: number;
  /** Language of the words. */
  readonly tag: string;
  readonly text: string;
  /** Where they stand, written alike in every language: by it a translation finds its English. */
  readonly place: string;
  /** Where in a guide they stand; undefined outside guides. */
  readonly block?: Block;
  /** Of words in a quiz: its answer. */
  readonly answer?: string | undefined;
}

/** Fields of records whose words are shown; the others are for editors. */
const shown: Readonly<Record<string, readonly string[]>> = {
  critical: ['full', 'short', 'en', 'means'],
  cards: ['title', 'purpose', 'en', 'means'],
  'legal-help': ['name', 'formerName', 'words', 'address', 'area'],
  guide: ['title', 'question', 'description'],
};

type ToPlace = (path: readonly PropertyKey[]) => string;

function listShown(file: YamlFile, kind: string, tag: string, toPlace: ToPlace): Words[] {
  const fields = shown[kind] ?? [];
  return listLeaves(file)
    .filter(
      ({ path, value }) => typeof value === 'string' && path.some((key) => fields.includes(String(key))),
    )
    .map(({ path, value, line }) => ({
      file: file.file,
      line,
      tag: path.at(-1) === 'en' ? sourceTag : tag,
      text: String(value),
      place: `${kind} ${toPlace(path)}`,
    }));
}

/** The English keeps the meaning of what is said aloud beside it; a translation has a list of meanings alone. */
function placeInSentences({ data }: YamlFile): ToPlace {
  const ids = ((data ?? []) as { id?: string }[]).map(({ id = '' }) => id);
  return ([index, ...path]) =>
    [ids[Number(index)], ...(path[0] === 'say' && path[2] === 'means' ? ['means', path[1]] : path)].join(' ');
}

/** The English has a list of lines; a translation has meanings by the id of the line. */
function placeInCard({ file, data }: YamlFile): ToPlace {
  const { lines = [] } = (data ?? {}) as { lines?: { id?: string }[] };
  const card = file.split('/').at(-2) ?? '';
  return ([field, index, ...path]) =>
    field === 'lines'
      ? [card, ...path, lines[Number(index)]?.id].join(' ')
      : [card, field, ...(index === undefined ? [] : [index])].join(' ');
}

const toTag = (file: string): string => file.replace(/^.*\/|\.yml$/g, '');

/** The answer of the quiz around a block: the quiz that starts last in front of it. */
const findAnswer = ({ uses }: Section, { place, line }: Block): string | undefined =>
  place === 'quiz'
    ? uses.findLast((use) => use.word === 'Quiz' && use.line <= line)?.props.answer
    : undefined;

function readWords(project: Project): Words[] {
  const guides = project.guides.flatMap(({ file, slug, tag, frontMatter, outline }) => [
    ...listShown(frontMatter, 'guide', tag, (path) => [slug, ...path].join(' ')),
    ...outline.sections.flatMap((section) =>
      section.blocks
        .map((block, index) => ({
          file,
          line: block.line,
          tag: block.kind === 'say' ? sourceTag : tag,
          text: block.text,
          // With another number of blocks there is no telling which translates which; `translations` says so.
          place: `guide ${slug} ${section.id} ${index + 1}/${section.blocks.length}`,
          block,
          answer: findAnswer(section, block),
        }))
        .filter(({ block }) => block.kind !== 'critical'),
    ),
  ]);
  const critical = project
    .listYaml('critical')
    .filter(({ file }) => file !== lockFile)
    .flatMap((file) => listShown(file, 'critical', toTag(file.file), placeInSentences(file)));
  const cards = project
    .listYaml('cards')
    .flatMap((file) => listShown(file, 'cards', toTag(file.file), placeInCard(file)));
  const locales = project.locale.tags.flatMap((tag) =>
    project.locale.read(tag).flatMap((file) =>
      listLeaves(file).map(({ path, value, line }) => ({
        file: file.file,
        line,
        tag,
        text: String(value),
        place: [file.file.split('/').slice(2).join('/'), ...path].join(' '),
      })),
    ),
  );
  const providers = project
    .listYaml('legal-help')
    .flatMap((file) => listShown(file, 'legal-help', sourceTag, (path) => [file.file, ...path].join(' ')));
  const changes = project.listYaml('changes').flatMap((file) =>
    Object.entries((file.data as { text?: Record<string, string> } | undefined)?.text ?? {}).map(
      ([tag, text]) => ({
        file: file.file,
        line: file.findLine(['text', tag]),
        tag,
        text,
        place: file.file,
      }),
    ),
  );
  return [...guides, ...critical, ...cards, ...locales, ...providers, ...changes];
}

const read = new WeakMap<Project, readonly Words[]>();

/**
 * Everything that readers see of guides, locked sentences, cards, interface, phone lines and changes. Read once for a project:
 * many rules ask.
 */
export function listWords(project: Project): readonly Words[] {
  const words = read.get(project) ?? readWords(project);
  read.set(project, words);
  return words;
}

/** A translated text, and the English that it translates; undefined where English has no such place. */
export interface Pair extends Words {
  readonly english: string | undefined;
}

/** What is published in other languages than English. */
export function listPairs(project: Project): Pair[] {
  const words = listWords(project);
  const english = new Map(
    words.filter(({ tag }) => tag === sourceTag).map(({ place, text }) => [place, text]),
  );
  const tags = new Set(project.locales.map(({ tag }) => tag).filter((tag) => tag !== sourceTag));
  return words
    .filter(({ tag }) => tags.has(tag))
    .map((shown) => ({ ...shown, english: english.get(shown.place) }));
}
