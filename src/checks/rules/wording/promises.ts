import { cannot, ice, list, undenied, unhedged, type Phrase } from '#src/checks/rules/wording/phrase.ts';

const you = String.raw`(?:you|(?:the |your |a |every )?(?:parents?|famil(?:y|ies)))`;
const child = String.raw`(?:child|children|students?|you|family|families|everyone|everybody)`;

/** Promises: of calm, of a call, of permission, of secrecy, of the door at home. */
export const promises: readonly Phrase[] = [
  ...list('flat-safe', 'No place is promised safe. Say what the rule says there.', [
    String.raw`(?<!\b(?:cannot|can not|do not|does not|nobody can) (?:promise|believe|say)\b.{0,60})\b(?:un)?safe(?:r|ly|st|ty)?\b(?! agents?\b)`,
    String.raw`(?<!\bthat )\bnothing (?:bad )?(?:will|can|could) happen\b|\b(?:nothing|no reason|no need) to (?:fear|worry)|\bno danger\b`,
    String.raw`\b${child}\b[^.?!]{0,12}\b(?:will be|is|are) (?:fine|okay|OK|all right|protected|secure|out of danger)\b`,
    String.raw`\b(?:schools?|rules?|laws?|City|principals?|teachers?|we|forms?|papers?|cards?|designations?)\b[^.?!]{0,15}\b(?<!not )protects?\b[^.?!]{0,20}\b(?:from ICE|${child})\b(?! (?:records|files|information|data))`,
  ]),
  ...list('flat-safe', 'No paper and no school hides or shields anybody. Say what it does.', [
    String.raw`${undenied}\bhides?\b[^.?!]{0,30}\bfrom ICE\b|\binvisible\b`,
  ]),
  ...list('flat-promise', 'Promise nothing: say who said what, and when.', [
    String.raw`\bguarantee[sd]?\b|\b(?:we|schools?|the City|the State) (?:will )?promises?\b`,
    String.raw`\bunder no (?:conditions?|circumstances?)\b|\bno matter what\b|\bwhatever happens\b|\bat no time\b`,
    String.raw`\b(?:no|without(?: any)?) exceptions?\b|\bexceptions? do(?:es)? not exist\b|\bnot even (?:in|with|for)\b`,
    String.raw`${undenied}\b(?:for (?:certain|sure)|certainly|surely|definitely|we are (?:sure|certain)|(?:is|are) (?:certain|sure)|in (?:all|every) cases?)\b`,
    String.raw`\b(?:schools?|lawyers?|principals?|staff|ICE|agents|officers|they|it|rules?|laws?|will|is|are) (?:will )?always\b`,
  ]),
  ...list('flat-police', 'No source names this as a step for schools or families.', [
    String.raw`${undenied}\b(?:calls?|phones?|dials?|asks?|tells?|brings?|gets?)(?: for)? (?:the )?(?:New York |City |local )?(?:police|NYPD|cops|911)\b`,
    String.raw`\bnine[- ]one[- ]one\b|\b(?:police|emergency) (?:phone )?number\b|\bnumber of the police\b|\b(?:arrests?|throws? out|removes?) (?:the )?(?:ICE|immigration|federal) (?:agents?|officers?)\b`,
  ]),
  ...list(
    'flat-told-before',
    'The steps say after, and there are exceptions. Use <Critical id="parent-told" />.',
    [
      String.raw`\b(?:told|tells? you|call you|calls you|informed|asks? you) before\b|\bbefore (?:the school|they) tells?\b`,
      String.raw`\b(?:calls?|tells?|informs?|phones?|warns?) ${you} first\b|\b(?:you|parents?|famil(?:y|ies)) (?:(?:is|are|will be|must be) )?(?:told|called|informed|asked) first\b|\byou (?:will )?hear\b[^.?!]{0,30}\bbefore\b`,
      String.raw`\b(?:must|has to|have to|will) (?:always )?(?:tell|call|inform|phone|warn|ask) ${you}\b[^.?!]{0,15}\b(?:when|if|before|that|about) (?:ICE|immigration|officers?|federal)\b`,
    ],
  ),
  ...list('flat-permission', 'There are exceptions. Use <Critical id="question-a-student" />.', [
    String.raw`\b(?:no one|nobody) can (?:take|question)\b|\bcan ?not (?:take|question) (?:your|a) (?:child|student)\b|\bwithout (?:your|a parent’s|the parent’s|the parents’) permission\b`,
    String.raw`${unhedged}\b(?:ICE(?: agents)?|officers?)\b[^.?!]{0,10}\b(?:needs?|must (?:have|get|ask for))\b[^.?!]{0,10}\b(?:your|parent’s|parents’) (?:permission|consent)`,
    String.raw`\bonly (?:you|(?:a |the )?parents?) can (?:let|allow|give|say)\b`,
    String.raw`${ice}[^.?!]{0,10}\b(?:${cannot}|will not|won’t) (?:ever )?(?:be allowed to |to )?(?:arrest|detain|question|follow|talk to|speak to|take|touch|reach|get to)\b`,
    String.raw`\bICE(?: agents)? must (?:always )?(?:show|let you|get|tell you)\b|\bany adults? can take\b`,
  ]),
  ...list(
    'flat-records',
    'Court orders, lawful subpoenas and directory information are exceptions. Use <Critical id="records" />.',
    [
      String.raw`\b(?:schools?|staff|principals?)\b[^.?!]{0,25}\b(?:never|do not|does not|cannot|can not|will not) (?:ever )?(?:share(?! immigration status)|give out|give away|hand over|give student)\b|\b(?:always|completely|fully) (?:private|confidential|secret)\b`,
      String.raw`${unhedged}\brecords\b[^.?!]{0,12}\b(?:are|stay|remain) (?:secret|private|confidential)\b`,
      String.raw`\bnothing\b[^.?!]{0,25}\b(?:is|gets) (?:shared|given|sent)\b`,
      String.raw`${undenied}\bopt-out\b[^.?!]{0,15}\bstops?\b`,
      String.raw`\b(?:gives?|shares?|sends?) (?:no|nothing)\b[^.?!]{0,25}\b(?:ICE|officers?|government)\b`,
      String.raw`\bICE(?: agents)? (?:${cannot}|will not|won’t) (?:ever )?(?:gets?|sees?|reads?|receives?|asks? for)\b`,
    ],
  ),
  ...list('flat-home', 'Emergencies and the 2025 memo stand against it. Use <Critical id="home-door" />.', [
    String.raw`\b(?:can ?not|can’t|never|must not) (?:enter|come into|open|force)\b[^.?!]{0,12}\b(?:home|house|apartment|door)\b`,
    String.raw`\bmemo (?:is|was) (?:not|no)\b[^.?!]{0,10}\b(?:law|valid)\b|${undenied}\b(?:courts?|judges?) (?:stopped|ended|blocked|struck)\b[^.?!]{0,12}\bmemo\b`,
    String.raw`\b(?:nobody|no one) can (?:force|open|break|enter|come (?:in|into))\b`,
  ]),
  ...list('wrong-advice', 'The locked sentences say the opposite. Use one of them.', [
    String.raw`\byou (?:must|have to) (?:answer (?!the phone)|open (?:the|your) door|let (?:ICE|officers|them))`,
    String.raw`^(?:run|hide|fight|push|lie|escape)\b(?: (?:home|away|from|when|if|to|back|in)\b|\.)`,
    String.raw`\bsign\b[^.?!]{0,20}\b(?:first|before you (?:ask|call|talk))\b(?<!\bnot sign\b.*)`,
    String.raw`${undenied}\bfilm\b[^.?!]{0,30}\b(?:everywhere|anywhere|any time)\b`,
    String.raw`${undenied}\b(?:ignore|throw|tear|rip)\b[^.?!]{0,20}\bpapers?\b`,
    String.raw`^(?!.*\bcountries\b)${undenied}\b(?:notary|notario|notaries)\b[^.?!]{0,12}\b(?:is|are) (?:also |like )?(?:an? )?(?:kind of )?(?:lawyers?|attorneys?)\b`,
  ]),
];
