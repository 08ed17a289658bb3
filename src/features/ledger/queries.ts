import { getCollection } from 'astro:content';
import { listChanges } from '#src/features/changes/queries.ts';
import type { Fact } from '#src/features/facts/schema.ts';
import { listUses } from '#src/features/guides/queries.ts';
import { listProviders } from '#src/features/legal-help/queries.ts';

/** A topic of the ledger: the name of its file, and the facts that readers are shown. */
export interface Topic {
  readonly id: string;
  readonly facts: readonly Fact[];
}

export interface Ledger {
  readonly topics: readonly Topic[];
  /** Slugs of the guides that rest on a fact, by its id. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
}

/**
 * The public ledger: every fact that the site rests on, in guides, at phone lines, in drawings and in the list of changes.
 * Facts that nothing cites, and unverified ones, stay in the repository.
 */
export async function getLedger(figureFacts: (name: string) => readonly string[]): Promise<Ledger> {
  const [uses, changes, providers, files] = await Promise.all([
    listUses(figureFacts),
    listChanges(),
    listProviders(),
    getCollection('facts'),
  ]);
  const cited = new Set([
    ...uses.keys(),
    ...changes.flatMap(({ facts }) => facts),
    ...providers.flatMap(({ facts }) => facts),
  ]);
  const topics = files
    .map(({ id, data }) => ({
      id,
      facts: data.filter((fact) => cited.has(fact.id) && fact.status !== 'unverified'),
    }))
    .filter(({ facts }) => facts.length > 0)
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
  return { topics, uses };
}
