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

export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** A node of the tree that the MDX parser gives. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  url?: string;
  title?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

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

/** Reads a component with its attributes, reporting what the vocabulary does not allow; undefined for an unknown one. */
export function readElement(node: Node, place: Place, problems: Problem[]): Use | undefined {
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

/** A page in frames or a mail program must open what a link says: no script, no plain http, no password, no telephone. */
export function judgeLink(node: Node, problems: Problem[]): void {
  const url = node.url ?? '';
  const isAllowed = /^#[a-z][a-z0-9-]*$|^mailto:[^\s@?]+@[^\s@?]+$|^https:\/\/[^\s/@]+(\/\S*)?$/.test(url);
  if (!isAllowed)
    problems.push({
      line: lineOf(node),
      message: `The link "${url}" is not allowed. Write https://…, mailto:… or #section; a phone number is <Phone id="…" />.`,
    });
  if (node.title)
    problems.push({ line: lineOf(node), message: 'A link has no title: touch cannot show it.' });
}
