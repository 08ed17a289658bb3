import type { Issue } from '#src/checks/issue.ts';
import { listCritical, readProviders } from '#src/checks/ledger.ts';
import type { Project, YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { legal } from '#src/checks/rules/claims.ts';
import { cardPlaceholder } from '#src/features/cards/line.ts';
import type { CardSource, CardTranslation, Spoken } from '#src/features/cards/schema.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

const toReport =
  (file: YamlFile) =>
  (path: readonly PropertyKey[], kind: string, message: string): Issue => ({
    file: file.file,
    line: file.findLine(path),
    kind,
    message,
  });

const listWords = (text: string): string => (text.match(cardPlaceholder) ?? []).sort().join(' ');

/** Words in braces that nothing fills would be read by an officer. */
function judgeBraces(project: Project, file: YamlFile, path: readonly PropertyKey[], text: string): Issue[] {
  const providers = readProviders(project);
  const unfilled = [...text.matchAll(cardPlaceholder)].find(
    ([, blank, id = '']) => !blank && providers.get(id)?.record.phone === undefined,
  )?.[0];
  const brace = /[{}<>]/.test(text.replace(cardPlaceholder, '')) ? text : undefined;
  const found = unfilled ?? brace;
  if (found === undefined) return [];
  const message = `Nothing fills “${found}”. Blanks are {{child}} and {{language}}; numbers are {{phone.…}} of content/legal-help/.`;
  return [toReport(file)(path, 'word-unfilled', message)];
}

/** The English: locked words as they are locked, statements with their facts, ids that lead somewhere. */
function judgeSource(project: Project, file: YamlFile): Issue[] {
  const { lines, know, back, dial } = file.data as CardSource;
  const report = toReport(file);
  const sentences = new Map(
    listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [record.id ?? '', record]),
  );
  const used: [id: string, path: PropertyKey[]][] = [
    ...lines.flatMap((line, index): [string, PropertyKey[]][] =>
      'locked' in line ? [[line.locked, ['lines', index, 'locked']]] : [],
    ),
    ...know.map((id, index): [string, PropertyKey[]] => [id, ['know', index]]),
    ...back.map((id, index): [string, PropertyKey[]] => [id, ['back', index]]),
  ];
  const unknown = used
    .filter(([id]) => !sentences.has(id))
    .map(([id, path]) => {
      const near = findNearest(id, sentences.keys());
      const message = `"${id}" is not in content/critical/${sourceTag}.yml.${near ? ` Did you mean "${near}"?` : ''}`;
      return report(path, 'critical-unknown', message);
    });
  const inLines = lines.flatMap((line, index) => {
    const path = ['lines', index, 'en'];
    const issues = judgeBraces(project, file, path, line.en);
    if (lines.findIndex(({ id }) => id === line.id) < index)
      issues.push(report(['lines', index], 'line-twice', `"${line.id}" is the id of two lines. Rename one.`));
    if (!('locked' in line)) {
      const word = legal.exec(line.en)?.[0];
      if (word !== undefined && !line.facts)
        issues.push(
          report(path, 'claim-uncited', `“${line.en}” says “${word}” and cites nothing. Add "facts".`),
        );
      return [...issues, ...judgeBraces(project, file, ['lines', index, 'means'], line.means)];
    }
    const say = sentences.get(line.locked)?.say?.map(({ en }) => en);
    if (say && !say.includes(line.en))
      issues.push(
        report(
          path,
          'card-unlocked',
          `“${line.en}” is not what "${line.locked}" says: ${say.map((en) => `“${en}”`).join(', ')}. Write one of them, word for word.`,
        ),
      );
    return issues;
  });
  const isDialed = dial === undefined || readProviders(project).get(dial)?.record.say !== undefined;
  return [
    ...unknown,
    ...inLines,
    ...(isDialed
      ? []
      : [report(['dial'], 'phone-unknown', `"${dial}" has no "say" number in content/legal-help/.`)]),
  ];
}

function judgeTranslation(project: Project, source: YamlFile, tag: string): Issue[] {
  const file = source.file.replace(/[^/]+$/, `${tag}.yml`);
  const translation = project.findYaml(file);
  if (!translation) {
    const message = `${getLocale(tag).english} is published, but this card is not translated. Copy ${source.file} and write title, purpose and means.`;
    return [{ file, kind: 'file-missing', message }];
  }
  const report = toReport(translation);
  const { lines } = source.data as CardSource;
  const { means } = translation.data as CardTranslation;
  const own = lines.flatMap((line) => ('locked' in line ? [] : [line]));
  return [
    ...own
      .filter(({ id }) => means[id] === undefined)
      .map(({ id, means: english }) =>
        report(['means'], 'key-missing', `"${id}" is missing. English: "${english}".`),
      ),
    ...Object.entries(means).flatMap(([id, text]) => {
      const line = own.find((candidate) => candidate.id === id);
      if (!line)
        return [
          report(['means', id], 'key-unknown', `"${id}" is no line of its own in ${source.file}. Remove it.`),
        ];
      const [found, wanted] = [
        listWords(text),
        listWords(line.en).replace(/\{\{(?:child|language)\}\} ?/g, ''),
      ];
      if (found.trim() === wanted.trim()) return judgeBraces(project, translation, ['means', id], text);
      const message = `"${id}" must hold ${wanted || 'no {{words}}: blanks stand in the English alone'}.`;
      return [report(['means', id], 'variables-differ', message)];
    }),
  ];
}

/** Each tag once; each language of the site among them, so that its pages know what their readers speak. */
function judgeSpoken(project: Project): Issue[] {
  const file = project.findYaml('content/languages/spoken.yml');
  if (!file) return [];
  const languages = file.data as Spoken[];
  const twice = languages
    .map(({ tag }, index): [string, number] => [tag, index])
    .filter(([tag, index]) => languages.findIndex((other) => other.tag === tag) < index)
    .map(([tag, index]) =>
      toReport(file)([index], 'language-twice', `"${tag}" is listed twice. Remove one.`),
    );
  const missing = project.locales
    .filter(
      ({ tag }) => tag !== sourceTag && !languages.some((spoken) => (spoken.page ?? spoken.tag) === tag),
    )
    .map(({ tag, english }) =>
      toReport(file)(
        [],
        'language-missing',
        `${english} is published. Add what its readers speak ("${tag}").`,
      ),
    );
  return [...twice, ...missing];
}

export const cards: ContentRule = {
  name: 'cards',
  about: 'cards say locked words as they are locked, cite facts, and are whole in every published language',
  run(project) {
    const files = project.listYaml('cards');
    const sources = files.filter(({ file }) => file.endsWith(`/${sourceTag}.yml`));
    const orphans = files
      .filter(({ file }) => !project.findYaml(file.replace(/[^/]+$/, `${sourceTag}.yml`)))
      .map(({ file }) => ({
        file,
        kind: 'source-missing',
        message: `There is no ${sourceTag}.yml beside it. English is written first.`,
      }));
    const languages = project.locales.filter(({ tag }) => tag !== sourceTag);
    return [
      ...orphans,
      ...judgeSpoken(project),
      ...sources.flatMap((source) => [
        ...judgeSource(project, source),
        ...languages.flatMap(({ tag }) => judgeTranslation(project, source, tag)),
      ]),
    ];
  },
};
