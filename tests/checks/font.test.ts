import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCharacters } from '#tests/helpers/font.ts';

const folder = 'src/styles/nastaliq';
const characters = listCharacters(readFileSync(`${folder}/noto-nastaliq-urdu.woff2`));

/** Those of the Arabic script; the rest comes from the phone. */
const listMissing = (text: string): string[] =>
  [...new Set(text.match(/\p{Script_Extensions=Arabic}/gu))].filter(
    (character) => !characters.has(character),
  );

describe('the font of Urdu', () => {
  it('has every letter of the Urdu words', () => {
    const files = globSync(['content/**/ur.*', 'locales/ur/*.json']);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(listMissing(readFileSync(file, 'utf8')), file).toEqual([]);
  });

  it('has all that its list of letters says, and the space; it lacks letters of other languages', () => {
    expect(listMissing(readFileSync(`${folder}/letters.txt`, 'utf8'))).toEqual([]);
    expect(characters.has(' ')).toBe(true);
    expect(listMissing('ڤ')).toEqual(['ڤ']);
  });

  it('stands beside its licence, and stays small', () => {
    expect(readFileSync(`${folder}/OFL.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE');
    expect(readFileSync(`${folder}/noto-nastaliq-urdu.woff2`).length).toBeLessThan(100_000);
  });
});
