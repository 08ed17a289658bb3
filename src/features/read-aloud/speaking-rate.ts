/** Letters that a calm voice speaks in a second: Chinese has a syllable to each, the others two to three letters to one. */
const lettersPerSecond: Readonly<Record<string, number>> = { ar: 11, bn: 12, ko: 6, ur: 11, zh: 4.5 };

/** In: a BCP-47 tag. */
const getLettersPerSecond = (tag: string): number => lettersPerSecond[tag.split('-')[0] ?? ''] ?? 15;

/** Seconds after which some voices stop in the middle of a text (Chrome: 14 to 15), with room to spare. */
const mostSeconds = 12;

/** Most characters to hand to a voice at once. */
export const getMostCharacters = (tag: string): number => Math.round(mostSeconds * getLettersPerSecond(tag));

/** Seconds that a text takes to read aloud, roughly. */
export const estimateSeconds = (text: string, tag: string): number =>
  Math.ceil(text.replace(/\s+/g, ' ').trim().length / getLettersPerSecond(tag));
