const mostOctets = 75;
const encoder = new TextEncoder();

/** Signs that end a value or part of one stand behind a backslash (RFC 2426, 4). */
const escapeValue = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\n|\r/g, '\\n')
    .replaceAll(',', '\\,')
    .replaceAll(';', '\\;');

/** Folds a line: each piece of at most 75 octets in UTF-8, no letter cut in two, the later ones behind a space. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const more = encoder.encode(letter).length;
    if (octets + more > mostOctets) {
      folded += '\r\n ';
      // The space in front counts.
      octets = 1;
    }
    folded += letter;
    octets += more;
  }
  return folded;
}

/**
 * Writes a contact as vCard 3.0, which old phones read too. In: the name under which it is kept; a number such as
 * 1-800-555-0100, or a short one such as 988, which is dialled as it is; a note. Out: lines that end with CR LF.
 */
export function toVcard({ name, tel, note }: { name: string; tel: string; note: string }): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    // Whole, as a given name: a phone that knows people only would otherwise turn the words round.
    `N:;${escapeValue(name)};;;`,
    `FN:${escapeValue(name)}`,
    `TEL;TYPE=VOICE:${tel}`,
    `NOTE:${escapeValue(note)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
