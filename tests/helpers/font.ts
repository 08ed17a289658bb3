import { brotliDecompressSync } from 'node:zlib';

interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** A number in as many bytes as it needs, seven bits in each. */
function readBase128(cursor: Cursor): number {
  for (let value = 0; ;) {
    const byte = cursor.bytes[cursor.at++] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
}

/** Places of tables in the WOFF2 list of known names. */
const [cmap, glyf, loca, unknown] = [0, 10, 11, 63];

/** The table of characters of a WOFF2 font. Throws Error when it has none. https://www.w3.org/TR/WOFF2/ */
function findCmap(font: Buffer): Buffer {
  const cursor = { bytes: font, at: 48 };
  let [offset, cmapAt, cmapLength] = [0, -1, 0];
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font[cursor.at++] ?? 0;
    const [known, version] = [flags & 63, flags >> 6];
    if (known === unknown) cursor.at += 4;
    const plain = readBase128(cursor);
    const isTransformed = known === glyf || known === loca ? version === 0 : version !== 0;
    const length = isTransformed ? readBase128(cursor) : plain;
    if (known === cmap) [cmapAt, cmapLength] = [offset, length];
    offset += length;
  }
  if (cmapAt < 0) throw new Error('The font has no table of characters.');
  const data = font.subarray(cursor.at, cursor.at + font.readUInt32BE(20));
  return brotliDecompressSync(data).subarray(cmapAt, cmapAt + cmapLength);
}

/** The characters of a WOFF2 font. Reads the table for the Basic Multilingual Plane, format 4, which every such font has. */
export function listCharacters(font: Buffer): Set<string> {
  const table = findCmap(font);
  const offsets = Array.from({ length: table.readUInt16BE(2) }, (_, n) => table.readUInt32BE(8 + n * 8));
  const start = offsets.find((offset) => table.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no table of format 4.');
  const segments = table.readUInt16BE(start + 6) / 2;
  const read = (array: number, segment: number): number =>
    // After the ends of segments stands an empty number.
    table.readUInt16BE(start + 14 + (array * segments + segment) * 2 + (array > 0 ? 2 : 0));
  const found = new Set<string>();
  for (let segment = 0; segment < segments; segment += 1) {
    const [end, first, delta, range] = [0, 1, 2, 3].map((array) => read(array, segment)) as [
      number,
      number,
      number,
      number,
    ];
    for (let code = first; code <= end && code < 0xffff; code += 1) {
      const at = start + 16 + (3 * segments + segment) * 2 + range + (code - first) * 2;
      const glyph = range === 0 ? code + delta : table.readUInt16BE(at);
      if (glyph % 0x1_0000 !== 0) found.add(String.fromCharCode(code));
    }
  }
  return found;
}
