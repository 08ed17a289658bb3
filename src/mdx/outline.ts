import { mdxToMdast } from 'satteri';
import {
  judgeLink,
  lineOf,
  readElement,
  type Node,
  type Place,
  type Problem,
  type Use,
} from '#src/mdx/node.ts';
import type { Word } from '#src/mdx/vocabulary.ts';

/** One heading, paragraph or list item, the English of a `<Say>`, or the place of a locked sentence (without its words). */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'say' | 'critical';
  /** Its words as readers see them: marks, entities and escapes resolved. */
  readonly text: string;
  readonly line: number;
  readonly place: Place;
  /** Addresses of its links, in order. */
  readonly links: readonly string[];
  /** Components in it or standing alone right behind it. */
  readonly uses: readonly Use[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly line: number;
  /** Every component in the section, in reading order, the section itself left out. */
  readonly uses: readonly Use[];
  /** All that readers or listeners get to see, in order; the heading first. */
  readonly blocks: readonly Block[];
}

export interface Outline {
  readonly sections: readonly Section[];
  /** What the closed vocabulary does not allow, with lines of the file. Empty in a guide that may be built. */
  readonly problems: readonly Problem[];
}

/** Words that belong to the words in front of them, even where they stand on a line of their own. */
const isMark = ({ word }: Use): boolean => word === 'Fact' || word === 'Phone';

/** What is being read, and what was found so far. */
interface Reading {
  readonly uses: Use[];
  readonly blocks: (Block & { uses: Use[] })[];
  readonly problems: Problem[];
}

/** Words that take what stands in them off the page. */
const places: Partial<Record<Word, Place>> = { Slide: 'slide', Notes: 'notes', Quiz: 'quiz' };

/** Markdown that a guide is made of; everything else is refused, so that no output meets what it cannot show. */
const markdown = new Set(['paragraph', 'heading', 'text', 'strong', 'emphasis', 'list', 'listItem', 'link']);

const remedies: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import and export are not allowed in a guide. Remove the line.',
  html: 'Raw HTML is not allowed in a guide. Use the known words.',
  image: 'Pictures are not written in Markdown: their text could not be translated. Use <Figure name="…" />.',
  break: 'Two spaces at the end of a line break it. Remove them, or start a new paragraph.',
};

function textOf(node: Node): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll('\n', ' ');
  return (node.children ?? []).map(textOf).join('');
}

const listLinks = (node: Node): string[] => [
  ...(node.type === 'link' ? [node.url ?? ''] : []),
  ...(node.children ?? []).flatMap(listLinks),
];

/** What must stand in a component, and in what it must stand. */
function judgeParts({ word }: Use, { children = [] }: Node, parent: Node): string[] {
  const isQuestion = children[0]?.type === 'paragraph' && children.length > 1;
  return [
    ...(word === 'Quiz' && !isQuestion ? ['<Quiz> needs a question, then a paragraph that says why.'] : []),
    ...(word === 'Look' && !isQuestion ? ['<Look> needs a question, then what the place tells.'] : []),
    ...(word === 'Look' && parent.name !== 'Check' ? ['<Look> stands only in a <Check>.'] : []),
    ...(word === 'Check' && children.some(({ name }) => name !== 'Look')
      ? ['<Check> holds only <Look>. Move the other words before or behind it.']
      : []),
  ];
}

