import { describe, expect, it } from 'vitest';
import { judge, judgeOwn, type Edit } from '#tests/helpers/fixture-project.ts';

const english = 'content/cards/officer/en.yml';
const spanish = 'content/cards/officer/es.yml';
const spoken = 'content/languages/spoken.yml';

interface Case extends Edit {
  readonly what: string;
  /** `file:line kind` of the issue that must be among those reported. */
  readonly issue: string;
  readonly remedy: string;
}

const cases: readonly Case[] = [
  {
    what: 'a mistyped key',
    ...{ file: english, find: 'purpose:', replace: 'purpos:' },
    ...{ issue: `${english}:4 key-unknown`, remedy: 'Did you mean "purpose"?' },
  },
  {
    what: 'locked words that are not as they are locked',
    ...{ file: english, find: 'I do not consent.', replace: 'I consent.' },
    ...{ issue: `${english}:7 card-unlocked`, remedy: '“I do not consent.”' },
  },
  {
    what: 'a locked sentence that is not there',
    ...{ file: english, find: 'know: [rule]', replace: 'know: [rules]' },
    ...{ issue: `${english}:14 critical-unknown`, remedy: 'Did you mean "rule"?' },
  },
  {
    what: 'an unknown fact',
    ...{ file: english, find: /^facts: \[A01\]/m, replace: 'facts: [A02]' },
    ...{ issue: `${english}:13 fact-unknown`, remedy: 'Did you mean "A01"?' },
  },
  {
    what: 'a statement without a fact',
    ...{ file: english, find: '    facts: [A01]\n', replace: '' },
    ...{ issue: `${english}:10 claim-uncited`, remedy: 'Add "facts"' },
  },
  {
    what: 'a flat promise',
    ...{ file: english, find: 'Show it when you are asked.', replace: 'ICE agents cannot enter.' },
    ...{ issue: `${english}:4 flat-no-entry`, remedy: '' },
  },
  {
    what: 'a number typed by hand',
    ...{ file: english, find: '{{phone.city-hotline}}', replace: '1-800-555-0100' },
    ...{ issue: `${english}:10 phone-typed`, remedy: 'content/legal-help/' },
  },
  {
    what: 'a number that is not there',
    ...{ file: english, find: '{{phone.city-hotline}}', replace: '{{phone.nobody}}' },
    ...{ issue: `${english}:10 word-unfilled`, remedy: '{{phone.nobody}}' },
  },
  {
    what: 'a line that is not translated',
    ...{ file: spanish, find: /means:\n.*\n/, replace: 'means: {}\n' },
    ...{ issue: `${spanish}:3 key-missing`, remedy: 'I ask for a person who speaks my language.' },
  },
  {
    what: 'a number lost in translation',
    ...{ file: spanish, find: ' Llame al {{phone.city-hotline}}.', replace: '' },
    ...{ issue: `${spanish}:4 variables-differ`, remedy: '{{phone.city-hotline}}' },
  },
  {
    what: 'a translation of locked words, which have theirs already',
    ...{ file: spanish, find: 'means:\n', replace: 'means:\n  consent: Estoy de acuerdo.\n' },
    ...{ issue: `${spanish}:4 key-unknown`, remedy: 'Remove it' },
  },
  {
    what: 'a card that is not translated',
    ...{ file: spanish, find: '' },
    ...{ issue: `${spanish} file-missing`, remedy: 'Copy content/cards/officer/en.yml' },
  },
  {
    what: 'a translation without its English',
    ...{ file: english, find: '' },
    ...{ issue: `${spanish} source-missing`, remedy: 'English is written first' },
  },
  {
    what: 'a letter in pieces',
    ...{ file: spoken, find: 'Español', replace: 'Espan\u0303ol' },
    ...{ issue: `${spoken}:1 not-composed`, remedy: 'Type the line again' },
  },
  {
    what: 'a language listed twice',
    ...{ file: spoken, find: 'tag: wo', replace: 'tag: es' },
    ...{ issue: `${spoken}:2 language-twice`, remedy: 'Remove one' },
  },
  {
    what: 'a language of the site that nobody speaks',
    ...{ file: spoken, find: 'tag: es', replace: 'tag: fr' },
    ...{ issue: `${spoken}:1 language-missing`, remedy: 'Spanish is published' },
  },
];

describe('check: cards', () => {
  it('finds nothing wrong in the small project as it is', () => {
    expect(judge()).toEqual([]);
  });

  it.each(cases)('refuses $what, with file, line and remedy', ({ issue, remedy, what, ...edit }) => {
    const found = judge(edit).map(({ file, line, kind, message }) => ({
      place: `${file}${line === undefined ? '' : `:${line}`} ${kind}`,
      message,
    }));
    const match = found.find(({ place, message }) => place === issue && message.includes(remedy));
    expect(match, `${what}: wanted ${issue}\nfound: ${JSON.stringify(found, null, 1)}`).toBeDefined();
  });

  it('refuses other words to an officer than the locked ones, on the site itself', () => {
    const file = 'content/cards/officer/en.yml';
    const found = judgeOwn({ file, find: 'I want to remain silent.', replace: 'I will not talk.' });
    expect(found.map(({ kind }) => kind)).toContain('card-unlocked');
  });
});
