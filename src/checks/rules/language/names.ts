import { toRule, type Judge } from '#src/checks/rules/language/judge.ts';

/** What must be found again letter by letter: it is typed, dialed, or compared with a paper. */
const literals: readonly [RegExp, string][] = [
  [/\bI-\d{3}[A-Z]?\b/g, 'the number of a form'],
  [/https?:\/\/[\w/?#.=&%-]+|(?<![\w.@-])(?:[a-z-]+\.)+(?:gov|org|com|net|edu)\b/g, 'an address'],
  [/[\w.+-]+@[\w-]+(?:\.\w+)+/g, 'an e-mail address'],
  [/(?<![\p{L}\p{N}])ICE(?![\p{Lu}\p{N}])/gu, 'ICE'],
];

const listFound = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])].sort();

/** A translation may name ICE less often or more often than English, but not lose the name: it is what readers look for. */
const judgeLiterals: Judge = ({ text, english }) => {
  if (english === undefined) return [];
  return literals.flatMap(([pattern, what]) => {
    const [wanted, found] = [listFound(english, pattern), listFound(text, pattern)];
    const lost = wanted.find((literal) => !found.includes(literal));
    const added = what === 'ICE' ? undefined : found.find((literal) => !wanted.includes(literal));
    if (lost === undefined && added === undefined) return [];
    const message =
      lost === undefined
        ? `has ${added}, ${what} that English does not have. Correct it.`
        : `has lost ${lost}, ${what}${added === undefined ? '' : ` (it has ${added})`}. Write it as in English.`;
    return [{ kind: 'name-differs', message }];
  });
};

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
];

/** A bracket that is never closed turns the rest of a line round where text runs from right to left. */
const judgeBrackets: Judge = ({ text }) => {
  const open: string[] = [];
  for (const character of text) {
    const pair = pairs.find((candidate) => candidate.includes(character));
    if (!pair) continue;
    if (character === pair[0]) open.push(pair[1]);
    else if (open.pop() !== character)
      return [
        { kind: 'bracket', message: `closes a “${character}” that was not opened: “${text.slice(0, 80)}”.` },
      ];
  }
  if (open.length === 0) return [];
  return [
    {
      kind: 'bracket',
      message: `opens a bracket that “${open.join('')}” never closes: “${text.slice(0, 80)}”.`,
    },
  ];
};

export const names = toRule('names', 'names, forms and addresses are those of the English; brackets close', [
  judgeLiterals,
  judgeBrackets,
]);
