import type { FigureName, PaperPlace } from '#src/mdx/vocabulary.ts';

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

/** Where each place is on the drawings of the papers: `viewBox`. */
export const paperViews: Readonly<Record<PaperPlace, string>> = {
  top: '4 0 228 86',
  name: '4 84 228 84',
  date: '4 158 228 48',
  signature: '4 204 228 88',
  form: '4 204 228 88',
};
