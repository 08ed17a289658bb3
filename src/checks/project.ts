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
  findLine(path: readonly PropertyKey[]): number;
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
  /** Languages to be complete in. */
  readonly locales: readonly Locale[];
  readonly guides: readonly GuideFile[];
  /** YAML files under a folder of `content`, such as `facts`. */
  listYaml(folder: string): readonly YamlFile[];
  readonly locale: { readonly tags: readonly string[]; read(tag: string): readonly YamlFile[] };
  /** All text files that people write, for rules about characters. */
  listTexts(): readonly { readonly file: string; readonly source: string }[];
}

function listFiles(root: string, folder: string, ending: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
}

/** Reads YAML or JSON (which YAML contains). `firstLine`: where the text starts in its file. */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const toLine = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  return {
    file,
    data: document.errors.length > 0 ? undefined : document.toJS(),
    errors: document.errors.map((error) => ({ line: toLine(error.pos[0]), message: error.message })),
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

export function readProject(root: string, locales: readonly Locale[] = publishedLocales): Project {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const yamlFiles = new Map<string, readonly YamlFile[]>();
  const jsonFiles = listFiles(root, 'locales', '.json');
  return {
    root,
    locales,
    guides: listFiles(root, 'content/guides', '.mdx').map((file) => readGuide(root, file)),
    listYaml(folder) {
      const known = yamlFiles.get(folder);
      if (known) return known;
      const files = listFiles(root, `content/${folder}`, '.yml').map((file) => readYaml(file, read(file)));
      yamlFiles.set(folder, files);
      return files;
    },
    locale: {
      tags: [...new Set(jsonFiles.map((file) => file.split('/')[1] ?? ''))],
      read: (tag) =>
        jsonFiles
          .filter((file) => file.startsWith(`locales/${tag}/`))
          .map((file) => readYaml(file, read(file))),
    },
    listTexts: () =>
      [...listFiles(root, 'content', '.mdx'), ...listFiles(root, 'content', '.yml'), ...jsonFiles].map(
        (file) => ({
          file,
          source: read(file),
        }),
      ),
  };
}

/** The English file of a guide, against which translations are held. */
export function findSourceGuide(project: Project, slug: string): GuideFile | undefined {
  return project.guides.find((guide) => guide.slug === slug && guide.tag === sourceTag);
}
