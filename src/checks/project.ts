import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { publishedLocales, sourceTag, type Locale } from '#src/i18n/locales.ts';
import { parseOutline, type Outline } from '#src/mdx/outline.ts';

/** A YAML text with the way back from a key to its line. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Complaints of the YAML parser. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** Line of a value by its path, such as `[3, 'status']`; of the nearest parent where the value is not there. */
  readonly findLine: (path: readonly PropertyKey[]) => number;
}

/** One text in a YAML or JSON file. */
export interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  readonly line: number;
}

/** Every value of a file that is not a list or an object, in order. */
export function listLeaves(file: YamlFile, value = file.data, path: readonly PropertyKey[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [{ path, value, line: file.findLine(path) }];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    listLeaves(file, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export interface GuideFile {
  readonly file: string;
  readonly slug: string;
  readonly tag: string;
  readonly source: string;
  readonly frontMatter: YamlFile;
  readonly outline: Outline;
}

/** The text of a project as the checks read it. In tests the root is a small folder of its own. */
export interface Project {
  readonly root: string;
  /** The day of the check, `2026-11-24`: what was true until a date before it is not true any more. */
  readonly today: string;
  /** Languages to be complete in. */
  readonly locales: readonly Locale[];
  readonly guides: readonly GuideFile[];
  /** YAML files under a folder of `content`, such as `facts`. */
  listYaml(folder: string): readonly YamlFile[];
  findYaml(file: string): YamlFile | undefined;
  readonly locale: { readonly tags: readonly string[]; read(tag: string): readonly YamlFile[] };
  /** Every YAML and JSON file that people write, and the front matter of guides. */
  listData(): readonly YamlFile[];
  /** Every file in `content` and `locales`, whatever it is. */
  readonly files: readonly string[];
  /** All text files that people write, for rules about characters. */
  listTexts(): readonly { readonly file: string; readonly source: string }[];
}

function listFiles(root: string, folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
}

/** Reads YAML or JSON (which YAML contains). `firstLine`: where the text starts in its file. Never throws. */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const toLine = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const errors = document.errors.map((error) => ({ line: toLine(error.pos[0]), message: error.message }));
  let data: unknown;
  try {
    // YAML takes what JSON does not, such as a comma at the end; i18next and other readers of the file would not.
    if (file.endsWith('.json') && errors.length === 0) JSON.parse(text);
    if (errors.length === 0) data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    errors.push({ line: firstLine, message: (error as Error).message });
  }
  return {
    file,
    data,
    errors,
    findLine(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true) as
          { range?: [number, number, number] } | undefined;
        if (node?.range) return toLine(node.range[0]);
      }
      return firstLine;
    },
  };
}

function readGuide(root: string, file: string): GuideFile {
  const source = readFileSync(join(root, file), 'utf8');
  const [, , slug = '', name = ''] = file.split('/');
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  return {
    file,
    slug,
    tag: name.replace(/\.mdx$/, ''),
    source,
    frontMatter: readYaml(file, frontMatter, 2),
    outline: parseOutline(source),
  };
}

export function readProject(
  root: string,
  locales: readonly Locale[] = publishedLocales,
  today = new Date().toISOString().slice(0, 10),
): Project {
  const files = [...listFiles(root, 'content'), ...listFiles(root, 'locales')];
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const isData = (file: string): boolean => /^content\/.*\.yml$|^locales\/.*\.json$/.test(file);
  const data = new Map(
    files.filter(isData).map((file): [string, YamlFile] => [file, readYaml(file, read(file))]),
  );
  const listData = (start: string): readonly YamlFile[] =>
    [...data.values()].filter(({ file }) => file.startsWith(start));
  const guides = files
    .filter((file) => /^content\/guides\/[^/]+\/[^/]+\.mdx$/.test(file))
    .map((file) => readGuide(root, file));
  return {
    root,
    today,
    locales,
    files,
    guides,
    listYaml: (folder) => listData(`content/${folder}/`),
    findYaml: (file) => data.get(file),
    locale: {
      tags: [...new Set(listData('locales/').map(({ file }) => file.split('/')[1] ?? ''))],
      read: (tag) => listData(`locales/${tag}/`),
    },
    listData: () => [...data.values(), ...guides.map(({ frontMatter }) => frontMatter)],
    listTexts: () =>
      [...files.filter((file) => file.endsWith('.mdx')), ...data.keys()].map((file) => ({
        file,
        source: read(file),
      })),
  };
}

/** The English file of a guide, against which translations are held. */
export function findSourceGuide(project: Project, slug: string): GuideFile | undefined {
  return project.guides.find((guide) => guide.slug === slug && guide.tag === sourceTag);
}
