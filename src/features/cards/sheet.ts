/** How many cards a sheet of paper holds, two beside each other. */
export const papers = { letter: 10, a4: 8 } as const;
export type Paper = keyof typeof papers;

export const columns = 2;

/** Fills a sheet with cards of several kinds, those of a kind together, as evenly as they go. */
export function dealCards<T>(kinds: readonly T[], count: number): T[] {
  return Array.from(
    { length: count },
    (_, index) => kinds[Math.floor((index * kinds.length) / count)],
  ).filter((kind) => kind !== undefined);
}

/**
 * The order of the backs of a sheet that is turned over its long edge: in each row the other way round, so that each back
 * meets its front. The paper does not know in which direction its words run: the same for Arabic.
 */
export function toBackSide<T>(fronts: readonly T[]): T[] {
  return fronts.map((front, index) => {
    const start = index - (index % columns);
    return fronts[start + columns - 1 - (index % columns)] ?? front;
  });
}
