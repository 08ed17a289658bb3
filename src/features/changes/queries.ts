import { getCollection } from 'astro:content';
import type { Change } from '#src/features/changes/schema.ts';

/** What changed, newest first; an exact day stands before the month and the year it belongs to. */
export async function listChanges(): Promise<readonly Change[]> {
  const entries = await getCollection('changes');
  return entries.map(({ data }) => data).sort((a, b) => (a.date < b.date ? 1 : -1));
}
