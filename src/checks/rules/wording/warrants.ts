import { ice, list, undenied, type Phrase } from '#src/checks/rules/wording/phrase.ts';

const paper = String.raw`(?:I-200|I-205|ICE (?:paper|form|warrant)s?|(?:paper|form|warrant)s? from ICE|administrative warrants?|immigration officer)`;
const opens = String.raw`(?:is enough|are enough|allows?|permits?|lets?|opens?|counts? as (?:a )?(?:judge|court)|must be let)`;
const into = String.raw`(?:enter|come in\b|come into|go in\b|go into|door)`;
const own = 'For the school rule, ICE’s own forms do not count. Use <Critical id="ice-paper" />.';
const other = 'Only a warrant signed by a judge of a court counts for the school rule.';

/** The wrong paper, the wrong signature, or a warrant without limits. */
export const warrants: readonly Phrase[] = [
  ...list('wrong-warrant', other, [
    String.raw`\b(?:judge|court)(?:’s)? (?:or|and) (?:an? |the )?(?:supervisor|officer|official|agent|agency|ICE|immigration)\b|\b(?:supervisor|officer|official|agent) or (?:an? |the )?(?:judge|court)\b(?! of a court or)`,
    String.raw`\b(?:judge|court), (?:an? |the )?(?:supervisor|officer|official|agency)\b`,
    String.raw`(?<!\bnot )\b(?:any|every) judge\b`,
    String.raw`\b(?:deportation|removal) orders?\b[^.?!]{0,30}\b(?:is enough|lets?|allows?|opens?|${into})`,
    String.raw`\bsubpoenas?\b[^.?!]{0,20}\b(?:is enough|lets? (?:ICE|officers)|allows? (?:ICE|officers)|opens?|can ${into})`,
    String.raw`${undenied}\b(?:any|every|all) (?:papers?|forms?|signatures?|warrants?)\b[^.?!]{0,40}\b(?:opens?|lets?|works?|counts?|is enough|are enough|is a judge)\b`,
  ]),
  ...list('wrong-warrant', own, [
    String.raw`${paper}(?:(?!\bnot\b)[^.?!]){0,40}\b${opens}\b`,
    String.raw`\bwith (?:a |an |the |only )?(?:Form )?${paper}[^.?!]{0,20}\bcan (?:also )?${into}`,
    String.raw`${paper}[^.?!]{0,10}\b(?:is|are|works? (?:as|like)|means?) (?:also )?(?:an? |the )?(?:valid |good |real |legal |proper )?(?:judge’s |judicial |court )?warrants?\b(?! (?:from|of|by) |,? for (?:an )?arrest)`,
    String.raw`\b(?:courts?|judges?) (?:also |can |could )*signs? (?:an? |the )?(?:Form )?${paper}|${paper}[^.?!]{0,12}\b(?:is|are) signed by (?:an? |the )?(?:judge|court)`,
  ]),
  ...list('wrong-warrant', 'Say "warrant signed by a judge": a court order can be many things.', [
    String.raw`\bcourt orders?\b[^.?!]{0,30}\b(?:opens?|${into})`,
    String.raw`${ice}[^.?!]{0,20}\b${into}[^.?!]{0,20}\bwith (?:an? )?(?:court )?order\b`,
    String.raw`\border (?:from|of|by|signed by) (?:any|an?|the) (?:judge|court)\b[^.?!]{0,30}\b(?:opens?|lets?|${into})`,
  ]),
  ...list('wrong-warrant', 'Papers from immigration judges are a question for lawyers: say no more.', [
    String.raw`\bsigned by an immigration judge\b|\bimmigration judge\b[^.?!]{0,30}\b(?:opens?|lets?|is enough|counts?|is a judge|signs?|${into})`,
  ]),
  ...list('wrong-warrant', 'A judge’s warrant has limits. Use <Critical id="judge-warrant" />.', [
    String.raw`\bwarrant for (?:every|each|any|all) |\bwarrants?\b[^.?!]{0,10}\b(?:covers|is for|are for) (?:everybody|everyone|all|any|every|the (?:whole|entire))\b`,
  ]),
];
