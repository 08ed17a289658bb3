import type { Issue } from '#src/checks/issue.ts';
import type { Project, YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { sourceTag } from '#src/i18n/locales.ts';

type Leaves = Map<string, { readonly text: string; readonly line: number }>;

function readLeaves(file: YamlFile, value: unknown = file.data, path: readonly string[] = []): Leaves {
  if (typeof value !== 'object' || value === null)
    return new Map([
      [path.join('.'), { text: typeof value === 'string' ? value : '', line: file.findLine(path) }],
    ]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...readLeaves(file, inner, [...path, key])]),
  );
}

const listVariables = (text: string): string =>
  [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort().join(' ');

function compare(source: YamlFile, translation: YamlFile): Issue[] {
  const [english, other] = [readLeaves(source), readLeaves(translation)];
  const { file } = translation;
  const issues: Issue[] = [];
  for (const [key, { text }] of english) {
    const found = other.get(key);
    if (!found)
      issues.push({ file, kind: 'key-missing', message: `"${key}" is missing. English: "${text}".` });
    else if (found.text.trim() === '')
      issues.push({
        file,
        line: found.line,
        kind: 'key-empty',
        message: `"${key}" is empty. English: "${text}".`,
      });
    else if (/[<>]/.test(found.text))
      issues.push({
        file,
        line: found.line,
        kind: 'markup',
        message: `"${key}" holds < or >. Interface text is plain words.`,
      });
    else if (listVariables(found.text) !== listVariables(text))
      issues.push({
        file,
        line: found.line,
        kind: 'variables-differ',
        message: `"${key}" must hold ${listVariables(text) || 'no {{variables}}'}, as in English.`,
      });
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
  return sources.flatMap((source) => {
    const file = source.file.replace(`/${sourceTag}/`, `/${tag}/`);
    const translation = files.find((candidate) => candidate.file === file);
    if (!translation)
      return [
        {
          file,
          kind: 'file-missing',
          message: `Interface text is missing. Copy ${source.file} and translate it.`,
        },
      ];
    if (translation.errors.length > 0)
      return translation.errors.map(({ line, message }) => ({
        file,
        line,
        kind: 'json',
        message: `This is not JSON: ${message}`,
      }));
    return compare(source, translation);
  });
}

export const locales: ContentRule = {
  name: 'locales',
  about: 'every published language has every interface text, with the same {{variables}}',
  run(project) {
    const sources = project.locale.read(sourceTag);
    return project.locales
      .filter(({ tag }) => tag !== sourceTag)
      .flatMap(({ tag }) => judgeLanguage(project, tag, sources));
  },
};
