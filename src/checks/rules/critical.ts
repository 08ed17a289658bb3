import type { Issue } from '#src/checks/issue.ts';
import { judgeLocks } from '#src/checks/locks.ts';
import { listCritical, readProviders, type Located } from '#src/checks/ledger.ts';
import { listNumbers } from '#src/checks/numbers.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { placeholder } from '#src/features/critical/fill.ts';
import type { CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

type Source = Located<CriticalSource>;

const listPlaceholders = (text: string): string[] => (text.match(placeholder) ?? []).sort();

/** Ids that guides use: in their words, and in the short answer of their front matter. */
function judgeUses(project: Project, known: ReadonlySet<string>): Issue[] {
  const uses = project.guides.flatMap(({ file, outline, frontMatter }) => {
    const { short } = (frontMatter.data ?? {}) as { short?: unknown };
    const answers = Array.isArray(short) ? short.map(String) : [];
    return [
      ...answers.map((id) => ({ id, file, line: frontMatter.findLine(['short']), what: `"${id}"` })),
      ...outline.sections
        .flatMap((section) => section.uses)
        .filter(({ word }) => word === 'Critical')
        .map(({ props, line }) => ({ id: props.id ?? '', file, line, what: `<Critical id="${props.id}">` })),
    ];
  });
  return uses
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line, what }) => {
      const near = findNearest(id, known);
      const hint = near ? ` Did you mean "${near}"?` : '';
      return {
        file,
        line,
        kind: 'critical-unknown',
        message: `${what} is not in content/critical/${sourceTag}.yml.${hint}`,
      };
    });
}

function judgePlaceholders(project: Project, sources: readonly Source[]): Issue[] {
  const providers = readProviders(project);
  return sources.flatMap(({ record, file, line }) =>
    [...`${record.full ?? ''} ${record.short ?? ''}`.matchAll(placeholder)].flatMap(
      ([whole, kind = '', id = '']) => {
        const provider = providers.get(id)?.record;
        const isKnown =
          (kind === 'phone' && provider?.phone !== undefined) ||
          (kind === 'hours' && Array.isArray(provider?.hours)) ||
          whole === '{{review.lawyer}}';
        return isKnown
          ? []
          : [
              {
                file,
                line,
                kind: 'word-unfilled',
                message: `Nothing fills ${whole} in "${record.id}". See content/legal-help/.`,
              },
            ];
      },
    ),
  );
}

type Sentence = Located<CriticalSource> | Located<CriticalTranslation>;

const toReport =
  ({ record, file, line }: Sentence) =>
  (kind: string, message: string): Issue => ({ file, line, kind, message: `"${record.id}": ${message}` });

/** What holds in every language, English too: words kept, space kept, nothing in braces that readers would see. */
function judgeSentence(english: Partial<CriticalSource>, sentence: Sentence): Issue[] {
  const report = toReport(sentence);
  const { record } = sentence;
  const issues = (english.keep ?? [])
    .filter((word) => !record.full?.includes(word))
    .map((word) => report('critical-keep', `"${word}" must stay in Latin letters. Put it back.`));
  const filled = (record.short ?? '').replace(placeholder, '1-800-000-0000');
  const { length } = Array.from(filled);
  if (english.shortMax !== undefined && length > english.shortMax)
    issues.push(
      report(
        'critical-long',
        `"short" has ${length} characters; ${english.shortMax} is the most. Say it shorter, with its exception.`,
      ),
    );
  const spoken = [
    ...('say' in record ? (record.say ?? []).flatMap(({ en, means }) => [en, means]) : []),
    ...('means' in record ? (record.means ?? []) : []),
  ];
  const texts = [record.full ?? '', record.short ?? ''].map((text) => text.replace(placeholder, ''));
  const brace = [...texts, ...spoken].find((text) => /[{}<>]/.test(text));
  if (brace !== undefined)
    issues.push(
      report(
        'critical-braces',
        `“${brace.slice(0, 60)}” holds braces or marks that nothing fills. Write {{phone.…}} without spaces, in full or short only.`,
      ),
    );
  return issues;
}

