import { toRule, type Judge } from '#src/checks/rules/language/judge.ts';
import { getLocale } from '#src/i18n/locales.ts';

/** Scripts that write words without spaces, or endings that are no word of their own: there a part of a word counts. */
const gluing = new Set(['Hans', 'Hant', 'Kore', 'Beng']);
/** In Arabic, "and", "with" and "for" are written onto the word. Not "the": with it ضمان is the name of Social Security. */
const prefixes = '[وفبكل]?';

const patterns = new Map<string, RegExp>();

/** `ضمان` is found as a whole word, `нелегал*` with any ending; `\b` would know only the letters of English. */
function toPattern(word: string, tag: string): RegExp {
  const key = `${tag} ${word}`;
  const known = patterns.get(key);
  if (known) return known;
  const isOpen = word.endsWith('*');
  const letters = word
    .replace(/\*$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`);
  const { script } = getLocale(tag);
  const start = String.raw`(?<![\p{L}\p{M}])${tag === 'ar' ? prefixes : ''}`;
  const end = isOpen ? '' : String.raw`(?![\p{L}\p{M}])`;
  const pattern = new RegExp(gluing.has(script) ? letters : `${start}${letters}${end}`, 'iu');
  patterns.set(key, pattern);
  return pattern;
}

/** What the glossary says must never be printed: ICE as frozen water, a warrant as a guarantee, words that hurt. */
export const judgeRenderings: Judge = ({ tag, text }, { never = [] }) =>
  never.flatMap(({ words, why }) => {
    const found = words
      .map((word) => toPattern(word, tag).exec(text)?.[0])
      .find((match) => match !== undefined);
    if (found === undefined) return [];
    const message = `says “${found}”, which the glossary forbids: ${why}. Write the agreed word of content/glossary/${tag}.yml.`;
    return [{ kind: 'forbidden-word', message }];
  });

export const renderings = toRule('renderings', 'no translation uses a word that its glossary forbids', [
  judgeRenderings,
]);
