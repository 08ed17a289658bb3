import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { toRule, type Finding, type Judge } from '#src/checks/rules/language/judge.ts';
import { toOwnWords } from '#src/checks/rules/language/plain.ts';
import { getLocale, type Locale } from '#src/i18n/locales.ts';

const scripts: Readonly<Record<Locale['script'], RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Kore: /\p{Script=Hangul}/gu,
};
/** Fewer letters are a label, in which one English word weighs too much. */
const fewestLetters = 15;
const leastShare = 0.9;

/** Another language was copied in, or the English was left. */
const judgeShare: Judge = ({ tag, text, english }) => {
  const { script } = getLocale(tag);
  const words = toOwnWords(text, tag, english);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return [];
  const share = (words.match(scripts[script])?.length ?? 0) / letters;
  if (share >= leastShare) return [];
  const message = `is written in its own letters to ${Math.floor(share * 100)} % only: “${text.slice(0, 60)}”. Translate the rest, or quote it in brackets.`;
  return [{ kind: 'other-script', message }];
};

const alphabets = ['Latin', 'Cyrillic', 'Greek'].map(
  (alphabet) => new RegExp(`\\p{Script=${alphabet}}`, 'u'),
);

/** Letters that look alike: a search does not find the word, and a voice spells it. */
const judgeMixed: Judge = ({ text }) => {
  const mixed = (text.match(/[\p{L}\p{M}]+/gu) ?? []).find(
    (word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1,
  );
  if (mixed === undefined) return [];
  const message = `has letters of two alphabets in “${mixed}”. Type the word again.`;
  return [{ kind: 'mixed-script', message }];
};

/**
 * Letters that a language does not have, though a neighbour or another keyboard does. Of Latin alphabets the letters beyond
 * a–z that it has: everything else is foreign.
 */
const foreign: Readonly<Record<string, RegExp>> = {
  uk: /[ыэъё]/iu,
  ru: /[іїєґ]/iu,
  ur: /[كيىةۀ]/u,
  ar: /[کیےٹڈڑگچپژہھں]/u,
  bn: /[ৰৱ]/u,
  uz: /[oOgG]['’ʻʼ`´](?=\p{L})|(?<=[oOgG]‘)['’]/u,
};
const beyond: Readonly<Record<string, string>> = {
  es: 'áéíóúüñ',
  fr: 'àâæçéèêëîïôœùûüÿ',
  pl: 'ąćęłńóśźż',
  sq: 'çë',
  ht: 'èòà',
  uz: '',
};

/** `only`: characters of the other way to write Chinese that this one does not have, with what it has instead. */
const toOnly = (dictionary: string): Map<string, string> =>
  new Map(dictionary.split('|').map((entry) => entry.split(' ', 2) as [string, string]));
/** Simplified forms that are characters of their own in Traditional Chinese: 公里, 皇后, 茶几. */
const shared = new Set(
  '里后台群准占干面只系余云松谷丑斗范征志制冲出布并采几借克卷困了累朴仆朱姜价家夸舍沈咸向郁御岳吁欲游回合曲表周才卜刮党栗沾霉辟签',
);
const chinese: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'zh-Hans': toOnly(traditional),
  'zh-Hant': toOnly(simplified),
};

/** Bengali, Urdu and Arabic shape their letters with them; elsewhere nobody sees them, and a search misses the word. */
const joiner = /[\u200C\u200D]/;
const joining = new Set<string>(['Beng', 'Arab']);

const judgeJoiners: Judge = ({ tag, text }) => {
  if (joining.has(getLocale(tag).script) || !joiner.test(text)) return [];
  const message = `has a joiner of letters that nobody sees in “${text.slice(0, 60)}”. Type the words again.`;
  return [{ kind: 'invisible', message }];
};

function findForeign(text: string, tag: string): string | undefined {
  const found = foreign[tag]?.exec(text)?.[0];
  if (found !== undefined) return found;
  const letters = beyond[tag];
  if (letters !== undefined)
    return text.match(/\p{L}/gu)?.find((letter) => letter > 'z' && !letters.includes(letter.toLowerCase()));
  const other = chinese[tag];
  return other && Array.from(text).find((character) => other.has(character) && !shared.has(character));
}

const judgeLetters: Judge = ({ tag, text }): Finding[] => {
  const found = findForeign(text, tag);
  if (found === undefined) return [];
  const instead = chinese[tag]?.get(found);
  const at = text.indexOf(found);
  const message = `does not have “${found}” (in “${text.slice(Math.max(0, at - 12), at + 12)}”).${instead ? ` Write ${instead}.` : ' Type the word with the letters of the language.'}`;
  return [{ kind: 'wrong-letter', message }];
};

export const letters = toRule(
  'letters',
  'each language is written in its own script and with its own letters',
  [judgeShare, judgeMixed, judgeLetters, judgeJoiners],
);
