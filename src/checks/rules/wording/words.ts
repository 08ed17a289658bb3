import type { Phrase } from '#src/checks/rules/wording/phrase.ts';

/** Words that translate badly or hurt, names, and numbers of people. */
export const words: readonly Phrase[] = [
  {
    pattern:
      /\b(?:Mayor|Chancellor|Speaker|Governor|President|Commissioner|Secretary) (?:[A-ZÀ-Þ][\p{L}’-]+)|\b(?:de Blasio|Adams|Mamdani|Hochul|Cuomo|Trump|Biden|Obama|Mark-Viverito|Fariña|Homan|Noem|Lyons|Aviles-Ramos)\b/u,
    kind: 'name',
    remedy: 'Names of office-holders change. Name the office.',
  },
  {
    pattern:
      /\b\d[\d,]* (?:students?|children|pupils|people|families|parents)\b[^.?!]{0,30}\b(?:taken|detained|arrested|held|deported)\b/i,
    kind: 'count-of-people',
    remedy: 'No number of this kind was found that can be printed.',
  },
  {
    pattern: /\bunless\b|\bwithout\b[^.?!]{0,25}\b(?:not|never|cannot)\b|\bnot\b[^.?!]{0,40}\bexcept\b/i,
    kind: 'hard-to-translate',
    remedy: 'Write the rule, then the exception, each in its own sentence with one "not".',
  },
  {
    pattern: /(?<![.?!:“] |^)\bmay\b|^May (?!\d|of|and|to)\b|\bmight\b/,
    kind: 'hard-to-translate',
    remedy: 'Write "can" (is allowed to) or "could" (perhaps).',
  },
  {
    pattern: /\b(?:pick(?:s|ed|ing)? up)\b/i,
    kind: 'hard-to-translate',
    remedy: 'It also means arrest. Write "take home".',
  },
  {
    pattern: /\b(?:is|are|was|were|been|someone|somebody) taken\b(?! (?:home|by ICE|from|to court))/i,
    kind: 'hard-to-translate',
    remedy: 'Write "taken by ICE" or "ICE took".',
  },
  {
    pattern: /(?<!\b(?:ICE|safety|immigration|federal|USCIS) )\bagents?\b(?!’s desk)/i,
    kind: 'bare-agents',
    remedy: 'Two kinds stand at a school door: write "ICE agents" or "school safety agent".',
  },
  {
    pattern: /\billegals?\b|\baliens?\b|\bundocumented (?:aliens?|immigrants?)\b|\bcriminals?\b/i,
    kind: 'hurting-word',
    remedy: 'People are people: write "people", "families", "without immigration papers".',
  },
  {
    pattern:
      /\b(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|up to (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:days?|months?|years?)\b/i,
    kind: 'number-in-words',
    remedy: 'Write it in digits: then it is held against its fact.',
  },
  {
    pattern: /!/,
    kind: 'loud',
    remedy: 'Frightened readers need a calm voice. End with a full stop.',
  },
];
