/** A piece of a locked sentence: plain words, or a phone number, which is written as a link. */
export type Piece = { readonly text: string } | { readonly phone: string };

/** Finds what a `{{kind.id}}` word of a sentence stands for; undefined where nothing does. */
export type FindWord = (kind: string, id: string) => string | undefined;

export const placeholder = /\{\{([a-z]+)\.([a-z-]+)\}\}/g;

/**
 * Fills the `{{kind.id}}` words of a locked sentence. Out: pieces in order; those of kind `phone` stay apart. Throws Error on
 * a word that nothing fills, so that no brace is ever shown to a reader.
 */
export function fillSentence(sentence: string, findWord: FindWord): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let end = 0;
  for (const match of sentence.matchAll(placeholder)) {
    const [whole, kind = '', id = ''] = match;
    const word = findWord(kind, id);
    if (word === undefined) throw new Error(`Nothing fills ${whole}.`);
    text += sentence.slice(end, match.index);
    end = match.index + whole.length;
    if (kind === 'phone') {
      if (text) pieces.push({ text });
      pieces.push({ phone: word });
      text = '';
    } else {
      text += word;
    }
  }
  text += sentence.slice(end);
  if (text) pieces.push({ text });
  return pieces;
}
