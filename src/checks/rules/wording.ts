import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { entry } from '#src/checks/rules/wording/entry.ts';
import { help } from '#src/checks/rules/wording/help.ts';
import { promises } from '#src/checks/rules/wording/promises.ts';
import { warrants } from '#src/checks/rules/wording/warrants.ts';
import { words } from '#src/checks/rules/wording/words.ts';
import { findWaiver, listUnusedWaivers } from '#src/checks/waivers.ts';
import { listWords, type Words } from '#src/checks/words.ts';
import { sourceTag } from '#src/i18n/locales.ts';

/** What must never be stated flatly about this subject, and words that translate badly or hurt. English only. */
const phrases = [...entry, ...warrants, ...promises, ...help, ...words];

/** A waiver lets a sentence stand, not what somebody writes behind it. */
const listSentences = (text: string): string[] => text.split(/(?<=[.?!][”’)]*)\s+(?=[“(]?[\p{Lu}\p{N}])/u);

/** A question for the room that is answered "no" or "unknown" states nothing: only its words count. A "yes" is a statement. */
const isDenied = ({ block, answer, text }: Words): boolean =>
  block?.place === 'quiz' && text.endsWith('?') && answer !== undefined && answer !== 'yes';

function judge(project: Project, shown: Words): Issue[] {
  const { file, line, text } = shown;
  const wanted = isDenied(shown) ? words : phrases;
  return listSentences(text).flatMap((sentence) => {
    const issues = wanted.flatMap(({ pattern, kind, remedy }) => {
      const found = pattern.exec(sentence)?.[0].trim();
      return found ? [{ file, line, kind, message: `“${found}”: ${remedy}` }] : [];
    });
    return issues.length > 0 && findWaiver(project, 'wording', file, sentence) ? [] : issues;
  });
}

export const wording: ContentRule = {
  name: 'wording',
  about: 'the English says nothing flatly that has exceptions, and nothing that hurts or translates badly',
  run: (project) => [
    ...listWords(project)
      .filter(({ tag }) => tag === sourceTag)
      .flatMap((shown) => judge(project, shown)),
    ...listUnusedWaivers(project, 'wording'),
  ],
};
