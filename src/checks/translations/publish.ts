import { readProject } from '#src/checks/project.ts';
import { readStates } from '#src/checks/translations/parts.ts';
import { framePages, judgePage } from '#src/features/translation/states.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';

/** Languages whose buttons, locked sentences, cards and changes have all been read by a speaker; English is the source. */
export async function listReviewedLanguages(root: string): Promise<string[]> {
  const project = readProject(root);
  const found = publishedLocales.map(async ({ tag }) => {
    if (tag === sourceTag) return [tag];
    return judgePage(await readStates(project, tag), ...framePages).state === 'reviewed' ? [tag] : [];
  });
  return (await Promise.all(found)).flat();
}
