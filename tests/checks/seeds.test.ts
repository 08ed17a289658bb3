import { describe, expect, it } from 'vitest';
import { judgeOwn, type Edit } from '#tests/helpers/fixture-project.ts';
import { getPhone } from '#tests/helpers/legal-help.ts';

/** A wrong edit of the site's own content, as a hurried or hostile hand could make it, and the kind of issue that refuses it. */
interface Seed extends Edit {
  readonly what: string;
  readonly kind: string;
}

const critical = 'content/critical/en.yml';
const door = 'content/guides/at-the-school-door/en.mdx';
const paper = 'content/guides/which-paper/en.mdx';
const way = 'content/guides/on-the-way/en.mdx';
const rights = 'content/guides/your-rights/en.mdx';
const records = 'content/guides/records/en.mdx';
const plan = 'content/guides/make-a-plan/en.mdx';
const help = 'content/guides/get-legal-help/en.mdx';
const taken = 'content/guides/if-someone-is-taken/en.mdx';
const rumor = 'content/guides/check-a-rumor/en.mdx';
const students = 'content/guides/for-students/en.mdx';
const changed = 'content/guides/what-changed/en.mdx';
const hotline = 'content/legal-help/city-hotline.yml';
const number = getPhone('city-hotline');
const otherNumber = number.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

/** Adds a paragraph at the head of a section, in front of its words. */
const addTo = (file: string, words: string): Pick<Edit, 'file' | 'find' | 'replace'> => ({
  file,
  find: /\n## (.*)\n\n/,
  replace: `\n## A heading\n\n${words}\n\n`,
});

