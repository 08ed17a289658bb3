import { list, undenied, type Phrase } from '#src/checks/rules/wording/phrase.ts';

const some = String.raw`^(?!.*\b(?:some|not|if|could|nobody)\b).*`;

/** Free help that is not for everybody, and laws that no lawyer has read for us. */
export const help: readonly Phrase[] = [
  {
    pattern:
      /(?<!\bnot )\b(?:you|everybody|everyone|all people|all families|families) (?:can |will )?(?:get|gets|have) a free (?:lawyer|attorney)|\bfree (?:lawyers?|attorneys?) (?:for (?:you|all|every|famil)|here|at)|\bcall (?:a|for a|your) free (?:lawyer|attorney)/i,
    kind: 'flat-free',
    remedy: 'Only some people get one, as far as there is space. Say who.',
  },
  ...list('flat-free', 'Only some people get one, as far as there is space. Say who.', [
    String.raw`${some}\b(?:lawyers?|attorneys?|legal help)\b[^.?!]{0,25}\b(?:costs? nothing|for free|at no cost|without (?:cost|paying))\b`,
    String.raw`${undenied}\bpays? for (?:your|a|the|every) (?:lawyer|attorney)`,
    String.raw`\b(?:all|every) (?:legal )?help\b[^.?!]{0,15}\bfree\b|\bfree (?:lawyers?|attorneys?) (?:helps?|will)\b`,
    String.raw`${some}\b(?:gives|will give|must give) (?:you|everyone|everybody|people|families) (?:a |your )?(?:free )?(?:lawyer|attorney)`,
  ]),
  {
    pattern:
      /\bActionNYC (?:will|can|is at|is in|helps|comes|works) |\bActionNYC\b[^.?!]{0,40}\bat (?:your|the) (?:child’s )?school\b/i,
    kind: 'flat-actionnyc',
    remedy: 'The clinics in schools seem to be gone (C03); the phone line has a new name (C04).',
  },
  {
    pattern:
      /\b3201\b|(?<!\b(?:know|told us|say|clear|certain) (?:yet )?what the (?:new )?)\bState laws? (?:now )?(?:says?|requires?|forbids?|bans?|protects?|makes?|stops?)\b|(?<!\bnot )\b(?:in force|in effect|takes effect)\b/i,
    kind: 'flat-state-law',
    remedy: 'No lawyer has read the 2026 State law for us. Say no more than <Critical id="state-law" />.',
  },
  ...list(
    'flat-state-law',
    'No lawyer has read the 2026 State law for us. Say no more than <Critical id="state-law" />.',
    [
      String.raw`^(?=.*\b(?:2026|new(?! York)|now)\b).*\b(?:State|New York)\b[^.?!]{0,20}\blaws?\b[^.?!]{0,20}\b(?:says?|requires?|forbids?|bans?|protects?|keeps?|stops?|start(?:s|ed)|began|begins|lets?|gives?|makes?|means?)\b`,
      String.raw`\bState (?:made it|forbade|banned|barred|forbids|bans)\b`,
      String.raw`${undenied}\bNew York for All\b`,
      String.raw`${undenied}\border\b[^.?!]{0,25}\bbinds?\b`,
    ],
  ),
];
