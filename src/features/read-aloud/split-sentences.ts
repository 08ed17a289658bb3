import { getMostCharacters } from '#src/features/read-aloud/speaking-rate.ts';

/** A piece of a text, and where it starts in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Not the end of a sentence, though it looks like one: "U.S.", "D.C.", "EE. UU.", "a.m.", "No. 5", "St. Mary". */
const endsInShortForm =
  /(?:^|[\s(“"«])(?:(?:\p{L}\.){2,}|EE\.|UU\.|(?:St|Mr|Mrs|Ms|Dr|No|Ave|Sr|Sra|Núm)\.)\s*$/u;
/** How a sentence ends in our languages, with quotes and brackets that close; a space where the script has any. */
const end = /[.!?؟](?=["'”’»)\s]*(?:\s|$))["'”’»)]*\s*|[。！？।]["'”’»)）」』]*\s*/gu;

/** Making one takes longer than asking it. */
const segmenters = new Map<string, Intl.Segmenter>();

function getSegmenter(tag: string): Intl.Segmenter {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, segmenter);
  return segmenter;
}

function segment(text: string, tag: string): string[] {
  // Firefox had none before 2024.
  if ('Segmenter' in Intl) return [...getSegmenter(tag).segment(text)].map(({ segment: piece }) => piece);
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  return [...new Set([...ends, text.length])].map((stop, index, all) =>
    text.slice(all[index - 1] ?? 0, stop),
  );
}

/** Joins what was cut behind a short form. */
function joinShortForms(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && endsInShortForm.test(before)) joined.splice(-1, 1, before + piece);
    else joined.push(piece);
  }
  return joined;
}

/** Places where a long sentence can be cut, best kind first: at a comma, else between words; never between two digits. */
const cuts = [
  /[,;:،؛—–]\s+|[，、；：]/gu,
  /(?<!\d)\s+|\s+(?!\d)/gu,
  /(?<!\p{M}|[\dA-Za-z-])(?!\p{M}|[\dA-Za-z-])/gu,
];

function cutLong(piece: string, most: number): string[] {
  if (piece.trimEnd().length <= most) return [piece];
  for (const cut of cuts) {
    const places = [...piece.matchAll(cut)].map((match) => match.index + match[0].length);
    const place = places.findLast((index) => index > 0 && piece.slice(0, index).trimEnd().length <= most);
    if (place !== undefined) return [piece.slice(0, place), ...cutLong(piece.slice(place), most)];
  }
  return [piece];
}

/** The sentences of a text, whole, with the spaces between them. */
export const segmentSentences = (text: string, tag: string): string[] =>
  // One for one, so that places stay right: a line break in the markup ends no sentence.
  joinShortForms(segment(text.replace(/\s/g, ' '), tag));

/**
 * Splits a text into pieces that a voice can read in one go. In: plain text and a BCP-47 tag. Out: sentences in order, long
 * ones cut at commas, because some voices stop mid-way in long texts; short forms such as "U.S.", phone numbers and numbers
 * of forms stay whole. What holds no letter or digit is left out.
 */
export function splitSentences(text: string, tag: string): Sentence[] {
  const most = getMostCharacters(tag);
  const pieces = segmentSentences(text, tag).flatMap((piece) => cutLong(piece, most));
  let start = 0;
  return pieces.flatMap((piece) => {
    const trimmed = piece.trim();
    const place = start + piece.indexOf(trimmed);
    start += piece.length;
    return /[\p{L}\p{N}]/u.test(trimmed) ? [{ text: trimmed, start: place }] : [];
  });
}