const seeds: readonly Seed[] = [
  // The wrong paper.
  {
    what: 'a supervisor beside the judge, in a guide',
    kind: 'wrong-warrant',
    ...addTo(paper, 'A judge or a supervisor signs it. <Fact id="D12" />'),
  },
  {
    what: 'a supervisor beside the judge, in a locked sentence',
    kind: 'critical-changed',
    file: critical,
    find: 'a warrant signed by a judge, or a rare',
    replace: 'a warrant signed by a judge or supervisor, or a rare',
  },
  {
    what: 'an ICE form that opens the school',
    kind: 'wrong-warrant',
    ...addTo(paper, 'Form I-205 allows ICE agents to go into a school. <Fact id="D13" />'),
  },
  {
    what: 'an ICE form that is enough',
    kind: 'wrong-warrant',
    ...addTo(paper, 'A paper from ICE is enough at the door. <Fact id="D13" />'),
  },
  {
    what: 'a court order instead of a warrant',
    kind: 'wrong-warrant',
    ...addTo(door, 'With a court order, ICE agents can come in. <Fact id="A06" />'),
  },
  {
    what: 'a changed form number in a locked sentence',
    kind: 'critical-changed',
    file: critical,
    find: 'I-200',
    replace: 'I-220',
  },
  // Flat promises.
  {
    what: '"ICE cannot enter"',
    kind: 'flat-no-entry',
    ...addTo(door, 'ICE cannot enter City schools. <Fact id="A06" />'),
  },
  {
    what: '"ICE agents are not allowed to come in"',
    kind: 'flat-no-entry',
    ...addTo(door, 'ICE agents are not allowed to come in. <Fact id="A06" />'),
  },
  {
    what: '"schools keep ICE out"',
    kind: 'flat-no-entry',
    ...addTo(door, 'Our schools keep ICE out. <Fact id="A06" />'),
  },
  {
    what: '"no ICE agent has ever entered"',
    kind: 'flat-no-entry',
    ...addTo(rumor, 'No ICE agent has ever entered a City school. <Fact id="B36" />'),
  },
  {
    what: '"sensitive location"',
    kind: 'flat-protected',
    ...addTo(changed, 'Schools are a sensitive location. <Fact id="A16" />'),
  },
  {
    what: '"your child is safe at school"',
    kind: 'flat-safe',
    ...addTo(students, 'Your child is safe at school. <Fact id="A06" />'),
  },
  {
    what: '"we guarantee"',
    kind: 'flat-promise',
    ...addTo(door, 'The rule is a guarantee. <Fact id="A06" />'),
  },
  {
    what: '"the school calls the police"',
    kind: 'flat-police',
    ...addTo(door, 'Then the school calls the police. <Fact id="A03" />'),
  },
  { what: '"call 911"', kind: 'phone-typed', ...addTo(taken, 'First call 911. <Fact id="C04" />') },
  {
    what: '"you will be told before"',
    kind: 'flat-told-before',
    ...addTo(door, 'You will be told before ICE agents talk to your child. <Fact id="A05" />'),
  },
  {
    what: '"no one can take your child"',
    kind: 'flat-permission',
    ...addTo(door, 'No one can take your child from the school. <Fact id="B22" />'),
  },
  {
    what: '"schools never share records"',
    kind: 'flat-records',
    ...addTo(records, 'Schools never share student records. <Fact id="D09" />'),
  },
  {
    what: '"ICE cannot come into your home"',
    kind: 'flat-no-entry',
    ...addTo(rights, 'ICE agents cannot come into your home. <Fact id="D17" />'),
  },
  {
    what: '"everybody gets a free lawyer"',
    kind: 'flat-free',
    ...addTo(help, 'Everybody gets a free lawyer. <Fact id="C20" />'),
  },
  {
    what: '"ActionNYC will see you"',
    kind: 'flat-actionnyc',
    ...addTo(help, 'ActionNYC will see you at your child’s school. <Fact id="C03" />'),
  },
  {
    what: 'what the new State law requires',
    kind: 'flat-state-law',
    ...addTo(changed, 'The State law requires a judge’s warrant. There are exceptions. <Fact id="B24" />'),
  },
  {
    what: 'the name of an office-holder',
    kind: 'name',
    ...addTo(changed, 'In 2017, Mayor Smith announced it. <Fact id="A01" />'),
  },
  {
    what: 'a number of detained students',
    kind: 'count-of-people',
    ...addTo(changed, 'This year, 12 students were detained. <Fact id="B37" />'),
  },
  {
    what: 'a word that hurts',
    kind: 'hurting-word',
    ...addTo(students, 'An illegal alien can go to school. <Fact id="D01" />'),
  },
  {
    what: 'bare "agents"',
    kind: 'bare-agents',
    ...addTo(door, 'The agents wait at the desk. <Fact id="A02" />'),
  },
  {
    what: '"unless"',
    kind: 'hard-to-translate',
    ...addTo(door, 'School staff keep the door closed unless the lawyers say yes. <Fact id="A06" />'),
  },
  // A lost exception.
  {
    what: 'a removed exception in a locked sentence',
    kind: 'critical-changed',
    file: critical,
    find: ' With a judge’s warrant or in a rare emergency, ICE agents can come in.',
    replace: '',
  },
  {
    what: 'a removed exception on a slide',
    kind: 'exception-missing',
    file: paper,
    find: '- In a rare emergency, ICE agents can come in with no warrant.',
    replace: '- ICE agents wait outside.',
  },
  {
    what: 'a removed locked sentence',
    kind: 'critical-lost',
    file: critical,
    find: /- id: if-they-enter\n(?:.*\n)+?\n/,
    replace: '',
  },
  {
    what: 'a lost "not" in a translation of a locked sentence',
    kind: 'critical-changed',
    file: 'content/critical/es.yml',
    find: 'no deja entrar',
    replace: 'deja entrar',
  },
  {
    what: 'a rule on a slide without its exception',
    kind: 'exception-missing',
    file: door,
    find: /<Slide>\n\n(?:- .*\n)+/,
    replace: '<Slide>\n\n- ICE agents stay outside.\n',
  },
  // In other places than the page.
  {
    what: '"no exceptions" in the place of an exception',
    kind: 'exception-missing',
    file: door,
    find: /<Slide>\n\n(?:- .*\n)+/,
    replace: '<Slide>\n\n- ICE agents stay outside. The rule has no exceptions.\n',
  },
  {
    what: 'an emergency contact form in the place of an emergency',
    kind: 'exception-missing',
    file: door,
    find: /<Slide>\n\n(?:- .*\n)+/,
    replace: '<Slide>\n\n- ICE agents stay outside. Fill in the emergency contact form.\n',
  },
  {
    what: 'a rule without its exception in a description',
    kind: 'exception-missing',
    file: door,
    find: /description: .*/,
    replace: 'description: In New York City, ICE agents wait outside the school.',
  },
  {
    what: 'a rule without its exception on the home page',
    kind: 'exception-missing',
    file: 'locales/en/home.json',
    find: '"The school:"',
    replace: '"ICE agents stay outside."',
  },
  {
    what: 'a rule without its exception among the changes',
    kind: 'exception-missing',
    file: 'content/changes/2025-02-schools-letter.yml',
    find: 'The City schools told families their rule again.',
    replace: 'The City schools told families again that ICE agents wait outside.',
  },
  {
    what: 'a promise in the place of a provider’s area',
    kind: 'shape',
    file: hotline,
    find: 'area: New York City',
    replace: 'area: New York City, free lawyers for all',
  },
  {
    what: 'a sentence behind one that was waived',
    kind: 'flat-no-entry',
    file: changed,
    find: 'no ICE agent had tried to enter a City school.',
    replace: 'no ICE agent had tried to enter a City school. ICE cannot enter.',
  },
  {
    what: 'the answer of a quiz, turned round',
    kind: 'flat-told-before',
    file: door,
    find: /<Quiz answer="no">\n\nDoes the school always/,
    replace: '<Quiz answer="yes">\n\nDoes the school always',
  },
  {
    what: 'police in the notes',
    kind: 'flat-police',
    file: taken,
    find: '<Notes>\n\n',
    replace: '<Notes>\n\nTell people to ask the police.\n\n',
  },
  {
    what: 'a number of days that no fact has',
    kind: 'number-unsourced',
    file: records,
    find: 'The school has 45 days to show you',
    replace: 'The school has 54 days to show you',
  },
  {
    what: 'a number of months on a slide that no fact has',
    kind: 'number-unsourced',
    file: plan,
    find: '- It can last up to 12 months.',
    replace: '- It can last up to 24 months.',
  },
  {
    what: 'a number that is changed in the ledger alone',
    kind: 'number-unsourced',
    file: 'content/facts/rights.yml',
    find: /45 days/g,
    replace: '90 days',
  },
  // Facts.
  {
    what: 'a claim without a fact',
    kind: 'claim-uncited',
    ...addTo(plan, 'The law gives the other adult all rights.'),
  },
  {
    what: 'an unverified fact',
    kind: 'fact-unverified',
    ...addTo(changed, 'Other groups have phones. <Fact id="C25" />'),
  },
  {
    what: 'a dead fact id',
    kind: 'fact-unknown',
    ...addTo(way, 'The bus stop is a public place. <Fact id="B99" />'),
  },
  {
    what: 'a fact that has ended',
    kind: 'fact-expired',
    file: 'content/facts/rights.yml',
    find: '- id: D01\n',
    replace: "- id: D01\n  until: '2026-01-31'\n",
  },
  {
    what: 'a live reading that is too old',
    kind: 'fact-overdue',
    file: 'content/sources/nyc-public-schools.yml',
    find: 'read: archived-copy',
    replace: "read: { liveOn: '2020-01-31' }",
  },
  {
    what: 'a fact without a source',
    kind: 'source-unknown',
    file: 'content/facts/rights.yml',
    find: 'nyc-public-schools-immigrant-families',
    replace: 'nobody',
  },
  // Phones.
  {
    what: 'an old phone number in a guide',
    kind: 'phone-typed',
    ...addTo(help, 'Call 844-955-3425. <Fact id="C18" />'),
  },
  {
    what: 'a changed hotline number',
    kind: 'phone-unsourced',
    file: hotline,
    find: number,
    replace: otherNumber,
  },
  {
    what: 'an unverified phone for Make the Road',
    kind: 'phone-withdrawn',
    file: 'content/legal-help/make-the-road-new-york.yml',
    find: 'address:',
    replace: 'phone: 718-418-7690\naddress:',
  },
  {
    what: 'hours typed by hand',
    kind: 'hours-typed',
    ...addTo(help, 'The line is open from 9 am to 6 pm. <Fact id="C05" />'),
  },
  {
    what: 'a translated number of days',
    kind: 'numbers-differ',
    file: 'content/critical/es.yml',
    find: '12 meses',
    replace: '6 meses',
  },
  {
    what: 'a number in the ledger that pages would not print',
    kind: 'phone-in-ledger',
    file: 'content/facts/legal-help.yml',
    find: 'had a helpline of its own.',
    replace: 'had the helpline 844-955-3425.',
  },
  {
    what: 'a change of the law that nothing proves',
    kind: 'shape',
    file: 'content/changes/2025-02-schools-letter.yml',
    find: 'facts: [B18]',
    replace: 'facts: []',
  },
  {
    what: 'a change that has not come',
    kind: 'change-future',
    file: 'content/changes/2026-11-24-thirteen-guides.yml',
    find: "date: '2026-11-24'",
    replace: "date: '2099-01-01'",
  },
  {
    what: 'a lawyer’s record for no guide',
    kind: 'guide-unknown',
    file: 'content/review.yml',
    find: 'reviews: []',
    replace: "reviews: [{ guide: at-the-dor, by: A lawyer, on: '2026-11-01', hash: '0123456789abcdef' }]",
  },
];

