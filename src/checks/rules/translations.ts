import type { Issue } from '#src/checks/issue.ts';
import { listNumbers } from '#src/checks/numbers.ts';
import { findSourceGuide, type GuideFile, type Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { listParts, readRecord, toRecordPath } from '#src/checks/translations/parts.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';
import type { Use } from '#src/mdx/node.ts';
import type { Block, Section } from '#src/mdx/outline.ts';

const toLabel = ({ word, props, place }: Use): string =>
  `${place === 'page' ? '' : `${place}: `}<${[word, ...Object.entries(props).map(([key, value]) => `${key}="${value}"`)].join(' ')}>`;

/** What a block is and where it leads, without its words: equal in every language. */
const toBlockLabel = ({ kind, place, links, text }: Block): string =>
  [place, kind, ...links, ...(kind === 'say' ? [`“${text}”`] : [])].join(' ');

function findDifference(wanted: readonly string[], found: readonly string[]): number | undefined {
  const at = wanted.findIndex((label, index) => label !== found[index]);
  if (at >= 0) return at;
  return found.length > wanted.length ? wanted.length : undefined;
}

function compareSections(english: Section, other: Section, file: string, tag: string): Issue[] {
  const { line, id } = other;
  const [wanted, found] = [english.uses.map(toLabel), other.uses.map(toLabel)];
  const place = findDifference(wanted, found);
  if (place !== undefined)
    return [
      {
        file,
        line: other.uses[place]?.line ?? line,
        kind: 'section-differs',
        message: `Section "${id}": English has ${wanted[place] ?? 'nothing more'} here; this has ${found[place] ?? 'nothing more'}. Use the same components in the same order.`,
      },
    ];
  const [blocks, own] = [english.blocks.map(toBlockLabel), other.blocks.map(toBlockLabel)];
  const at = findDifference(blocks, own);
  if (at !== undefined)
    return [
      {
        file,
        line: other.blocks[at]?.line ?? line,
        kind: 'blocks-differ',
        message: `Section "${id}": English has "${blocks[at] ?? 'nothing more'}" here (line ${english.blocks[at]?.line ?? english.line}); this has "${own[at] ?? 'nothing more'}". Keep paragraphs, list items and links as in English.`,
      },
    ];
  const list = ({ blocks: all }: Section, lang: string): string =>
    listNumbers(all.map(({ text }) => text).join(' '), lang);
  const [numbers, expected] = [list(other, tag), list(english, sourceTag)];
  if (numbers === expected) return [];
  return [
    {
      file,
      line,
      kind: 'numbers-differ',
      message: `Section "${id}" has the numbers ${numbers || '(none)'}; English has ${expected || '(none)'}. Correct the one that is wrong.`,
    },
  ];
}

/** Title, question and description stand in lists and in messages that people forward: their numbers count too. */
function compareFrontMatter(english: GuideFile, other: GuideFile): Issue[] {
  const read = ({ frontMatter }: GuideFile, key: string): string =>
    (frontMatter.data as Record<string, string> | undefined)?.[key] ?? '';
  return ['title', 'question', 'description'].flatMap((key) => {
    const numbers = listNumbers(read(other, key), other.tag);
    const expected = listNumbers(read(english, key), sourceTag);
    if (numbers === expected) return [];
    return [
      {
        file: other.file,
        line: other.frontMatter.findLine([key]),
        kind: 'numbers-differ',
        message: `"${key}" has the numbers ${numbers || '(none)'}; English has ${expected || '(none)'}. Correct the one that is wrong.`,
      },
    ];
  });
}

function compareGuides(english: GuideFile, other: GuideFile): Issue[] {
  const { file, tag } = other;
  const missing = english.outline.sections
    .filter(({ id }) => !other.outline.sections.some((section) => section.id === id))
    .map(({ id }) => ({
      file,
      kind: 'section-missing',
      message: `English has section "${id}"; ${getLocale(tag).english} does not, so side-by-side presenting would skip it.`,
    }));
  const present = other.outline.sections.flatMap((section) => {
    const source = english.outline.sections.find(({ id }) => id === section.id);
    if (source) return compareSections(source, section, file, tag);
    return [
      {
        file,
        line: section.line,
        kind: 'section-unknown',
        message: `English has no section "${section.id}". Section ids are the same in every language.`,
      },
    ];
  });
  const [wanted, found] = [english, other].map(({ outline }) => outline.sections.map(({ id }) => id));
  const isOrdered = missing.length > 0 || wanted?.join() === found?.join();
  const order = isOrdered
    ? []
    : [
        {
          file,
          kind: 'sections-order',
          message: `Sections stand in another order than in English: ${wanted?.join(', ')}.`,
        },
      ];
  return [...compareFrontMatter(english, other), ...missing, ...order, ...present];
}

function judgeLanguage(project: Project, tag: string): Issue[] {
  return project.guides
    .filter((guide) => guide.tag === sourceTag)
    .flatMap((english) => {
      const other = project.guides.find((guide) => guide.slug === english.slug && guide.tag === tag);
      if (other) return compareGuides(english, other);
      if ((english.frontMatter.data as { untranslated?: unknown } | null)?.untranslated === true) return [];
      const file = english.file.replace(`/${sourceTag}.mdx`, `/${tag}.mdx`);
      return [
        {
          file,
          kind: 'guide-missing',
          message: `${getLocale(tag).english} is published, but this guide is not translated. Add it, or write "untranslated: true" in the English file.`,
        },
      ];
    });
}

/** Guides named in `related` of the front matter must be there. */
function judgeRelated(project: Project): Issue[] {
  const slugs = new Set(project.guides.map(({ slug }) => slug));
  return project.guides.flatMap(({ file, frontMatter }) => {
    const { related } = (frontMatter.data ?? {}) as { related?: unknown };
    const named = Array.isArray(related) ? related.map(String) : [];
    return named
      .filter((slug) => !slugs.has(slug))
      .map((slug) => ({
        file,
        line: frontMatter.findLine(['related']),
        kind: 'guide-unknown',
        message: `"${slug}" in related is no guide. Correct or remove it.`,
      }));
  });
}

/** A file named after no language, or a guide without its English. */
function judgeNames(project: Project): Issue[] {
  return project.guides.flatMap((guide) => {
    if (!findSourceGuide(project, guide.slug))
      return [
        {
          file: guide.file,
          kind: 'source-missing',
          message: `There is no ${sourceTag}.mdx beside it. English is written first.`,
        },
      ];
    try {
      getLocale(guide.tag);
      return [];
    } catch (error) {
      return [{ file: guide.file, kind: 'language-unknown', message: (error as Error).message }];
    }
  });
}

/** Whoever translates a part says from which English: else nobody could tell readers when it has become old. */
function judgeRecord(project: Project, tag: string): Issue[] {
  const { from } = readRecord(project, tag);
  const own = new Set(listParts(project, tag).map(({ id }) => id));
  const file = toRecordPath(tag);
  return listParts(project, sourceTag)
    .filter(({ id }) => own.has(id) && !from[id])
    .map(({ id }) => ({
      file,
      kind: 'record-missing',
      message: `"${id}" is translated, but not from which English. Compare the two, then run: npm run translations -- --accept ${tag} ${id}`,
    }));
}

export const translations: ContentRule = {
  name: 'translations',
  about: 'guides have the same sections, components and numbers in every published language',
  run: (project) => {
    const names = judgeNames(project);
    if (names.length > 0) return names;
    const related = judgeRelated(project);
    return [
      ...related,
      ...project.locales
        .filter(({ tag }) => tag !== sourceTag)
        .flatMap(({ tag }) => [...judgeLanguage(project, tag), ...judgeRecord(project, tag)]),
    ];
  },
};
