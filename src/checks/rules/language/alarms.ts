import { toRule, type Finding, type Judge } from '#src/checks/rules/language/judge.ts';
import { toOwnWords } from '#src/checks/rules/language/plain.ts';
import { segmentSentences } from '#src/features/read-aloud/split-sentences.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';

const note = (kind: string, message: string): Finding => ({ kind, message, severity: 'note' });

const toWords = (...words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words.join('|')})(?![\p{L}\p{M}])`, 'giu');

/** How each language says "not", "no" and "without": words, endings, characters. */
const negations: Readonly<Record<string, RegExp>> = {
  en: toWords('not', 'no', 'never', 'cannot', 'without', 'nobody', 'nothing', 'none', String.raw`\p{L}+n’t`),
  es: toWords('no', 'nunca', 'sin', 'nadie', 'ning[uú]n[ao]?', 'nada', 'tampoco', 'ni'),
  // "Pas de photos" has no "ne".
  fr: /(?<!\p{L})(?:ne|non|sans|jamais|aucune?|ni)(?!\p{L})|(?<!\p{L})n’|(?<=^|[.?!:»]\s*)pas d/giu,
  ht: toWords('pa', 'pap', 'p’ap', 'poko', 'pako', 'san', 'pèsonn', 'okenn', 'janm', 'non', 'anyen', 'ni'),
  pl: /(?<!\p{L})(?:nie\p{L}*|bez|nikt|nikogo|nigdy|nic|niczego|żad\p{L}+|ani|brak\p{L}*)(?!\p{L})/giu,
  sq: /(?<!\p{L})(?:nuk|mos|pa|jo|as|asnjë\p{L}*|askush|kurrë|asgjë)(?!\p{L})|(?<!\p{L})s’/giu,
  uz: /(?<!\p{L})(?:emas\p{L}*|yo‘q\p{L}*|hech)(?!\p{L})|[\p{L}‘’]{2,}(?:ma(?:y|ng|s|di|gan|sdan|slik)\p{L}*|(?<![aiyng])siz)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:не\p{L}*|нет|ни|нельзя|без|ник\p{L}+|ничего)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:не\p{L}*|ні|без|ніхто|нікого|ніколи|нічого|жод\p{L}+)(?!\p{L})/giu,
  ar: toWords(
    '[وف]?لا',
    '[وف]?ألا',
    '[وف]?لم',
    '[وف]?لن',
    '[وف]?ليس\\p{L}*',
    '[بل]?غير',
    '[بم]?ن?دون',
    '[وبل]?عدم',
    'بلا',
    'رفض',
  ),
  ur: toWords('نہیں', 'نہ', 'مت', 'بغیر', 'بلا', 'غیر\\p{L}*'),
  bn: /(?<![\p{L}\p{M}])(?:না|নেই|নয়|নন|ছাড়া|বিনা)(?![\p{L}\p{M}])|(?:েনি|য়নি|ইনি)(?![\p{L}\p{M}])/gu,
  ko: /(?<!\p{L})안(?=\s)|않|못|없|아니|아닌|지\s?(?:마|말)|금지/gu,
  'zh-Hans': /不|没|未|无|别(?![的人处])|非(?![常营法])/gu,
  'zh-Hant': /不|沒|未|無|別(?![的人處])|非(?![常營法])/gu,
};

/** English that a translation keeps, to be said aloud, keeps its "not". */
const keptNegations = toWords('not', 'cannot', 'without');

const countNegations = (text: string, tag: string): number =>
  [negations[tag], keptNegations].flatMap((pattern) => text.match(pattern ?? /(?!)/g) ?? []).length;

/**
 * A "not" that is lost turns a rule round. Counting cannot prove it, because languages negate in other places: an alarm. Of
 * locked sentences `answers` is the proof.
 */
const judgeNegation: Judge = ({ tag, text, english }) => {
  if (english === undefined) return [];
  const wanted = english.match(negations[sourceTag] ?? /(?!)/g)?.length ?? 0;
  const found = countNegations(text, tag);
  if (found >= wanted) return [];
  return [
    note(
      'negation',
      `says “not” ${found} times, English ${wanted} times: “${text.slice(0, 120)}”. English: “${english.slice(0, 120)}”.`,
    ),
  ];
};

/** The words of an English term by its id: what stands in `term`, without what is said about it in brackets. */
const terms: Readonly<Record<string, RegExp>> = {
  ice: toWords('ICE'),
  judicial_warrant: toWords('judicial warrant', 'warrant signed by a judge', 'judge’s warrant'),
  principal: toWords('principal'),
  immigration_status: toWords('immigration status'),
  right_to_remain_silent: toWords('remain silent'),
  lawyer: toWords('lawyers?', 'attorneys?'),
  notario: toWords('notary', 'notario'),
  detained: toWords('detained', 'detention'),
  deportation: toWords('deportation'),
  school_safety_agent: toWords('school safety agents?'),
  emergency_contact: toWords('emergency contact form', 'blue card'),
  interpreter: toWords('interpreters?'),
  consent: toWords('consent'),
};

/** The agreed word of the glossary stands wherever its English term does, or a reader meets two words for one thing. */
const judgeTerms: Judge = ({ text, english = '' }, { terms: agreed = [] }) => {
  const lower = text.toLowerCase();
  return agreed.flatMap(({ id, stems = [] }) => {
    const term = english.match(terms[id] ?? /(?!)/)?.[0];
    if (term === undefined || stems.length === 0) return [];
    if ([term, ...stems].some((word) => lower.includes(word.toLowerCase()))) return [];
    return [
      note(
        'term',
        `has none of “${stems.join('”, “')}” for “${term}”: “${text.slice(0, 100)}”. The glossary agreed on them.`,
      ),
    ];
  });
};

/** Marks of another keyboard, by language: what is wrong, what is right. */
const marks: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [
      /[^\s\u00a0\u202f][;:!?»](?=\s|$)|[^\u00a0\u202f«] ?[!?;»](?=\s|$)/u,
      'a no-break space in front of ; : ! ? »',
    ],
  ],
  ar: [[/[\p{Script=Arabic}][,;?]/u, '، ؛ ؟']],
  ur: [[/[\p{Script=Arabic}][,;?]|\p{Script=Arabic}\.(?=\s|$)/u, '، ؛ ؟ ۔']],
  'zh-Hans': [[/\p{Script=Han}[,.;:?!](?![\w/])|[「」]/u, '，。；：？！ and “ ”']],
  'zh-Hant': [[/\p{Script=Han}[,.;:?!](?![\w/])|[“”]/u, '，。；：？！ and 「 」']],
  bn: [[/\p{Script=Bengali}\.(?=\s|$)/u, '।']],
  es: [[/(?<![¿¡][^?!]*)[?!]/u, '¿ ¡ in front of a question or a call']],
};

const judgeMarks: Judge = ({ tag, text, english }) =>
  (marks[tag] ?? []).flatMap(([wrong, right]) => {
    const found = wrong.exec(toOwnWords(text, tag, english))?.[0];
    return found === undefined
      ? []
      : [note('punctuation', `has “${found}” in “${text.slice(0, 80)}”. It writes ${right}.`)];
  });

/** Words of a sentence that a tired reader can still hold; characters of a clause in Chinese. */
const mostUnits = { words: 25, characters: 40 };

const judgeSentences: Judge = ({ tag, text }) => {
  const isChinese = ['Hans', 'Hant'].includes(getLocale(tag).script);
  const pieces = isChinese ? text.split(/[，。；：？！、“”「」（）]/u) : segmentSentences(text, tag);
  const [unit, most] = isChinese
    ? [/\p{Script=Han}/gu, mostUnits.characters]
    : [/[\p{L}\p{N}][\p{L}\p{M}\p{N}’‘'-]*/gu, mostUnits.words];
  return pieces.flatMap((piece) => {
    const count = piece.match(unit)?.length ?? 0;
    if (count <= most) return [];
    return [
      note(
        'long-sentence',
        `has ${count} ${isChinese ? 'characters in a clause' : 'words in a sentence'}: “${piece.trim().slice(0, 100)}”. Make two.`,
      ),
    ];
  });
};

export const alarms = toRule(
  'alarms',
  'worth a look, never an error: fewer “not” than English, drifting terms, marks, long sentences',
  [judgeNegation, judgeTerms, judgeMarks, judgeSentences],
);
