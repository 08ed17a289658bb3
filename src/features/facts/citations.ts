import type { Fact, Source } from '#src/features/facts/schema.ts';
import { listShownSources } from '#src/features/facts/shown-sources.ts';

/** One numbered note of a page: the leading source of each fact that one place of the text cites. */
export interface Note {
  readonly number: number;
  readonly factIds: readonly string[];
  readonly sources: readonly Source[];
}

/** The numbered notes of a page, in the order in which the text cites them. */
export interface Citations {
  readonly notes: readonly Note[];
  /**
   * Undefined for facts that only words off the page cite, such as a quiz for the room. Throws Error when the page was not told
   * of these facts at all: the text and its notes would disagree.
   */
  find(factIds: readonly string[]): Note | undefined;
}

const toKey = (factIds: readonly string[]): string => [...factIds].sort().join(' ');

/** The source that readers are sent to in a note: the first of those that they are shown. */
function getLeadSource(fact: Fact, sources: ReadonlyMap<string, Source>): Source {
  const lead = listShownSources(fact, sources)[0];
  if (!lead) throw new Error(`Fact "${fact.id}" has no source.`);
  return lead;
}

/**
 * Numbers what a page cites. In: the fact ids of each citing place, in reading order. Places that cite the same facts share
 * a number. `placesOffPage`: the same for words that the page does not show. Throws Error on a fact that is unknown or unverified: neither may ever be printed.
 */
export function toCitations(
  places: readonly (readonly string[])[],
  facts: ReadonlyMap<string, Fact>,
  sources: ReadonlyMap<string, Source>,
  placesOffPage: readonly (readonly string[])[] = [],
): Citations {
  const offPage = new Set(placesOffPage.map(toKey));
  const notes = new Map<string, Note>();
  for (const factIds of places) {
    const key = toKey(factIds);
    if (notes.has(key)) continue;
    const found = new Map<string, Source>();
    for (const id of factIds) {
      const fact = facts.get(id);
      if (!fact) throw new Error(`Fact "${id}" is not in content/facts.`);
      if (fact.status === 'unverified') throw new Error(`Fact "${id}" is unverified and cannot be cited.`);
      const source = getLeadSource(fact, sources);
      found.set(source.id, source);
    }
    notes.set(key, { number: notes.size + 1, factIds, sources: [...found.values()] });
  }
  return {
    notes: [...notes.values()],
    find(factIds) {
      const note = notes.get(toKey(factIds));
      if (!note && !offPage.has(toKey(factIds)))
        throw new Error(`The page has no note for ${factIds.join(', ')}.`);
      return note;
    },
  };
}
