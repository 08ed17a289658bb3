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

function listShown(file: YamlFile, kind: string, tag: string): Words[] {
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
    }));
}

const toTag = (file: string): string => file.replace(/^.*\/|\.yml$/g, '');

/** The answer of the quiz around a block: the quiz that starts last in front of it. */
const findAnswer = ({ uses }: Section, { place, line }: Block): string | undefined =>
  place === 'quiz'
    ? uses.findLast((use) => use.word === 'Quiz' && use.line <= line)?.props.answer
    : undefined;

/** Everything that readers see of guides, locked sentences, cards, interface, phone lines and changes. */
export function listWords(project: Project): Words[] {
  const guides = project.guides.flatMap(({ file, tag, frontMatter, outline }) => [
    ...listShown(frontMatter, 'guide', tag),
    ...outline.sections.flatMap((section) =>
      section.blocks
        .filter(({ kind }) => kind !== 'critical')
        .map((block) => ({
          file,
          line: block.line,
          tag: block.kind === 'say' ? sourceTag : tag,
          text: block.text,
          block,
          answer: findAnswer(section, block),
        })),
    ),
  ]);
  const critical = project
    .listYaml('critical')
    .filter(({ file }) => file !== lockFile)
    .flatMap((file) => listShown(file, 'critical', toTag(file.file)));
  const cards = project.listYaml('cards').flatMap((file) => listShown(file, 'cards', toTag(file.file)));
  const locales = project.locale.tags.flatMap((tag) =>
    project.locale
      .read(tag)
      .flatMap((file) =>
        listLeaves(file).map(({ value, line }) => ({ file: file.file, line, tag, text: String(value) })),
      ),
  );
  const providers = project
    .listYaml('legal-help')
    .flatMap((file) => listShown(file, 'legal-help', sourceTag));
  const changes = project
    .listYaml('changes')
    .flatMap((file) =>
      Object.entries((file.data as { text?: Record<string, string> } | undefined)?.text ?? {}).map(
        ([tag, text]) => ({ file: file.file, line: file.findLine(['text', tag]), tag, text }),
      ),
    );
  return [...guides, ...critical, ...cards, ...locales, ...providers, ...changes];
}
