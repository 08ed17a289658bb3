/** A fact as `/api/v1/facts.json` gives it. */
export interface ListedFact {
  readonly id: string;
  readonly topic: string;
  readonly statement: string;
  readonly appliesTo: string;
}

/** Small letters, no accents, straight apostrophes: what people type meets what is written. */
const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** Facts that have every typed word, in their order. Nothing for an empty query. */
export function filterFacts<T extends ListedFact>(facts: readonly T[], query: string): readonly T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return facts.filter((fact) => {
    const text = fold(`${fact.id} ${fact.statement} ${fact.appliesTo}`);
    return words.every((word) => text.includes(word));
  });
}
