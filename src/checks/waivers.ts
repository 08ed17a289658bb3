import { z } from 'astro/zod';
import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import { listWords } from '#src/checks/words.ts';
import { locales } from '#src/i18n/locales.ts';

/** Rules about translations, in which an editor can let words stand. */
const languageChecks = ['renderings', 'letters', 'leftovers', 'extent', 'names', 'alarms'] as const;

/** `content/waivers.yml`: words that a check would refuse and an editor lets stand, with the reason. */
export const waiverFileSchema = z.array(
  z.strictObject({
    check: z.enum(['claims', 'exceptions', 'wording', ...languageChecks]),
    file: z
      .string()
      .describe('Path from the root of the project; `*` stands for a language: `locales/*/help.json`.'),
    words: z.string().min(12).describe('A part of the sentence, long enough to be found once.'),
    reason: z.string().min(10),
  }),
);
type Waiver = z.infer<typeof waiverFileSchema>[number];
export type WaivedCheck = Waiver['check'];

const waiversFile = 'content/waivers.yml';

function listWaivers(project: Project, check: WaivedCheck): (Waiver & { line: number })[] {
  const file = project.findYaml(waiversFile);
  return ((file?.data ?? []) as Waiver[])
    .map((waiver, index) => ({ ...waiver, line: file?.findLine([index]) ?? 1 }))
    .filter((waiver) => waiver.check === check);
}

/** `*` stands for one language: English words are left in all of them for the same reason. */
const isOf = ({ file }: Waiver, path: string): boolean =>
  file === path || new RegExp(`^${file.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path);

/** Finds the waiver that lets a text of a file stand. */
export function findWaiver(
  project: Project,
  check: WaivedCheck,
  file: string,
  text: string,
): Waiver | undefined {
  return listWaivers(project, check).find((waiver) => text.includes(waiver.words) && isOf(waiver, file));
}

/** A waiver whose words are gone would silently let the next ones through. */
export function listUnusedWaivers(project: Project, check: WaivedCheck): Issue[] {
  const words = listWords(project);
  const others = locales.filter((locale) => !project.locales.includes(locale)).map(({ tag }) => tag);
  return listWaivers(project, check)
    .filter(({ file }) => !file.split(/[/.]/).some((part) => others.includes(part)))
    .filter((waiver) => !words.some(({ file, text }) => text.includes(waiver.words) && isOf(waiver, file)))
    .map(({ line, words: missing, file }) => ({
      file: waiversFile,
      line,
      kind: 'waiver-unused',
      message: `“${missing}” is not in ${file} any more. Remove the waiver.`,
    }));
}