function readChild(child: Node, parent: Node, place: Place, reading: Reading): void {
  const { uses, blocks, problems } = reading;
  const line = lineOf(child);
  if (child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') {
    const value = (child.value ?? '').replace(/\s+/g, ' ').slice(0, 60);
    problems.push({
      line,
      message: `{${value}} is an expression. Guides hold words only: remove the braces.`,
    });
    return;
  }
  if (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') {
    const use = readElement(child, place, problems);
    if (use?.word === 'Section')
      problems.push({ line, message: '<Section> cannot stand inside another element.' });
    else if (use) {
      uses.push(use);
      const before = blocks.at(-1);
      if (before?.place === place && isMark(use)) before.uses.push(use);
      if (use.word === 'Critical')
        blocks.push({ kind: 'critical', text: '', line, place, links: [], uses: [use] });
      if (use.word === 'Say' && use.props.en)
        blocks.push({ kind: 'say', text: use.props.en, line, place, links: [], uses: [use] });
      problems.push(...judgeParts(use, child, parent).map((message) => ({ line, message })));
    }
    collect(child, (use && places[use.word]) ?? place, reading);
    return;
  }
  if (!markdown.has(child.type)) {
    const remedy = remedies[child.type] ?? 'Use paragraphs, lists, bold, links and the known words.';
    problems.push({ line, message: `Markdown of the kind "${child.type}" is not used here. ${remedy}` });
    return;
  }
  if (child.type === 'heading')
    problems.push({ line, message: 'A section has one heading, its first line. Start another <Section>.' });
  if (child.type === 'link') judgeLink(child, problems);
  if (child.type === 'paragraph') {
    const kind = parent.type === 'listItem' ? 'item' : 'paragraph';
    // A no-break space is part of how a language writes, and stays.
    const text = textOf(child)
      .replace(/[ \t\n]+/g, ' ')
      .trim();
    if (text) blocks.push({ kind, text, line, place, links: listLinks(child), uses: [] });
  }
  collect(child, place, reading);
}

/** Walks the tree in reading order and collects words and components, refusing what is not in the vocabulary. */
function collect(node: Node, place: Place, reading: Reading): void {
  for (const child of node.children ?? []) readChild(child, node, place, reading);
}

function readSection(node: Node, problems: Problem[]): Section | undefined {
  const use = readElement(node, 'page', problems);
  const line = lineOf(node);
  const [heading, ...rest] = node.children ?? [];
  const hasHeading = heading?.type === 'heading' && heading.depth === 2;
  if (use && !hasHeading)
    problems.push({
      line,
      message: `<Section id="${use.props.id}"> needs one "## Heading" as its first line.`,
    });
  const reading: Reading = { uses: [], blocks: [], problems };
  if (hasHeading) {
    reading.blocks.push({
      kind: 'heading',
      text: textOf(heading).trim(),
      line: lineOf(heading),
      place: 'page',
      links: [],
      uses: [],
    });
    collect(heading, 'page', reading);
  }
  collect({ type: 'root', children: hasHeading ? rest : (node.children ?? []) }, 'page', reading);
  if (!use) return undefined;
  return {
    id: use.props.id ?? '',
    title: hasHeading ? textOf(heading).trim() : '',
    minutes: Number(use.props.minutes),
    line,
    uses: reading.uses,
    blocks: reading.blocks,
  };
}

/** Line and plain words of a parser's complaint such as `9:1: Expected a closing tag for <br> (9:1) (mdx-jsx:…)`. */
function toSyntaxProblem(error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const line = Number(/^(\d+):\d+/.exec(text)?.[1] ?? 1);
  const message = text.replace(/^\d+:\d+:\s*/, '').replace(/\s*\(\d+:\d+\).*$/s, '');
  if (message.includes('`!`'))
    return { line, message: 'Comments (<!-- … -->) are not allowed in a guide. Remove it.' };
  return { line, message: `The guide cannot be read: ${message}.` };
}

/**
 * Reads the sections of a guide, what each of them uses, and what the vocabulary forbids.
 * In: the whole text of an MDX file, front matter included. Never throws: what is wrong is in `problems`.
 */
export function parseOutline(source: string): Outline {
  const problems: Problem[] = [];
  const sections: Section[] = [];
  let tree: Node;
  try {
    tree = mdxToMdast(source) as Node;
  } catch (error) {
    return { sections, problems: [toSyntaxProblem(error)] };
  }
  for (const child of tree.children ?? []) {
    if (child.type === 'yaml') continue;
    if (child.name === 'Section') {
      const section = readSection(child, problems);
      if (section && sections.some((other) => other.id === section.id))
        problems.push({
          line: section.line,
          message: `A second <Section id="${section.id}">. Ids are used once.`,
        });
      if (section) sections.push(section);
      continue;
    }
    const before = problems.length;
    collect({ type: 'root', children: [child] }, 'page', { uses: [], blocks: [], problems });
    if (problems.length === before)
      problems.push({ line: lineOf(child), message: 'Words outside a <Section>. Move them into one.' });
  }
  if (sections.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'The guide has no <Section>.' });
  return { sections, problems };
}
