import type { Issue } from '#src/checks/issue.ts';
import { readProviders } from '#src/checks/ledger.ts';
import { listLeaves, type Leaf, type Project, type YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { listNumbers } from '#src/checks/numbers.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';

type Leaves = ReadonlyMap<string, Leaf>;

const readLeaves = (file: YamlFile): Leaves =>
  new Map(listLeaves(file).map((leaf) => [leaf.path.join('.'), leaf]));

const listVariables = (text: string): string =>
  [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort().join(' ');

/** What is wrong with one text by itself, in any language. */
function judgeText(file: YamlFile, key: string, { value, line }: Leaf, english?: string): Issue[] {
  const hint = english === undefined ? '' : ` English: "${english}".`;
  const report = (kind: string, message: string): Issue[] => [
    { file: file.file, line, kind, message: `"${key}" ${message}` },
  ];
  if (typeof value !== 'string') return report('not-text', `is not a text. Write it in quotes.${hint}`);
  if (value.trim() === '') return report('key-empty', `is empty.${hint}`);
  if (/[<>]/.test(value)) return report('markup', 'holds < or >. Interface text is plain words.');
  const rest = value.replace(/\{\{[a-z][A-Za-z]*\}\}/g, '');
  if (/[{}]|\$t\(/.test(rest))
    return report('braces', 'holds braces that nothing fills. Write {{name}}, without spaces or $t(…).');
  return [];
}

function judgeFile(file: YamlFile): Issue[] {
  if (file.errors.length > 0)
    return file.errors.map(({ line, message }) => ({
      file: file.file,
      line,
      kind: 'json',
      message: `This is not JSON: ${message}`,
    }));
  if (typeof file.data !== 'object' || file.data === null || Array.isArray(file.data))
    return [{ file: file.file, line: 1, kind: 'json', message: 'Write one object: { "key": "text" }.' }];
  return [];
}

function compareText(file: YamlFile, tag: string, key: string, english: string, other: Leaf): Issue[] {
  const { line } = other;
  const text = String(other.value);
  const report = (kind: string, message: string): Issue[] => [
    { file: file.file, line, kind, message: `"${key}" ${message}` },
  ];
  if (listVariables(text) !== listVariables(english))
    return report(
      'variables-differ',
      `must hold ${listVariables(english) || 'no {{variables}}'}, as in English.`,
    );
  const [numbers, expected] = [listNumbers(text, tag), listNumbers(english, sourceTag)];
  // English writes hours as "2:30 pm"; each language has its own clock.
  if (numbers !== expected && !file.file.endsWith('/hours.json'))
    return report(
      'numbers-differ',
      `has the numbers ${numbers || '(none)'}; English has ${expected || '(none)'}. Correct the one that is wrong.`,
    );
  return [];
}

function compare(source: YamlFile, translation: YamlFile, tag: string): Issue[] {
  const [english, other] = [readLeaves(source), readLeaves(translation)];
  const { file } = translation;
  const issues: Issue[] = [];
  for (const [key, { value }] of english) {
    const text = String(value);
    const found = other.get(key);
    if (!found) {
      issues.push({ file, kind: 'key-missing', message: `"${key}" is missing. English: "${text}".` });
      continue;
    }
    const alone = judgeText(translation, key, found, text);
    issues.push(...(alone.length > 0 ? alone : compareText(translation, tag, key, text, found)));
  }
  for (const [key, { line }] of other)
    if (!english.has(key))
      issues.push({
        file,
        line,
        kind: 'key-unknown',
        message: `"${key}" is not in ${source.file}. Remove it.`,
      });
  return issues;
}

function judgeLanguage(project: Project, tag: string, sources: readonly YamlFile[]): Issue[] {
  const files = project.locale.read(tag);
  const toOwn = (source: YamlFile): string => source.file.replace(`/${sourceTag}/`, `/${tag}/`);
  const known = new Set(sources.map(toOwn));
  const unknown = files
    .filter(({ file }) => !known.has(file))
    .map(({ file }) => ({ file, kind: 'file-unknown', message: 'English has no such file. Remove it.' }));
  const compared = sources.flatMap((source) => {
    const file = toOwn(source);
    const translation = files.find((candidate) => candidate.file === file);
    if (!translation)
      return [
        {
          file,
          kind: 'file-missing',
          message: `Interface text is missing. Copy ${source.file} and translate it.`,
        },
      ];
    const issues = judgeFile(translation);
    return issues.length > 0 ? issues : compare(source, translation, tag);
  });
  return [...unknown, ...compared];
}

/** What an organisation is stands under its id in help.json: without it readers would see a key. */
function judgeProviderTexts(project: Project, sources: readonly YamlFile[]): Issue[] {
  const help = sources.find(({ file }) => file === `locales/${sourceTag}/help.json`);
  if (!help) return [];
  const { provider = {} } = (help.data ?? {}) as { provider?: Record<string, unknown> };
  const ids = new Set(readProviders(project).keys());
  const { file } = help;
  return [
    ...[...ids]
      .filter((id) => !Object.hasOwn(provider, id))
      .map((id) => ({
        file,
        line: help.findLine(['provider']),
        kind: 'key-missing',
        message: `"provider.${id}" is missing: say what content/legal-help/${id}.yml is.`,
      })),
    ...Object.keys(provider)
      .filter((id) => !ids.has(id))
      .map((id) => ({
        file,
        line: help.findLine(['provider', id]),
        kind: 'key-unknown',
        message: `"provider.${id}" has no content/legal-help/${id}.yml. Remove it.`,
      })),
  ];
}

/** Folders of no known language would never be read. */
function judgeFolders(project: Project): Issue[] {
  return project.locale.tags.flatMap((tag) => {
    try {
      getLocale(tag);
      return [];
    } catch (error) {
      return [{ file: `locales/${tag}`, kind: 'language-unknown', message: (error as Error).message }];
    }
  });
}

export const locales: ContentRule = {
  name: 'locales',
  about: 'every published language has every interface text, with the same {{variables}} and numbers',
  run(project) {
    const sources = project.locale.read(sourceTag);
    const wrong = [...judgeFolders(project), ...sources.flatMap(judgeFile)];
    // Against a broken English file every other language would look wrong too.
    if (wrong.length > 0) return wrong;
    return [
      ...sources.flatMap((source) =>
        [...readLeaves(source)].flatMap(([key, leaf]) => judgeText(source, key, leaf)),
      ),
      ...judgeProviderTexts(project, sources),
      ...project.locales
        .filter(({ tag }) => tag !== sourceTag)
        .flatMap(({ tag }) => judgeLanguage(project, tag, sources)),
    ];
  },
};
