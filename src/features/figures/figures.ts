import type { FigureName } from '#src/mdx/vocabulary.ts';

/** Facts that the labels of a drawing rest on; a drawing that claims nothing has none. */
const facts: Readonly<Record<FigureName, readonly string[]>> = {
  door: [],
  papers: ['D12', 'D13'],
  map: ['B38', 'B39', 'B02', 'A06'],
  call: [],
};

export function getFigureFacts(name: string): readonly string[] {
  return Object.hasOwn(facts, name) ? facts[name as FigureName] : [];
}

/** Labels of the map in the order of the numbers drawn on it. */
export const mapLabels = ['building', 'yard', 'sidewalk', 'bus'] as const;