describe('the site’s own content', { timeout: 30_000 }, () => {
  it('would have to say in three texts how sources are read, once one is read live', () => {
    const found = judgeOwn({
      file: 'content/sources/nyc-public-schools.yml',
      find: 'read: archived-copy',
      replace: "read: { liveOn: '2026-11-24' }",
    }).filter(({ kind }) => kind === 'reading-outdated');
    expect(found.map(({ file }) => file).sort()).toEqual([
      'locales/en/about.json',
      'locales/en/guide.json',
      'locales/en/ledger.json',
    ]);
  });

  it('has no issue as it is', () => {
    expect(judgeOwn()).toEqual([]);
  });

  it.each(seeds)('refuses $what ($kind)', ({ kind, ...edit }) => {
    expect(judgeOwn(edit).map((issue) => issue.kind)).toContain(kind);
  });

  it('lets a hotline change its number in the ledger and in its one file, and nowhere else', () => {
    const change = { find: number, replace: otherNumber };
    const fact = { file: 'content/facts/legal-help.yml', ...change };
    expect(judgeOwn({ file: hotline, ...change }, fact)).toEqual([]);
    const typed = addTo(help, `Call ${number}. <Fact id="C04" />`);
    const found = judgeOwn({ file: hotline, ...change }, fact, typed);
    expect(found.map(({ kind }) => kind)).toContain('phone-typed');
    expect(judgeOwn(fact).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['phone-unsourced', 'phone-in-ledger']),
    );
  });
});
