import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { z } from 'astro/zod';
import type { Issue } from '#src/checks/issue.ts';
import { listCritical } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import type { CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';

/** `content/critical/locked.yml`: language → id → the first 16 hex digits of a SHA-256 of the sentence's words. */
export const lockFileSchema = z.record(
  z.string(),
  z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits, written by --accept')),
);
type Locks = z.infer<typeof lockFileSchema>;

export const lockFile = 'content/critical/locked.yml';

/** Everything of a sentence that readers see or say, in a fixed order. */
export function toSentenceHash(record: Partial<CriticalSource & CriticalTranslation>): string {
  const { full, short, say, means } = record;
  const words = JSON.stringify([full, short, say?.map(({ en, means: meaning }) => [en, meaning]), means]);
  return createHash('sha256').update(words.replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
}

/** The locks that the sentences of the project have now. */
function getLocks(project: Project): Locks {
  return Object.fromEntries(
    project.locales.map(({ tag }) => [
      tag,
      Object.fromEntries(
        listCritical<CriticalSource & CriticalTranslation>(project, tag).map(({ record }) => [
          record.id ?? '',
          toSentenceHash(record),
        ]),
      ),
    ]),
  );
}

/** The text of the lock file for the sentences as they stand. */
export function writeLocks(project: Project): string {
  const head = `# Written by "npm run check -- critical --accept". A sentence that is not the one locked here stops the build:
# whoever changes one has it read by a second person first, against its "misread" and "check" in en.yml.
`;
  return head + stringify(getLocks(project));
}

/** The words are those that somebody read and locked; each locked sentence is still there. */
export function judgeLocks(project: Project): Issue[] {
  const locked = (project.findYaml(lockFile)?.data ?? {}) as Locks;
  return Object.entries(getLocks(project)).flatMap(([tag, now]) => {
    const file = `content/critical/${tag}.yml`;
    const records = listCritical<CriticalSource>(project, tag);
    const before = locked[tag] ?? {};
    const changed = records
      .filter(({ record }) => before[record.id ?? ''] !== now[record.id ?? ''])
      .map(({ record, line }) => ({
        file,
        line,
        kind: 'critical-changed',
        message: `"${record.id}" is not as it was locked. Undo the change, or have a second person read it against "misread" and "check" in ${sourceTag}.yml, then run: npm run check -- critical --accept`,
      }));
    const lost = Object.keys(before)
      .filter((id) => now[id] === undefined)
      .map((id) => ({
        file,
        kind: 'critical-lost',
        message: `"${id}" is locked and no longer here. Put it back, or run: npm run check -- critical --accept`,
      }));
    return [...changed, ...lost];
  });
}
