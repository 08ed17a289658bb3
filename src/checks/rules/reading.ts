import type { Issue } from '#src/checks/issue.ts';
import { listCritical } from '#src/checks/ledger.ts';
import type { GuideFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { getReadingGrade } from '#src/lib/reading-grade.ts';

/** Harder English makes worse translations, and loses the readers who need it most. */
const mostGrade = 6;
/** A guide that is shorter leaves something out; a longer one is not read on a phone. */
const words = { fewest: 250, most: 600 };

/** What a reader reads on the page: paragraphs, list items and locked sentences; no headings, no English to say aloud. */
function writePage(guide: GuideFile, sentences: ReadonlyMap<string, string>): string {
  return guide.outline.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ place, kind }) => place === 'page' && kind !== 'heading' && kind !== 'say')
    .map(({ text, uses, kind }) =>
      kind === 'critical' ? (sentences.get(uses[0]?.props.id ?? '') ?? '') : text,
    )
    .join('\n');
}

function judge(guide: GuideFile, sentences: ReadonlyMap<string, string>): Issue[] {
  const { file } = guide;
  const text = writePage(guide, sentences);
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const grade = getReadingGrade(text);
  const issues: Issue[] = [];
  if (grade > mostGrade)
    issues.push({
      file,
      kind: 'too-hard',
      message: `Reads at grade ${grade.toFixed(1)}; ${mostGrade} is the most. Shorten sentences and use plainer words.`,
    });
  if (count < words.fewest || count > words.most)
    issues.push({
      file,
      kind: count > words.most ? 'too-long' : 'too-short',
      message: `Has ${count} words on its page; ${words.fewest} to ${words.most} are wanted, locked sentences included.`,
    });
  return issues;
}

export const reading: ContentRule = {
  name: 'reading',
  about: 'each English guide has 250 to 600 words and reads at grade 6 or less (Flesch–Kincaid)',
  run(project) {
    const sentences = new Map(
      listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [
        record.id ?? '',
        record.full ?? '',
      ]),
    );
    return project.guides.filter(({ tag }) => tag === sourceTag).flatMap((guide) => judge(guide, sentences));
  },
};
