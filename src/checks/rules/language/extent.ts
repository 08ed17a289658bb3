import { toRule, type Judge } from '#src/checks/rules/language/judge.ts';
import { getLocale } from '#src/i18n/locales.ts';

/** Characters of a translation for one of the English: the medians of this site's own texts. */
const usual: Readonly<Record<string, number>> = {
  es: 1.22,
  'zh-Hans': 0.38,
  'zh-Hant': 0.38,
  ru: 1.09,
  bn: 0.78,
  ht: 0.98,
  ko: 0.62,
  ar: 0.96,
  ur: 1.06,
  fr: 1.28,
  pl: 1.13,
  sq: 1.17,
  uk: 1.07,
  uz: 1.13,
};
/** How far from the usual a text may be: as a share, and in characters of English, because in a short text one word is a large share. */
const band = { least: 0.6, most: 1.7, missing: 30, added: 60 };

/** Characters that a reader counts: a Bengali letter and its signs are one. */
const countCharacters = (text: string): number =>
  Array.from(text.replace(/\{\{[^}]*\}\}|\p{M}/gu, '')).length;
const latin = /[A-Za-z][\w@.,’'/ -]*/g;

const judgeLength: Judge = ({ tag, text, english = '' }) => {
  const ratio = usual[tag];
  const source = countCharacters(english);
  if (ratio === undefined || source === 0) return [];
  const share = countCharacters(text) / source / ratio;
  if (share < band.least && source * (1 - share) > band.missing) {
    const message = `is much shorter than its English, ${Math.round(share * 100)} % of the usual: “${text.slice(0, 80)}”. Is something left out?`;
    return [{ kind: 'length', message }];
  }
  // Names and English to say are as long in every language: they are no sign of words that were added.
  const words = getLocale(tag).script === 'Latn' ? text : text.replace(latin, ' ');
  const own = countCharacters(words) / source / ratio;
  if (own <= band.most || source * (own - 1) <= band.added) return [];
  const message = `is much longer than its English, ${Math.round(own * 100)} % of the usual: “${text.slice(0, 80)}”. Is something added?`;
  return [{ kind: 'length', message }];
};

const ends = /[.?!。？！।۔؟…:：]["'”’»“」』）)\]_\s]*$/u;

/** A sentence that stops before its end was cut. */
const judgeEnd: Judge = ({ text, english = '' }) => {
  if (!/[.?!]["”’)]*$/u.test(english) || ends.test(text) || text.endsWith('}}')) return [];
  const message = `stops without an end: “…${text.slice(-60)}”. English ends with “${english.slice(-1)}”. Is something cut off?`;
  return [{ kind: 'unended', message }];
};

/** Words of a text; characters where words are not parted by spaces. */
const listUnits = (text: string): string[] =>
  text.match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu)?.map((word) => word.toLowerCase()) ?? [];

/** A machine that loops writes the same words three times, one behind the other. */
const judgeRepetition: Judge = ({ text }) => {
  const units = listUnits(text);
  for (let size = 2; size <= 8; size += 1)
    for (let at = 0; at + 3 * size <= units.length; at += 1) {
      const [once, twice, thrice] = [0, 1, 2].map((turn) =>
        units.slice(at + turn * size, at + (turn + 1) * size).join(' '),
      );
      if (once === twice && twice === thrice)
        return [{ kind: 'repeated', message: `says “${once}” three times, one behind the other. Keep one.` }];
    }
  return [];
};

export const extent = toRule('extent', 'nothing is left out of a translation, cut off, added or repeated', [
  judgeLength,
  judgeEnd,
  judgeRepetition,
]);
