import { mdxToMdast } from 'satteri';
import { findNearest } from '#src/lib/nearest.ts';
import { isWord, vocabulary, type Word } from '#src/mdx/vocabulary.ts';

/** Where a component stands: in the words of the page, on the slide, in the facilitator's notes, or in a question for the room. */
export type Place = 'page' | 'slide' | 'notes' | 'quiz';

export interface Use {
  readonly word: Word;
  readonly props: Readonly<Record<string, string>>;
  readonly line: number;
  readonly place: Place;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly line: number;
  /** Every component in the section, in reading order, the section itself left out. */
  readonly uses: readonly Use[];
  /** All text of the section as readers see it, one string; headings, slides and notes included. */
  readonly text: string;
  /** Text of the page alone: no heading, slide or notes. */
  readonly pageText: string;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
}

export interface Outline {
  readonly sections: readonly Section[];
  /** What the closed vocabulary does not allow, with lines of the file. Empty in a guide that may be built. */
  readonly problems: readonly Problem[];
}

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** Words that take what stands in them off the page. */
const places: Partial<Record<Word, Place>> = { Slide: 'slide', Notes: 'notes', Quiz: 'quiz' };

const lineOf = (node: Node): number => node.position?.start.line ?? 1;

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  const inner = (node.children ?? []).map(textOf);
  const isBlock = ['root', 'list', 'listItem', 'mdxJsxFlowElement'].includes(node.type);
  return inner.join(isBlock ? '\n' : '');
}

function readProps(node: Node, problems: Problem[]): Record<string, string> {
  const props: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name && typeof attribute.value === 'string') {
      props[attribute.name] = attribute.value;
    } else {
      problems.push({
        line: lineOf(node),
        message: `<${node.name}> has an attribute that is not plain text. Write attribute="text", with no braces.`,
      });
    }
  }
  return props;
}

function readElement(node: Node, place: Place, problems: Problem[]): Use | undefined {
  const name = node.name ?? '';
  const line = lineOf(node);
  if (!isWord(name)) {
    const near = findNearest(name, Object.keys(vocabulary));
    const hint = near ? `Did you mean <${near}>?` : `Known words: ${Object.keys(vocabulary).join(', ')}.`;
    problems.push({ line, message: `<${name}> is not a word that guides may use. ${hint}` });
    return undefined;
  }
  const props = readProps(node, problems);
  const parsed = vocabulary[name].safeParse(props);
  for (const issue of parsed.error?.issues ?? []) {
    const key = issue.path.join('.');
    problems.push({ line, message: `<${name}${key ? ` ${key}` : ''}>: ${issue.message}.` });
  }
  return { word: name, props, line, place };
}

/** Walks the tree in reading order and collects components, refusing what is not in the vocabulary. */
function collect(node: Node, place: Place, uses: Use[], problems: Problem[]): void {
  for (const child of node.children ?? []) {
    const line = lineOf(child);
    switch (child.type) {
      case 'mdxjsEsm':
        problems.push({ line, message: 'import and export are not allowed in a guide. Remove the line.' });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        problems.push({
          line,
          message: `{${child.value ?? ''}} is an expression. Guides hold words only: remove the braces.`,
        });
        break;
      case 'html':
        problems.push({ line, message: 'Raw HTML is not allowed in a guide. Use the known words.' });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const use = readElement(child, place, problems);
        if (use?.word === 'Section')
          problems.push({ line, message: '<Section> cannot stand inside another element.' });
        else if (use) uses.push(use);
        if (use?.word === 'Quiz' && (child.children ?? []).length < 2)
          problems.push({ line, message: '<Quiz> needs a question, then a paragraph that says why.' });
        collect(child, (use && places[use.word]) ?? place, uses, problems);
        break;
      }
      default:
        collect(child, place, uses, problems);
    }
  }
}

function readSection(node: Node, problems: Problem[]): Section | undefined {
  const use = readElement(node, 'page', problems);
  const line = lineOf(node);
  const children = node.children ?? [];
  const heading = children.find((child) => child.type === 'heading');
  if (use && heading?.depth !== 2)
    problems.push({
      line,
      message: `<Section id="${use.props.id}"> needs one "## Heading" as its first line.`,
    });
  const uses: Use[] = [];
  collect(node, 'page', uses, problems);
  if (!use) return undefined;
  const onPage = children.filter(
    (child) => child.type !== 'heading' && !Object.hasOwn(places, child.name ?? ''),
  );
  return {
    id: use.props.id ?? '',
    title: heading ? textOf(heading) : '',
    minutes: Number(use.props.minutes),
    line,
    uses,
    text: textOf(node),
    pageText: onPage.map(textOf).join('\n'),
  };
}

/** Line and plain words of a parser's complaint such as `9:1: Expected a closing tag for <br> (9:1) (mdx-jsx:…)`. */
function toSyntaxProblem(error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const line = Number(/^(\d+):\d+/.exec(text)?.[1] ?? 1);
  const message = text.replace(/^\d+:\d+:\s*/, '').replace(/\s*\(\d+:\d+\).*$/s, '');
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
    collect({ type: 'root', children: [child] }, 'page', [], problems);
    if (problems.length === before)
      problems.push({ line: lineOf(child), message: 'Words outside a <Section>. Move them into one.' });
  }
  if (sections.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'The guide has no <Section>.' });
  return { sections, problems };
}
