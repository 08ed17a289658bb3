import { francAll } from 'franc-all';
import { toRule, type Judge } from '#src/checks/rules/language/judge.ts';
import { toOwnWords } from '#src/checks/rules/language/plain.ts';
import { segmentSentences } from '#src/features/read-aloud/split-sentences.ts';

/** Words that no translation has but English cannot do without; none of them is a word of our other Latin languages. */
const stopWords =
  /^(?:the|and|of|is|are|was|your|you|not|with|that|this|they|them|their|can|what|when|who|have|has|from|if|or|it|its|at|be|will|must|there|for|our|we|which|school)$/iu;

/** The English of a sentence was left. Three in a row are no name. */
const judgeEnglish: Judge = ({ tag, text, english }) => {
  if (!/[a-z]+ [a-z]+ [a-z]/i.test(text)) return [];
  const left = segmentSentences(toOwnWords(text, tag, english), tag).find((sentence) => {
    const words = sentence.match(/[\p{L}\p{M}’']+/gu) ?? [];
    const hits = words.filter((word) => stopWords.test(word)).length;
    return hits >= 3 && hits > words.length / 4;
  });
  if (left === undefined) return [];
  const message = `has English in it: “${left.trim().slice(0, 80)}”. Translate it.`;
  return [{ kind: 'english-left', message }];
};

/** Our languages that share a script with others, by ISO 639-3 code. Russian and Ukrainian are told by their letters: `letters`. */
const codes: Readonly<Record<string, string>> = {
  es: 'spa',
  ht: 'hat',
  ar: 'arb',
  ur: 'urd',
  fr: 'fra',
  pl: 'pol',
  sq: 'als',
  uz: 'uzn',
};
/** Asked for more languages, the guesser takes good Russian for Bulgarian; these are the ones that can be copied in by mistake. */
const candidates = ['eng', 'pes', ...Object.values(codes)];
/** Shorter sentences are guessed. */
const fewestLetters = 45;
/** How near to the best guess the language itself may be and still be meant; 1 is the best. */
const near = 0.8;

/** Letters that prove a language without a guess. */
const proof: Readonly<Record<string, RegExp>> = {
  pl: /[ąęłśźż]/iu,
  sq: /ë/iu,
  uz: /[og]‘/iu,
  ur: /[ٹڈڑےں]/u,
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });

const known = new Map<string, string | undefined>();

/** The language that a sentence is in, where that is not the one it should be in. */
function findOtherLanguage(sentence: string, code: string): string | undefined {
  const key = `${code} ${sentence}`;
  if (known.has(key)) return known.get(key);
  const guesses = francAll(sentence, { only: candidates });
  const own = guesses.find(([guess]) => guess === code)?.[1] ?? 0;
  const other = own < near ? guesses[0]?.[0] : undefined;
  known.set(key, other);
  return other;
}

/** Another language than the one of the page: the English left, or that of a neighbour. Scripts of one language need no guess. */
const judgeLanguage: Judge = ({ tag, text, english }) => {
  const code = codes[tag];
  if (code === undefined || text.length < fewestLetters) return [];
  return segmentSentences(toOwnWords(text, tag, english), tag).flatMap((sentence) => {
    if ((sentence.match(/\p{L}/gu)?.length ?? 0) < fewestLetters || proof[tag]?.test(sentence)) return [];
    const other = findOtherLanguage(sentence, code);
    if (other === undefined || other === 'und') return [];
    const message = `reads like another language (${names.of(other) ?? other}): “${sentence.trim().slice(0, 80)}”. Translate it.`;
    return [{ kind: 'other-language', message }];
  });
};

/** The same words as in English, in more than a name. */
const judgeUntranslated: Judge = ({ tag, text, english }) => {
  if (text !== english) return [];
  const words = toOwnWords(text, tag).match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < 3) return [];
  return [{ kind: 'untranslated', message: `has the English itself: “${text.slice(0, 80)}”. Translate it.` }];
};

export const leftovers = toRule(
  'leftovers',
  'no English is left in a translation, nor a neighbour’s language',
  [judgeEnglish, judgeLanguage, judgeUntranslated],
);
