import { z } from 'astro/zod';
import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import { listWords } from '#src/checks/words.ts';

/** `content/waivers.yml`: words that a check would refuse and an editor lets stand, with the reason. */
export const waiverFileSchema = z.array(
  z.strictObject({
    check: z.enum(['claims', 'exceptions', 'wording']),
    file: z.string().describe('Path from the root of the project.'),
    words: z.string().min(12).describe('A part of the sentence, long enough to be found once.'),
    reason: z.string().min(10),
  }),
);
type Waiver = z.infer<typeof waiverFileSchema>[number];

const waiversFile = 'content/waivers.yml';

function listWaivers(project: Project, check: Waiver['check']): (Waiver & { line: number })[] {
  const file = project.findYaml(waiversFile);
  return ((file?.data ?? []) as Waiver[])
    .map((waiver, index) => ({ ...waiver, line: file?.findLine([index]) ?? 1 }))
    .filter((waiver) => waiver.check === check);
}

/** Finds the waiver that lets a text of a file stand. */
export function findWaiver(
  project: Project,
  check: Waiver['check'],
  file: string,
  text: string,
): Waiver | undefined {
  return listWaivers(project, check).find((waiver) => waiver.file === file && text.includes(waiver.words));
}

/** A waiver whose words are gone would silently let the next ones through. */
export function listUnusedWaivers(project: Project, check: Waiver['check']): Issue[] {
  const words = listWords(project);
  return listWaivers(project, check)
    .filter((waiver) => !words.some(({ file, text }) => file === waiver.file && text.includes(waiver.words)))
    .map(({ line, words: missing, file }) => ({
      file: waiversFile,
      line,
      kind: 'waiver-unused',
      message: `“${missing}” is not in ${file} any more. Remove the waiver.`,
    }));
}
