import type { Fact, Source } from '#src/features/facts/schema.ts';

/**
 * Sources of a fact that readers are sent to, in its order: those that are not hidden; the first hidden one only where there is
 * nothing better. The repository keeps them all. Throws Error on a source that has no record.
 */
export function listShownSources(fact: Fact, sources: ReadonlyMap<string, Source>): readonly Source[] {
  const all = fact.sources.map(({ id }) => {
    const source = sources.get(id);
    if (!source)
      throw new Error(`Fact "${fact.id}" names the source "${id}", which content/sources does not have.`);
    return source;
  });
  const shown = all.filter(({ hidden }) => !hidden);
  return shown.length > 0 ? shown : all.slice(0, 1);
}
