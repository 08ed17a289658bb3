import type { Issue } from '#src/checks/issue.ts';
import { listCritical } from '#src/checks/ledger.ts';
import { toSentenceHash } from '#src/checks/locks.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { Answers, CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';

const toFile = (tag: string): string => `content/answers/${tag}.yml`;

function judgeLanguage(project: Project, tag: string): Issue[] {
  const file = toFile(tag);
  const read = project.findYaml(file);
  if (!read) {
    const message = `Nobody has answered the questions of the locked sentences from this language alone. Have it done, and write ${file}.`;
    return [{ file, kind: 'answers-missing', message }];
  }
  const { sentences = [] } = (read.data ?? {}) as Partial<Answers>;
  const translations = new Map(
    listCritical<CriticalTranslation>(project, tag).map(({ record }) => [record.id, record]),
  );
  return listCritical<CriticalSource>(project, sourceTag).flatMap(({ record: { id = '', check = [] } }) => {
    const index = sentences.findIndex((sentence) => sentence.id === id);
    const found = sentences[index];
    const report = (kind: string, message: string): Issue[] => [
      { file, line: read.findLine(['sentences', Math.max(index, 0)]), kind, message: `"${id}": ${message}` },
    ];
    if (!found) return report('answers-missing', 'its questions have no answers. Add them.');
    if (found.text !== toSentenceHash(translations.get(id) ?? {}))
      return report('answers-old', 'the sentence has changed since. Have its questions answered again.');
    const wrong = check.findIndex(({ a }, place) => found.answers[place] !== a);
    return wrong < 0
      ? []
      : report(
          'answer-wrong',
          `"${check[wrong]?.q ?? ''}" was answered "${found.answers[wrong] ?? 'not at all'}"; it has to be "${check[wrong]?.a ?? ''}". Correct the translation.`,
        );
  });
}

export const answers: ContentRule = {
  name: 'answers',
  about: 'whoever reads only the translation of a locked sentence answers its questions as the English does',
  run: (project) =>
    project.locales.filter(({ tag }) => tag !== sourceTag).flatMap(({ tag }) => judgeLanguage(project, tag)),
};
