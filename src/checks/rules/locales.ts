import type { Issue } from '#src/checks/issue.ts';
import { listSources } from '#src/checks/ledger.ts';
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

const plural = /_(?:zero|one|two|few|many|other)$/;

/**
 * Plural forms that a language needs for the numbers we print; i18next takes `_other` for those of millions, and Creole, of which
 * no data is known, has the two of English.
 */
function listPlurals(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  const forms = Array.from({ length: 201 }, (_, count) => rules.select(count));
  return [...new Set([...forms, 'other'])];
}

/** English texts as a translation has to have them: each plural in the forms of its own language, held against `_other`. */
function toWanted(english: Leaves, tag: string): Leaves {
  return new Map(
    [...english].flatMap(([key, leaf]): [string, Leaf][] => {
      const base = key.replace(plural, '');
      if (base === key || !english.has(`${base}_other`)) return [[key, leaf]];
      return key.endsWith('_other') ? listPlurals(tag).map((form) => [`${base}_${form}`, leaf]) : [];
    }),
  );
}

function compare(source: YamlFile, translation: YamlFile, tag: string): Issue[] {
  const [english, other] = [toWanted(readLeaves(source), tag), readLeaves(translation)];
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

/** Records of which each has a text of its own under its id: without it readers would see a key. */
const described = [
  { folder: 'legal-help', name: 'help.json', key: 'provider' },
  { folder: 'facts', name: 'ledger.json', key: 'topic' },
] as const;

function judgeRecordTexts(project: Project, sources: readonly YamlFile[]): Issue[] {
  return described.flatMap(({ folder, name, key }) => {
    const text = sources.find(({ file }) => file === `locales/${sourceTag}/${name}`);
    if (!text) return [];
    const texts = ((text.data ?? {}) as Record<string, Record<string, unknown> | undefined>)[key] ?? {};
    const ids = new Set(project.listYaml(folder).map(({ file }) => file.replace(/^.*\/|\.yml$/g, '')));
    const report = (path: readonly string[], kind: string, message: string): Issue => ({
      file: text.file,
      line: text.findLine(path),
      kind,
      message,
    });
    const missing = [...ids].filter((id) => !Object.hasOwn(texts, id));
    const unknown = Object.keys(texts).filter((id) => !ids.has(id));
    return [
      ...missing.map((id) =>
        report([key], 'key-missing', `"${key}.${id}" is missing: say what content/${folder}/${id}.yml is.`),
      ),
      ...unknown.map((id) =>
        report([key, id], 'key-unknown', `"${key}.${id}" has no content/${folder}/${id}.yml. Remove it.`),
      ),
    ];
  });
}

/** How interface text says that every source was read as a saved copy. */
const onlyCopies = /\bread saved copies of these\b|\bNo source was read live\b/;

/** Words that are true only while no source was read live. */
function judgeReadings(project: Project, sources: readonly YamlFile[]): Issue[] {
  const live = listSources(project).find(({ record }) => typeof record.read === 'object');
  if (!live) return [];
  return sources.flatMap((source) =>
    [...readLeaves(source)]
      .filter(([, { value }]) => onlyCopies.test(String(value)))
      .map(([key, { line }]) => ({
        file: source.file,
        line,
        kind: 'reading-outdated',
        message: `"${key}" says that we read only saved copies, but "${live.record.id}" was read live. Say here, and under this key in every language, how sources are read now.`,
      })),
  );
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
  about:
    'every published language has every interface text, with the same {{variables}}, numbers and plurals',
  run(project) {
    const sources = project.locale.read(sourceTag);
    const wrong = [...judgeFolders(project), ...sources.flatMap(judgeFile)];
    // Against a broken English file every other language would look wrong too.
    if (wrong.length > 0) return wrong;
    return [
      ...sources.flatMap((source) =>
        [...readLeaves(source)].flatMap(([key, leaf]) => judgeText(source, key, leaf)),
      ),
      ...judgeRecordTexts(project, sources),
      ...judgeReadings(project, sources),
      ...project.locales
        .filter(({ tag }) => tag !== sourceTag)
        .flatMap(({ tag }) => judgeLanguage(project, tag, sources)),
    ];
  },
};
