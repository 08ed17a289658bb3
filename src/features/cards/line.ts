import { escapeHtml, toNumberHtml } from '#src/lib/phone-html.ts';

/** What the reader fills in, by typing or with a pen. */
export type Blank = 'child' | 'language';

/** A piece of a line of a card: plain words, a phone number, or a blank. */
export type CardPiece = { readonly text: string } | { readonly phone: string } | { readonly blank: Blank };

export const cardPlaceholder = /\{\{(?:(child|language)|phone\.([a-z-]+))\}\}/g;

/** Splits a line at its `{{…}}` words. Throws Error on a number that is not there, so that no brace is ever shown. */
export function splitLine(line: string, findPhone: (id: string) => string | undefined): CardPiece[] {
  const pieces: CardPiece[] = [];
  let end = 0;
  const addText = (to: number): void => {
    if (to > end) pieces.push({ text: line.slice(end, to) });
  };
  for (const match of line.matchAll(cardPlaceholder)) {
    const [whole, blank, id = ''] = match;
    addText(match.index);
    end = match.index + whole.length;
    const phone = blank ? undefined : findPhone(id);
    if (blank) pieces.push({ blank: blank as Blank });
    else if (phone !== undefined) pieces.push({ phone });
    else throw new Error(`Nothing fills ${whole}.`);
  }
  addText(line.length);
  return pieces;
}

/**
 * A line as HTML, in one piece: line breaks of a template would be spaces before full stops. An empty blank is a line to write
 * on. Names are isolated, because they can run the other way, and are never translated.
 */
export function toLineHtml(pieces: readonly CardPiece[], language = ''): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) return escapeHtml(piece.text);
      if ('phone' in piece) return toNumberHtml(piece.phone);
      const word = piece.blank === 'language' ? escapeHtml(language) : '';
      return `<bdi class="blank" data-blank="${piece.blank}" dir="auto" translate="no">${word}</bdi>`;
    })
    .join('');
}

/** Whether a card has a blank of this kind. */
export const hasBlank = (lines: readonly { readonly en: readonly CardPiece[] }[], blank: Blank): boolean =>
  lines.some(({ en }) => en.some((piece) => 'blank' in piece && piece.blank === blank));

/** The part of an address that leads to the card of a language: `#fa-af`. */
export const toAnchor = (tag: string): string => tag.toLowerCase();
