import { stringify } from 'yaml';
import type { Project } from '#src/checks/project.ts';
import { listParts, readRecord } from '#src/checks/translations/parts.ts';
import type { TranslationRecord } from '#src/features/translation/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { toTextHash } from '#src/lib/text-hash.ts';

const head = `# Written by "npm run translations". "from": the English that each part was made from. "reviews": what a person who speaks the
# language has read; a review holds for a part while neither its English nor its words change.
`;

/** The file of a record, in the order of its parts. */
export function writeRecord({ from, reviews }: TranslationRecord): string {
  const quoted = stringify(
    { from: Object.fromEntries(Object.entries(from).sort(([a], [b]) => a.localeCompare(b))), reviews },
    { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', flowCollectionPadding: true },
  );
  // One line a part: a change of one part is a change of one line.
  return head + quoted.replace(/:\n\s+english: ('\w+')\n\s+on: ('[\d-]+')/g, ': { english: $1, on: $2 }');
}

/** The record after the parts that `isWanted` have been brought up to the English as it stands. */
export async function acceptParts(
  project: Project,
  tag: string,
  isWanted: (id: string) => boolean,
): Promise<{ readonly record: TranslationRecord; readonly accepted: readonly string[] }> {
  const { from, reviews } = readRecord(project, tag);
  const own = new Set(listParts(project, tag).map(({ id }) => id));
  const english = await Promise.all(
    listParts(project, sourceTag)
      .filter(({ id }) => own.has(id))
      .map(async ({ id, text }) => [id, await toTextHash(text)] as const),
  );
  const accepted = english
    .filter(([id, hash]) => isWanted(id) && from[id]?.english !== hash)
    .map(([id]) => id);
  const kept = english.flatMap(([id, hash]) => {
    if (accepted.includes(id)) return [[id, { english: hash, on: project.today }] as const];
    const made = from[id];
    return made ? [[id, made] as const] : [];
  });
  return { record: { from: Object.fromEntries(kept), reviews }, accepted };
}