function judgeTranslation(source: Source, translation: Located<CriticalTranslation>, tag: string): Issue[] {
  const { record } = translation;
  const english = source.record;
  const report = toReport(translation);
  const issues = judgeSentence(english, translation);
  for (const form of ['full', 'short'] as const) {
    if ((english[form] === undefined) !== (record[form] === undefined)) {
      issues.push(
        report(
          'critical-form',
          `the English ${english[form] === undefined ? 'has no' : 'has a'} "${form}" form. Do the same.`,
        ),
      );
      continue;
    }
    const wanted = listPlaceholders(english[form] ?? '').join(' ');
    if (wanted !== listPlaceholders(record[form] ?? '').join(' ')) {
      const words = wanted === '' ? 'no {{words}}' : wanted;
      issues.push(report('critical-words', `"${form}" must hold ${words}, as in English.`));
    }
    const [numbers, expected] = [
      listNumbers(record[form] ?? '', tag),
      listNumbers(english[form] ?? '', sourceTag),
    ];
    if (numbers !== expected)
      issues.push(
        report(
          'numbers-differ',
          `"${form}" has the numbers ${numbers || '(none)'}; English has ${expected || '(none)'}. Correct the one that is wrong.`,
        ),
      );
  }
  if ((english.say?.length ?? 0) !== (record.means?.length ?? 0))
    issues.push(
      report(
        'critical-means',
        `"means" has ${record.means?.length ?? 0} lines; the English says ${english.say?.length ?? 0}.`,
      ),
    );
  return issues;
}

function judgeLanguage(project: Project, tag: string, sources: readonly Source[]): Issue[] {
  const translations = listCritical<CriticalTranslation>(project, tag);
  const file = `content/critical/${tag}.yml`;
  const missing = sources.filter(
    ({ record }) => !translations.some((other) => other.record.id === record.id),
  );
  const known = new Map(sources.map((source) => [source.record.id, source]));
  return [
    ...missing.map(({ record }) => ({
      file,
      kind: 'critical-missing',
      message: `"${record.id}" has no translation. Add it.`,
    })),
    ...translations.flatMap((translation) => {
      const source = known.get(translation.record.id);
      if (source) return judgeTranslation(source, translation, tag);
      const { line, record } = translation;
      return [
        {
          file,
          line,
          kind: 'critical-unknown',
          message: `"${record.id}" is not in ${sourceTag}.yml. Remove it.`,
        },
      ];
    }),
  ];
}

/** A sentence written twice: which of the two is shown would be chance. */
function judgeTwice(project: Project): Issue[] {
  return project.locales.flatMap(({ tag }) => {
    const seen = new Set<string | undefined>();
    return listCritical<CriticalTranslation>(project, tag)
      .filter(({ record }) => seen.has(record.id) || !seen.add(record.id))
      .map(({ record, file, line }) => ({
        file,
        line,
        kind: 'critical-twice',
        message: `"${record.id}" is written twice. Keep one.`,
      }));
  });
}

export const critical: ContentRule = {
  name: 'critical',
  about: 'locked sentences are known, whole in every language, keep their Latin words and fit their space',
  run(project) {
    const sources = listCritical<CriticalSource>(project, sourceTag);
    const known = new Set(sources.map(({ record }) => record.id ?? ''));
    const languages = project.locales.filter(({ tag }) => tag !== sourceTag);
    return [
      ...judgeTwice(project),
      ...judgeLocks(project),
      ...judgeUses(project, known),
      ...judgePlaceholders(project, sources),
      ...sources.flatMap((source) => judgeSentence(source.record, source)),
      ...languages.flatMap(({ tag }) => judgeLanguage(project, tag, sources)),
    ];
  },
};
