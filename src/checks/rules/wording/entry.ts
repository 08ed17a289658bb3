import { cannot, enter, ice, list, undenied, type Phrase } from '#src/checks/rules/wording/phrase.ts';

const promise =
  'Nobody can promise that. Say the rule ("School staff do not let ICE agents in") with its exceptions.';
const block = 'Schools do not block officers: they make them wait while lawyers read the paper.';
const who = String.raw`(?:all |any |every |the )?(?:ICE|(?:immigration|federal) (?:agents?|officers?))`;

/** "ICE cannot enter", in all its forms. */
export const entry: readonly Phrase[] = [
  ...list('flat-no-entry', promise, [
    String.raw`${ice}[^.?!]{0,20}\b(?:${cannot}|do not|does not|don’t|won’t|will not)\b[^.?!]{0,15}\b${enter}`,
    String.raw`${ice}[^.?!]{0,15}\b(?:is|are) (?:forbidden|banned|barred|prohibited|kept|locked|shut) (?:from|out|in|at)\b`,
    String.raw`${ice}[^.?!]{0,15}\b(?:isn’t|aren’t|not|never) (?:allowed|permitted) (?:in|inside|into|at|on|near|there)\b`,
    String.raw`${ice}[^.?!]{0,15}\b(?:has|have) no (?:right|power|way)\b`,
    String.raw`${ice}[^.?!]{0,15}\b(?:stays?|keeps?) (?:out|away)\b`,
    String.raw`\bICE[- ]free\b|\b(?:are|is) never let (?:in|into|inside)\b|\bno (?:ICE |immigration |federal )?(?:agent|officer) (?:gets|goes|comes)\b|\b(?:nobody|no one) from ICE\b`,
    String.raw`\b(?:forbidden|against the law|unlawful|a crime) (?:for|to) ${who}\b`,
    String.raw`\b(?:are|is|stays?|remains?) (?:always )?(?:closed|shut|locked) (?:for|to) ${who}\b|\bkeeps? (?!the doors)[^.?!]{0,20}\b(?:closed|shut) (?:for|to) ${who}\b`,
    String.raw`\b(?:${cannot}) (?:send|bring|let|allow)s? ${who}\b[^.?!]{0,20}\b(?:in|into|inside|at)\b`,
    String.raw`\b(?:turns?|sends?) ${who}[^.?!]{0,12}\baway\b`,
    String.raw`\b(?:lawyers?|principals?|schools?|staff)\b[^.?!]{0,10}\balways (?:says? no|refuses?)\b`,
  ]),
  {
    pattern:
      /(?<!\b(?:do|does|can) not )\b(?:keeps?|stops?|blocks?|prevents?|bans?|bars?|shuts?|locks?) (?:out )?(?:all |any |the |every )?(?:ICE(?! papers?| forms?|-| agents off)|(?:immigration|federal) (?:agents?|officers?))\b/i,
    kind: 'flat-no-entry',
    remedy: block,
  },
  {
    pattern:
      /\bno (?:ICE|immigration|federal)? ?(?:agents?|officers?)\b[^.?!]{0,20}\b(?:ever|enter|entered|come|came|has|have)\b/i,
    kind: 'flat-no-entry',
    remedy: 'Nobody can promise that, and what was true on one date is told with that date.',
  },
  ...list(
    'wrong-permission',
    'Staff are told to give no permission, and a judge’s warrant or an emergency needs none. Use <Critical id="no-permission" />.',
    [
      String.raw`${ice}[^.?!]{0,20}\b${enter}[^.?!]{0,30}\b(?:if|when|after|with|once) (?:the |a |your )?(?:principal|parents?|school|family|staff|guard|you)(?:’s (?:permission|consent)| (?:says? yes|agrees?|allows?|gives? permission|lets?))`,
      String.raw`${ice}[^.?!]{0,10}\bneeds? (?:the |a |your )?(?:principal|school)’s (?:permission|consent)`,
    ],
  ),
  ...list(
    'flat-protected',
    'The US policy on such places ended on January 20, 2025. Use <Critical id="federal-change" />.',
    [
      String.raw`^(?!.*\b(?:ended|old (?:guides?|flyers?|polic))).*(?:\bsanctuar(?:y|ies)\b|\boff[- ]limits\b|\bsensitive locations?\b|\bprotected (?:areas?|places?|locations?|zones?)\b)`,
      String.raw`(?<!\bsays? that )\b(?:US|federal|government) polic(?:y|ies)\b[^.?!]{0,15}\b(?:protects?|keeps?|covers?)\b`,
      String.raw`\bICE\b[^.?!]{0,15}\b(?:must|has to|have to|still|always) avoids?\b`,
    ],
  ),
  ...list('flat-place', 'The rule is for the building. Use <Critical id="public-places" />.', [
    String.raw`\brules? (?:also )?(?:covers|applies (?:to|on|at)|protects) (?:the |a |your )?(?:sidewalks?|bus|street|parks?|subway|way)\b`,
    String.raw`\b(?:sidewalks?|bus stops?|streets?|parks?|subway)\b[^.?!]{0,30}\b(?:is|are) (?:also )?(?:part of the|covered by|inside)\b`,
  ]),
  ...list('flat-charter', 'The City rule is for City public schools. Use <Critical id="which-schools" />.', [
    String.raw`\b(?:charter|private|religious)(?:, | and | or )?[^.?!]{0,30}schools?\b[^.?!]{0,20}\b(?:are covered|(?:have|has|follows?) (?:this|the(?: same| City| school)*) rule|must (?:also )?follow)`,
    String.raw`${undenied}\brules? (?:also )?(?:covers|applies to|is (?:also )?for|is the same (?:in|at|for))\b[^.?!]{0,15}\b(?:charter|private|religious|(?:all|every) schools?)\b`,
    String.raw`\b(?:all|every) schools?(?: in (?:New York|the City|NYC)[^.?!]{0,10})? (?:have|has|follows?|must follow) (?:this|the|a)\b[^.?!]{0,10}\brule`,
  ]),
];
