import type { Piece } from '#src/features/critical/fill.ts';
import { getLocale } from '#src/i18n/locales.ts';
import { escapeHtml, toPhoneLinkHtml } from '#src/lib/phone-html.ts';

/** A piece of a message to send: words, a number to call, or an address of ours. */
export type MessagePiece = Piece | { readonly url: string };

/** One line of a message. */
export interface Line {
  /** Language of its words. */
  readonly lang: string;
  readonly pieces: readonly MessagePiece[];
  /** Of a line that is a locked sentence: its id. */
  readonly critical?: string;
}

/** Left-to-right mark: the only sign of direction that survives in plain text. */
const leftToRight = '\u200E';

function toPlainPiece(piece: MessagePiece, lang: string): string {
  if ('text' in piece) return piece.text;
  if ('url' in piece) return piece.url;
  // After Arabic letters, the groups of a bare number would change places in every app that shows them.
  return getLocale(lang).dir === 'rtl' ? leftToRight + piece.phone : piece.phone;
}

/** The message as it is sent: one line of text for each of its lines. */
export function toPlainText(message: readonly Line[]): string {
  return message
    .map(({ pieces, lang }) => pieces.map((piece) => toPlainPiece(piece, lang)).join(''))
    .join('\n');
}

/** A line as HTML; numbers can be tapped, addresses run left to right. */
export function toLineHtml({ pieces }: Line): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) return escapeHtml(piece.text);
      if ('phone' in piece) return toPhoneLinkHtml(piece.phone);
      return `<bdi dir="ltr">${escapeHtml(piece.url)}</bdi>`;
    })
    .join('');
}

/** Addresses that open the reader's own apps with the text in them; nothing is sent before the reader says so there. */
export function toAppAddresses(text: string, subject: string): Record<'whatsApp' | 'sms' | 'email', string> {
  const body = encodeURIComponent(text);
  return {
    whatsApp: `https://wa.me/?text=${body}`,
    // "?&" is understood by both kinds of phones: one wants "?", the other "&".
    sms: `sms:?&body=${body}`,
    // Line ends of mail are two characters (RFC 6068, 5).
    email: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
  };
}
