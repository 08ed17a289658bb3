import type { Issue } from '#src/checks/issue.ts';
import { listNumbers } from '#src/checks/numbers.ts';
import type { Project, YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { Change } from '#src/features/changes/schema.ts';
import { locales, sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

function judge(project: Project, file: YamlFile): Issue[] {
  const { date, guides = [], text = {} } = (file.data ?? {}) as Partial<Change>;
  const report = (path: readonly PropertyKey[], kind: string, message: string): Issue => ({
    file: file.file,
    line: file.findLine(path),
    kind,
    message,
  });
  const slugs = new Set(project.guides.map(({ slug }) => slug));
  const tags = project.locales.map(({ tag }) => tag);
  const english = text[sourceTag] ?? '';
  const issues = guides
    .filter((slug) => !slugs.has(slug))
    .map((slug) => {
      const near = findNearest(slug, slugs);
      const hint = near ? `Did you mean "${near}"?` : 'Correct or remove it.';
      return report(['guides'], 'guide-unknown', `"${slug}" is no guide. ${hint}`);
    });
  if (date !== undefined && !file.file.startsWith(`content/changes/${date}-`))
    issues.push(report(['date'], 'file-name', `The file is named after another date than ${date}.`));
  if (date !== undefined && date > project.today)
    issues.push(report(['date'], 'change-future', `${date} has not come: tell it when it has.`));
  for (const tag of tags) {
    const words = text[tag];
    if (words === undefined) {
      issues.push(report(['text'], 'key-missing', `"text.${tag}" is missing. English: "${english}".`));
      continue;
    }
    const [numbers, expected] = [listNumbers(words, tag), listNumbers(english, sourceTag)];
    if (numbers !== expected)
      issues.push(
        report(
          ['text', tag],
          'numbers-differ',
          `"text.${tag}" has the numbers ${numbers || '(none)'}; English has ${expected || '(none)'}. Correct the one that is wrong.`,
        ),
      );
  }
  for (const tag of Object.keys(text).filter((key) => !locales.some((locale) => locale.tag === key)))
    issues.push(
      report(
        ['text', tag],
        'language-unknown',
        `"${tag}" is not in src/i18n/locales.ts. Correct it, or remove it.`,
      ),
    );
  return issues;
}

export const changes: ContentRule = {
  name: 'changes',
  about:
    'each change is told in every published language, with the same numbers, and leads to guides that are there',
  run: (project) => project.listYaml('changes').flatMap((file) => judge(project, file)),
};
