import type { Issue } from '#src/checks/issue.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { findWaiver, listUnusedWaivers } from '#src/checks/waivers.ts';
import { listWords } from '#src/checks/words.ts';
import { sourceTag } from '#src/i18n/locales.ts';

interface Phrase {
  readonly pattern: RegExp;
  readonly kind: string;
  readonly remedy: string;
}

const paper = String.raw`(?:I-200|I-205|ICE (?:paper|form|warrant)s?|(?:paper|form|warrant)s? from ICE|immigration officer)`;
const enter = String.raw`(?:enter|come in\b|come into|get in\b|go in\b|go into|set foot)`;

/** What must never be stated flatly about this subject, and words that translate badly or hurt. English only. */
const phrases: readonly Phrase[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:ICE|agents?|officers?)\b[^.?!]{0,20}\b(?:can ?not|can’t|can never|could never|must not|are not allowed|is not allowed|not permitted|are banned|never|do not|does not|don’t|won’t|will not)\b[^.?!]{0,15}\b${enter}`,
      'i',
    ),
    kind: 'flat-no-entry',
    remedy:
      'Nobody can promise that. Say the rule ("School staff do not let ICE agents in") with its exceptions.',
  },
  {
    pattern:
      /(?<!\b(?:do|does|can) not )\b(?:keeps?|stops?|blocks?|prevents?|bans?|bars?|shuts?|locks?) (?:out )?(?:all |any |the )?(?:ICE(?! papers?| forms?|-| agents off)|immigration agents|federal agents)\b/i,
    kind: 'flat-no-entry',
    remedy: 'Schools do not block officers: they make them wait while lawyers read the paper.',
  },
  {
    pattern:
      /\bno (?:ICE|immigration|federal)? ?(?:agents?|officers?)\b[^.?!]{0,20}\b(?:ever|enter|entered|come|came|has|have)\b/i,
    kind: 'flat-no-entry',
    remedy: 'Nobody can promise that, and what was true on one date is told with that date.',
  },
  {
    pattern:
      /\bsanctuar(?:y|ies)\b|\boff[- ]limits\b|\bsensitive locations?\b|\bprotected (?:areas?|places?|locations?|zones?)\b/i,
    kind: 'flat-protected',
    remedy: 'The US policy on such places ended on January 20, 2025. Use <Critical id="federal-change" />.',
  },
  {
    pattern: /\b(?:un)?safe(?:r|ly|st)?\b/i,
    kind: 'flat-safe',
    remedy: 'No place is promised safe. Say what the rule says there.',
  },
  {
    pattern: /\bguarantee[sd]?\b|\b(?:we|schools?|the City|the State) (?:will )?promises?\b/i,
    kind: 'flat-promise',
    remedy: 'Promise nothing: say who said what, and when.',
  },
  {
    pattern: /\b(?:calls?|phones?|dials?) (?:the )?(?:police|NYPD|911)\b/i,
    kind: 'flat-police',
    remedy: 'No source names this as a step for schools or families.',
  },
  {
    pattern:
      /\b(?:told|tells? you|call you|calls you|informed|asks? you) before\b|\bbefore (?:the school|they) tells?\b/i,
    kind: 'flat-told-before',
    remedy: 'The steps say after, and there are exceptions. Use <Critical id="parent-told" />.',
  },
  {
    pattern:
      /\b(?:no one|nobody) can (?:take|question)\b|\bcan ?not (?:take|question) (?:your|a) (?:child|student)\b|\bwithout your permission\b/i,
    kind: 'flat-permission',
    remedy: 'There are exceptions. Use <Critical id="question-a-student" />.',
  },
  {
    pattern:
      /\b(?:schools?|staff|principals?)\b[^.?!]{0,25}\b(?:never|do not|does not|cannot|can not|will not) (?:ever )?(?:share|give out|give away|hand over|give student)\b|\b(?:always|completely|fully) (?:private|confidential|secret)\b/i,
    kind: 'flat-records',
    remedy:
      'Court orders, lawful subpoenas and directory information are exceptions. Use <Critical id="records" />.',
  },
  {
    pattern:
      /\b(?:can ?not|can’t|never|must not) (?:enter|come into|open|force)\b[^.?!]{0,12}\b(?:home|house|apartment)\b/i,
    kind: 'flat-home',
    remedy: 'Emergencies and the 2025 memo stand against it. Use <Critical id="home-door" />.',
  },
  {
    pattern:
      /(?<!\bnot )\b(?:you|everybody|everyone|all people|all families|families) (?:can |will )?(?:get|gets|have) a free (?:lawyer|attorney)|\bfree (?:lawyers?|attorneys?) (?:for (?:you|all|every|famil)|here|at)|\bcall (?:a|for a|your) free (?:lawyer|attorney)/i,
    kind: 'flat-free',
    remedy: 'Only some people get one, as far as there is space. Say who.',
  },
  {
    pattern:
      /\bActionNYC (?:will|can|is at|comes|works) |\bActionNYC\b[^.?!]{0,40}\bat (?:your|the) (?:child’s )?school\b/i,
    kind: 'flat-actionnyc',
    remedy: 'The clinics in schools seem to be gone (C03); the phone line has a new name (C04).',
  },
  {
    pattern:
      /\b3201\b|\bState laws? (?:now )?(?:says?|requires?|forbids?|bans?|protects?|makes?|stops?)\b|\b(?:in force|in effect|takes effect)\b/i,
    kind: 'flat-state-law',
    remedy: 'No lawyer has read the 2026 State law for us. Say no more than <Critical id="state-law" />.',
  },
  {
    pattern:
      /\b(?:charter|private|religious)(?:, | and | or )?[^.?!]{0,30}schools?\b[^.?!]{0,20}\b(?:are covered|have the same rule|must (?:also )?follow)\b/i,
    kind: 'flat-charter',
    remedy: 'The City rule is for City public schools. Use <Critical id="which-schools" />.',
  },
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
    pattern:
      /\b(?:judge|court)(?:’s)? (?:or|and) (?:an? |the )?(?:supervisor|officer|official|agent|agency|ICE|immigration)\b|\b(?:supervisor|officer|official|agent) or (?:an? |the )?(?:judge|court)\b(?! of a court or)/i,
    kind: 'wrong-warrant',
    remedy: 'Only a warrant signed by a judge of a court counts for the school rule.',
  },
  {
    pattern: new RegExp(
      String.raw`${paper}[^.?!]{0,40}\b(?:is enough|are enough|allows?|permits?|lets?|opens?|counts? as (?:a )?(?:judge|court)|must be let)\b`,
      'i',
    ),
    kind: 'wrong-warrant',
    remedy: 'For the school rule, ICE’s own forms do not count. Use <Critical id="ice-paper" />.',
  },
  {
    pattern: /\bcourt orders?\b[^.?!]{0,30}\b(?:enter|come in|come into|door)\b/i,
    kind: 'wrong-warrant',
    remedy: 'Say "warrant signed by a judge": a court order can be many things.',
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
    pattern: /(?<!\b(?:ICE|safety|immigration|federal|USCIS) )\bagents?\b(?!’s desk)/i,
    kind: 'bare-agents',
    remedy: 'Two kinds stand at a school door: write "ICE agents" or "school safety agent".',
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
    pattern: /\billegals?\b|\baliens?\b|\bundocumented (?:aliens?|immigrants?)\b|\bcriminals?\b/i,
    kind: 'hurting-word',
    remedy: 'People are people: write "people", "families", "without immigration papers".',
  },
  {
    pattern: /!/,
    kind: 'loud',
    remedy: 'Frightened readers need a calm voice. End with a full stop.',
  },
];

function judge(file: string, line: number, text: string): { issue: Issue; found: string }[] {
  return phrases.flatMap(({ pattern, kind, remedy }) => {
    const found = pattern.exec(text)?.[0].trim();
    return found ? [{ issue: { file, line, kind, message: `“${found}”: ${remedy}` }, found }] : [];
  });
}

export const wording: ContentRule = {
  name: 'wording',
  about: 'the English says nothing flatly that has exceptions, and nothing that hurts or translates badly',
  run(project) {
    const issues = listWords(project)
      .filter(({ tag, file }) => tag === sourceTag && !file.startsWith('content/legal-help/'))
      .flatMap(({ file, line, text }) => judge(file, line, text).map((hit) => ({ ...hit, text })))
      .filter(({ issue, text }) => !findWaiver(project, 'wording', issue.file, text))
      .map(({ issue }) => issue);
    return [...issues, ...listUnusedWaivers(project, 'wording')];
  },
};
