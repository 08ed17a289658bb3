import { describe, expect, it } from 'vitest';
import { judge, type Edit } from '#tests/helpers/fixture-project.ts';

const guide = 'content/guides/door/en.mdx';
const spanish = 'content/guides/door/es.mdx';

interface Case {
  readonly what: string;
  readonly edit: Edit | readonly Edit[];
  /** `file:line kind` of the issue that must be among those reported. */
  readonly issue: string;
  /** Words of the remedy. */
  readonly remedy: string;
}

/** Puts another file where the only file of sources was: the small project has none of its kind. */
const replaceSources = (file: string, text: string): readonly Edit[] => [
  { file: 'content/sources/city.yml', find: '', rename: file },
  { file, find: /[\s\S]+/, replace: text },
];

const cases: readonly Case[] = [
  {
    what: 'an unknown fact id',
    edit: { file: guide, find: '<Fact id="A01" />', replace: '<Fact id="A02" />' },
    issue: `${guide}:17 fact-unknown`,
    remedy: 'Did you mean "A01"?',
  },
  {
    what: 'an unverified fact',
    edit: { file: guide, find: '<Fact id="A01" />', replace: '<Fact id="A22" />' },
    issue: `${guide}:17 fact-unverified`,
    remedy: 'Remove the claim, or find a source',
  },
  {
    what: 'an unverified fact behind a locked sentence',
    edit: { file: 'content/critical/en.yml', find: 'facts: [A01]', replace: 'facts: [A22]' },
    issue: 'content/critical/en.yml:1 fact-unverified',
    remedy: 'Remove the claim',
  },
  {
    what: 'an unverified fact behind a phone line',
    edit: { file: 'content/legal-help/city-hotline.yml', find: 'facts: [A01]', replace: 'facts: [A22]' },
    issue: 'content/legal-help/city-hotline.yml:8 fact-unverified',
    remedy: 'Remove the claim',
  },
  {
    what: 'a fact with an unknown source',
    edit: { file: 'content/facts/rule.yml', find: 'city-letter', replace: 'city-lettre' },
    issue: 'content/facts/rule.yml:1 source-unknown',
    remedy: 'not in content/sources/',
  },
  {
    what: 'a section that cites nothing',
    edit: {
      file: guide,
      find: '<Critical id="rule" />\n\nThe school calls in 2017. <Fact id="A01" />',
      replace: 'The school calls in 2017.',
    },
    issue: `${guide}:11 claim-uncited`,
    remedy: 'Add <Fact id="…" />',
  },
  {
    what: 'a look at a paper that asks nothing',
    edit: {
      file: guide,
      find: 'The school calls in 2017. <Fact id="A01" />',
      replace: '<Check>\n\n<Look at="top">\n\n- A court. <Fact id="A01" />\n\n</Look>\n\n</Check>',
    },
    issue: `${guide}:19 vocabulary`,
    remedy: '<Look> needs a question',
  },
  {
    what: 'a look at a paper outside a check',
    edit: {
      file: guide,
      find: 'The school calls in 2017. <Fact id="A01" />',
      replace: '<Look at="top">\n\nWho?\n\nA court. <Fact id="A01" />\n\n</Look>',
    },
    issue: `${guide}:17 vocabulary`,
    remedy: '<Look> stands only in a <Check>',
  },
  {
    what: 'words in a check that belong to no place of the paper',
    edit: {
      file: guide,
      find: 'The school calls in 2017. <Fact id="A01" />',
      replace: '<Check>\n\nA court. <Fact id="A01" />\n\n</Check>',
    },
    issue: `${guide}:17 vocabulary`,
    remedy: '<Check> holds only <Look>',
  },
  {
    what: 'an unknown component',
    edit: {
      file: guide,
      find: '<Slide>\n\n- ICE agents wait.\n\n</Slide>',
      replace: '<Slides>\n\n- ICE agents wait.\n\n</Slides>',
    },
    issue: `${guide}:21 vocabulary`,
    remedy: 'Did you mean <Slide>?',
  },
  {
    what: 'a raw script',
    edit: { file: guide, find: 'The school calls', replace: '<script>alert(1)</script>\n\nThe school calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: '<script> is not a word that guides may use',
  },
  {
    what: 'raw HTML',
    edit: { file: guide, find: 'The school calls', replace: '<b>The school</b> calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: '<b> is not a word that guides may use',
  },
  {
    what: 'an import',
    edit: { file: guide, find: '<Section', replace: "import x from './x.js';\n\n<Section" },
    issue: `${guide}:11 vocabulary`,
    remedy: 'import and export are not allowed',
  },
  {
    what: 'an expression',
    edit: { file: guide, find: 'The school calls', replace: 'The school {1 + 1} calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'remove the braces',
  },
  {
    what: 'an attribute with an expression',
    edit: { file: guide, find: 'minutes="3"', replace: 'minutes={3}' },
    issue: `${guide}:11 vocabulary`,
    remedy: 'Write attribute="text"',
  },
  {
    what: 'an unknown attribute',
    edit: { file: guide, find: '<Fact id="A01" />', replace: '<Fact ids="A01" />' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Unrecognized key: "ids"',
  },
  {
    what: 'a tag that is never closed',
    edit: { file: guide, find: '</Slide>', replace: '' },
    issue: `${guide}:27 vocabulary`,
    remedy: 'The guide cannot be read',
  },
  {
    what: 'words outside a section',
    edit: { file: guide, find: '</Section>', replace: '</Section>\n\nMore words.' },
    issue: `${guide}:29 vocabulary`,
    remedy: 'Move them into one',
  },
  {
    what: 'a missing translation key',
    edit: { file: 'locales/es/common.json', find: '"home": "Inicio"', replace: '' },
    issue: 'locales/es/common.json key-missing',
    remedy: '"nav.home" is missing. English: "Home".',
  },
  {
    what: 'an empty translation key',
    edit: { file: 'locales/es/common.json', find: 'Inicio', replace: '' },
    issue: 'locales/es/common.json:1 key-empty',
    remedy: '"nav.home" is empty',
  },
  {
    what: 'a translation key that English lacks',
    edit: { file: 'locales/es/common.json', find: '"home"', replace: '"hom": "x", "home"' },
    issue: 'locales/es/common.json:1 key-unknown',
    remedy: 'Remove it',
  },
  {
    what: 'a translation that loses a variable',
    edit: { file: 'locales/es/common.json', find: '{{date}}', replace: '2026' },
    issue: 'locales/es/common.json:1 variables-differ',
    remedy: 'must hold {{date}}',
  },
  {
    what: 'a missing plural form',
    edit: [
      {
        file: 'locales/en/common.json',
        find: '"asOf"',
        replace: '"found_one": "One place", "found_other": "Places", "asOf"',
      },
      { file: 'locales/es/common.json', find: '"asOf"', replace: '"found_other": "Lugares", "asOf"' },
    ],
    issue: 'locales/es/common.json key-missing',
    remedy: '"found_one" is missing. English: "Places".',
  },
  {
    what: 'a missing interface file',
    edit: { file: 'locales/es/common.json', find: '', replace: undefined },
    issue: 'locales/es/common.json file-missing',
    remedy: 'Copy locales/en/common.json',
  },
  {
    what: 'a mistyped key of the front matter',
    edit: { file: guide, find: 'question:', replace: 'quesion:' },
    issue: `${guide}:3 key-unknown`,
    remedy: 'Did you mean "question"?',
  },
  {
    what: 'a wrong value in the front matter',
    edit: { file: guide, find: 'order: 1', replace: 'order: first' },
    issue: `${guide}:6 shape`,
    remedy: '"order"',
  },
  {
    what: 'front matter that is not YAML',
    edit: { file: guide, find: 'title: At the door', replace: 'title: At the door: now' },
    issue: `${guide}:2 yaml`,
    remedy: 'This is not YAML',
  },
  {
    what: 'a translation that does not say from which English it was made',
    edit: {
      file: 'content/translations/es.yml',
      find: /  guides\/door\/\w+: .*\n/,
      replace: '',
    },
    issue: 'content/translations/es.yml record-missing',
    remedy: 'npm run translations -- --accept es guides/door/',
  },
  {
    what: 'an unknown key of a fact',
    edit: {
      file: 'content/facts/rule.yml',
      find: 'confidence: high',
      replace: 'confidence: high\n  claim: x',
    },
    issue: 'content/facts/rule.yml:6 key-unknown',
    remedy: 'The key "claim" is not known here',
  },
  {
    what: 'an unknown key of a phone line',
    edit: { file: 'content/legal-help/city-hotline.yml', find: 'area:', replace: 'areas: x\narea:' },
    issue: 'content/legal-help/city-hotline.yml:5 key-unknown',
    remedy: 'Did you mean "area"?',
  },
  {
    what: 'a phone number typed by hand',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '(800) 555-0100' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'Write <Phone id="…" />',
  },
  {
    what: 'a phone number typed in another script',
    edit: { file: spanish, find: '<Phone id="city-hotline" />', replace: '৮০০-৫৫৫-০১০০' },
    issue: `${spanish}:15 phone-typed`,
    remedy: 'The number 800-555-0100 is typed by hand',
  },
  {
    what: 'a phone number typed in interface text',
    edit: { file: 'locales/en/common.json', find: '"Home"', replace: '"Call 800 555 0100"' },
    issue: 'locales/en/common.json:1 phone-typed',
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'the phone of an unknown line',
    edit: { file: guide, find: 'city-hotline', replace: 'city-hotlin' },
    issue: `${guide}:19 phone-unknown`,
    remedy: 'Did you mean "city-hotline"?',
  },
  {
    what: 'a bidi control character',
    edit: { file: guide, find: 'The school calls', replace: 'The \u202Eschool calls' },
    issue: `${guide}:17 bidi-control`,
    remedy: 'U+202E',
  },
  {
    what: 'an invisible character',
    edit: { file: 'locales/es/common.json', find: 'Inicio', replace: 'Ini\u200Bcio' },
    issue: 'locales/es/common.json:1 invisible',
    remedy: 'U+200B',
  },
  {
    what: 'letters in pieces',
    edit: { file: spanish, find: '¿Pueden', replace: '¿Pueden e\u0301l y' },
    issue: `${spanish}:3 not-composed`,
    remedy: 'NFC',
  },
  {
    what: 'an unknown locked sentence',
    edit: { file: guide, find: '<Critical id="rule" />', replace: '<Critical id="rul" />' },
    issue: `${guide}:15 critical-unknown`,
    remedy: 'Did you mean "rule"?',
  },
  {
    what: 'an unknown locked sentence as the short answer',
    edit: { file: guide, find: 'short: [rule]', replace: 'short: [ruel]' },
    issue: `${guide}:5 critical-unknown`,
    remedy: 'content/critical/en.yml',
  },
  {
    what: 'a locked sentence without a translation',
    edit: { file: 'content/critical/es.yml', find: '', replace: undefined },
    issue: 'content/critical/es.yml critical-missing',
    remedy: '"rule" has no translation',
  },
  {
    what: 'a locked sentence that translates ICE',
    edit: {
      file: 'content/critical/es.yml',
      find: 'Los agentes de ICE esperan afuera',
      replace: 'Los agentes del hielo esperan afuera',
    },
    issue: 'content/critical/es.yml:1 critical-keep',
    remedy: '"ICE" must stay in Latin letters',
  },
  {
    what: 'a short form that is too long',
    edit: {
      file: 'content/critical/es.yml',
      find: 'short: Los agentes de ICE esperan.',
      replace: 'short: Los agentes de ICE esperan afuera de la escuela.',
    },
    issue: 'content/critical/es.yml:1 critical-long',
    remedy: '30 is the most',
  },
  {
    what: 'a locked sentence that loses its phone number',
    edit: { file: 'content/critical/es.yml', find: ' Llame al {{phone.city-hotline}}.', replace: '' },
    issue: 'content/critical/es.yml:1 critical-words',
    remedy: '{{phone.city-hotline}}',
  },
  {
    what: 'words to say whose meaning is not translated',
    edit: { file: 'content/critical/es.yml', find: '  means: [No estoy de acuerdo.]\n', replace: '' },
    issue: 'content/critical/es.yml:1 critical-means',
    remedy: 'the English says 1',
  },
  {
    what: 'a placeholder that nothing fills',
    edit: {
      file: 'content/critical/en.yml',
      find: '{{phone.city-hotline}}',
      replace: '{{phone.state-hotline}}',
    },
    issue: 'content/critical/en.yml:1 word-unfilled',
    remedy: 'content/legal-help/',
  },
  {
    what: 'a guide that a published language lacks',
    edit: { file: spanish, find: '', replace: undefined },
    issue: `${spanish} guide-missing`,
    remedy: 'Spanish is published',
  },
  {
    what: 'a translation that drops a section',
    edit: { file: spanish, find: 'id="rule" minutes', replace: 'id="regla" minutes' },
    issue: `${spanish} section-missing`,
    remedy: 'side-by-side presenting would skip it',
  },
  {
    what: 'a translation that drops a citation',
    edit: { file: spanish, find: ' <Fact id="A01" />', replace: '' },
    issue: `${spanish}:15 section-differs`,
    remedy: 'English has <Fact id="A01"> here',
  },
  {
    what: 'a translation that changes a number',
    edit: { file: spanish, find: '2017', replace: '2071' },
    issue: `${spanish}:7 numbers-differ`,
    remedy: 'English has 2017',
  },
  {
    what: 'a locked sentence written twice',
    edit: {
      file: 'content/critical/es.yml',
      find: '- id: rule',
      replace: '- id: rule\n  full: ICE no puede entrar nunca.\n- id: rule',
    },
    issue: 'content/critical/es.yml:3 critical-twice',
    remedy: 'Keep one',
  },
  {
    what: 'a character written as an entity',
    edit: { file: guide, find: 'The school calls', replace: 'The &#x202E;school calls' },
    issue: `${guide}:17 entity`,
    remedy: 'write the character itself',
  },
  {
    what: 'markup in interface text',
    edit: { file: 'locales/es/common.json', find: 'Inicio', replace: '<b>Inicio</b>' },
    issue: 'locales/es/common.json:1 markup',
    remedy: 'plain words',
  },
  {
    what: 'a related guide that does not exist',
    edit: { file: guide, find: 'related: []', replace: 'related: [nowhere]' },
    issue: `${guide}:8 guide-unknown`,
    remedy: 'Correct or remove it',
  },
  {
    what: 'a picture in Markdown',
    edit: { file: guide, find: 'The school calls', replace: '![door](https://city.example/door.png) calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Use <Figure',
  },
  {
    what: 'struck-out words',
    edit: { file: guide, find: 'The school calls', replace: '~~The school~~ calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Markdown of the kind "delete"',
  },
  {
    what: 'words in quotation marks of Markdown',
    edit: { file: guide, find: 'The school calls', replace: '> The school calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Markdown of the kind "blockquote"',
  },
  {
    what: 'a comment',
    edit: { file: guide, find: 'The school calls', replace: '<!-- later -->\n\nThe school calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Comments (<!-- … -->) are not allowed',
  },
  {
    what: 'a second heading in a section',
    edit: { file: guide, find: 'The school calls', replace: '## Again\n\nThe school calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Start another <Section>',
  },
  {
    what: 'a section id that the page uses itself',
    edit: { file: guide, find: 'id="rule" minutes', replace: 'id="sources" minutes' },
    issue: `${guide}:11 vocabulary`,
    remedy: 'the page itself uses this id',
  },
  {
    what: 'a link that runs a script',
    edit: { file: guide, find: 'The school calls', replace: '[The school](javascript:alert%281%29) calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Write https://',
  },
  {
    what: 'a link without https',
    edit: { file: guide, find: 'The school calls', replace: '[The school](http://city.example) calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'Write https://',
  },
  {
    what: 'a link that dials a number',
    edit: { file: guide, find: 'The school calls', replace: '[The school](tel:+18005550100) calls' },
    issue: `${guide}:17 vocabulary`,
    remedy: 'a phone number is <Phone id="…" />',
  },
  {
    what: 'an e-mail address that belongs to nobody we list',
    edit: { file: guide, find: 'The school calls', replace: '[The school](mailto:help@city.example) calls' },
    issue: `${guide}:17 email-unknown`,
    remedy: 'add it there',
  },
  {
    what: 'a translation that leads somewhere else',
    edit: [
      { file: guide, find: 'The school calls', replace: '[The school](https://city.example/a) calls' },
      { file: spanish, find: 'La escuela llama', replace: '[La escuela](https://city.example/b) llama' },
    ],
    issue: `${spanish}:13 blocks-differ`,
    remedy: 'Keep paragraphs, list items and links as in English',
  },
  {
    what: 'a translation that adds a paragraph',
    edit: { file: spanish, find: 'Llame al', replace: 'ICE nunca entra.\n\nLlame al' },
    issue: `${spanish}:17 blocks-differ`,
    remedy: 'English has',
  },
  {
    what: 'a translation whose title changes a number',
    edit: [
      { file: guide, find: 'title: At the door', replace: 'title: At the door in 2017' },
      { file: spanish, find: 'title: En la puerta', replace: 'title: En la puerta en 2027' },
    ],
    issue: `${spanish}:2 numbers-differ`,
    remedy: 'English has 2017',
  },
  {
    what: 'interface text that changes a number',
    edit: [
      { file: 'locales/en/common.json', find: 'Home', replace: 'Home in 12 languages' },
      { file: 'locales/es/common.json', find: 'Inicio', replace: 'Inicio en 21 idiomas' },
    ],
    issue: 'locales/es/common.json:1 numbers-differ',
    remedy: 'English has 12',
  },
  {
    what: 'a locked sentence whose translation changes a number',
    edit: [
      { file: 'content/critical/en.yml', find: 'wait outside.', replace: 'wait 30 days outside.' },
      { file: 'content/critical/es.yml', find: 'esperan afuera.', replace: 'esperan 3 días afuera.' },
    ],
    issue: 'content/critical/es.yml:1 numbers-differ',
    remedy: 'English has 30',
  },
  {
    what: 'a phone number with dashes of another kind',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '800–555–0100' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'a phone number with slashes and bold digits',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '800 / **555** / 0100' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'a phone number without its area code',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '555-0100' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'a phone number in letters',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '1-800-FREE-LAW' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'a phone number in full-width digits',
    edit: { file: spanish, find: '<Phone id="city-hotline" />', replace: '８００－５５５－０１００' },
    issue: `${spanish}:15 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: '911',
    edit: { file: guide, find: '<Phone id="city-hotline" />', replace: '911' },
    issue: `${guide}:19 phone-typed`,
    remedy: 'The number 911',
  },
  {
    what: 'a phone number in English words to say',
    edit: {
      file: guide,
      find: 'Call <Phone',
      replace: '<Say en="Call 800 555 0100">\n\nx\n\n</Say>\n\nCall <Phone',
    },
    issue: `${guide}:19 phone-typed`,
    remedy: 'numbers live in content/legal-help/',
  },
  {
    what: 'a phone number in the name of an organisation',
    edit: {
      file: 'content/legal-help/city-hotline.yml',
      find: 'name: City line',
      replace: 'name: City line 800-555-0199',
    },
    issue: 'content/legal-help/city-hotline.yml:2 phone-typed',
    remedy: '800-555-0199',
  },
  {
    what: 'a phone number that the facts do not state',
    edit: { file: 'content/legal-help/city-hotline.yml', find: '0100', replace: '0101' },
    issue: 'content/legal-help/city-hotline.yml:4 phone-unsourced',
    remedy: 'Correct the fact first (A01)',
  },
  {
    what: 'a phone number that must not be printed',
    edit: [
      { file: 'content/legal-help/city-hotline.yml', find: '1-800-555-0100', replace: '844-955-3425' },
      { file: 'content/facts/rule.yml', find: '(800) 555-0100', replace: '844-955-3425' },
    ],
    issue: 'content/legal-help/city-hotline.yml:4 phone-withdrawn',
    remedy: 'must not be printed',
  },
  {
    what: 'a phone number that nobody has called for years',
    edit: [
      { file: 'content/legal-help/city-hotline.yml', find: '1-800-555-0100', replace: '917-661-4500' },
      { file: 'content/facts/rule.yml', find: '(800) 555-0100', replace: '917-661-4500' },
    ],
    issue: 'content/legal-help/city-hotline.yml:4 phone-untested',
    remedy: 'write the date in testCall',
  },
  {
    what: 'opening hours typed by hand',
    edit: { file: guide, find: 'The school calls', replace: 'The school calls from 9 a.m. on' },
    issue: `${guide}:17 hours-typed`,
    remedy: 'hours live in content/legal-help/',
  },
  {
    what: 'hours that end before they begin',
    edit: {
      file: 'content/legal-help/city-hotline.yml',
      find: 'area:',
      replace: 'hours: [{ days: [mon], opens: "18:00", closes: "09:00" }]\narea:',
    },
    issue: 'content/legal-help/city-hotline.yml:5 shape',
    remedy: 'closes after it opens',
  },
  {
    what: 'a weekday that stands twice',
    edit: {
      file: 'content/legal-help/city-hotline.yml',
      find: 'area:',
      replace:
        'hours: [{ days: [mon], opens: "09:00", closes: "12:00" }, { days: [mon], opens: "13:00", closes: "18:00" }]\narea:',
    },
    issue: 'content/legal-help/city-hotline.yml:5 shape',
    remedy: 'a day stands once',
  },
  {
    what: 'another number to dial than 311',
    edit: {
      file: 'content/legal-help/city-hotline.yml',
      find: 'area:',
      replace: "say: { dial: '911', words: Help }\narea:",
    },
    issue: 'content/legal-help/city-hotline.yml:5 shape',
    remedy: 'the City’s number 311',
  },
  {
    what: 'an address without https',
    edit: {
      file: 'content/legal-help/city-hotline.yml',
      find: 'area:',
      replace: 'website: http://city.example\narea:',
    },
    issue: 'content/legal-help/city-hotline.yml:5 shape',
    remedy: 'https',
  },
  {
    what: 'an organisation that no text describes',
    edit: { file: 'locales/en/help.json', find: 'city-hotline', replace: 'city-line' },
    issue: 'locales/en/help.json:1 key-missing',
    remedy: 'say what content/legal-help/city-hotline.yml is',
  },
  {
    what: 'a topic of the ledger that no text names',
    edit: {
      file: 'locales/en/help.json',
      find: '',
      rename: 'locales/en/ledger.json',
    },
    issue: 'locales/en/ledger.json:1 key-missing',
    remedy: '"topic.rule" is missing: say what content/facts/rule.yml is.',
  },
  {
    what: 'a text that denies what was read live',
    edit: [
      { file: 'content/sources/city.yml', find: 'archived-copy', replace: "{ liveOn: '2026-11-20' }" },
      { file: 'locales/en/common.json', find: '"Home"', replace: '"No source was read live yet."' },
    ],
    issue: 'locales/en/common.json:1 reading-outdated',
    remedy: 'under this key in every language',
  },
  {
    what: 'a fact that ended last month',
    edit: {
      file: 'content/facts/rule.yml',
      find: 'status: current',
      replace: "status: current\n  until: '2026-10'",
    },
    issue: 'content/facts/rule.yml:1 fact-expired',
    remedy: 'historical or superseded',
  },
  {
    what: 'a waiver for words that are gone',
    edit: replaceSources(
      'content/waivers.yml',
      `- { check: claims, file: ${guide}, words: nobody wrote this, reason: it stood there once }`,
    ),
    issue: 'content/waivers.yml:1 waiver-unused',
    remedy: 'Remove the waiver',
  },
  {
    what: 'a language in which nobody has answered the questions of the locked sentences',
    edit: { file: 'content/answers/es.yml', find: '' },
    issue: 'content/answers/es.yml answers-missing',
    remedy: 'Have it done',
  },
  {
    what: 'an answer that the English would not give',
    edit: { file: 'content/answers/es.yml', find: "answers: ['yes']", replace: "answers: ['no']" },
    issue: 'content/answers/es.yml:4 answer-wrong',
    remedy: 'Correct the translation',
  },
  {
    what: 'a translation that has changed since its questions were answered',
    edit: { file: 'content/answers/es.yml', find: /text: '.{16}'/, replace: "text: '0123456789abcdef'" },
    issue: 'content/answers/es.yml:4 answers-old',
    remedy: 'answered again',
  },
  {
    what: 'a change in a language that the site does not know',
    edit: replaceSources(
      'content/changes/2026-02-rule.yml',
      "{ date: '2026-02', kind: rule, facts: [A01], guides: [door], text: { en: A, es: A, tlh: A } }",
    ),
    issue: 'content/changes/2026-02-rule.yml:1 language-unknown',
    remedy: '"tlh" is not in src/i18n/locales.ts',
  },
  {
    what: 'a change in a file of another date',
    edit: replaceSources(
      'content/changes/2026-02-rule.yml',
      "{ date: '2026-03', kind: rule, facts: [A01], guides: [door], text: { en: A, es: A } }",
    ),
    issue: 'content/changes/2026-02-rule.yml:1 file-name',
    remedy: 'another date than 2026-03',
  },
  {
    what: 'a locked sentence whose translation has no short form',
    edit: { file: 'content/critical/es.yml', find: '  short: Los agentes de ICE esperan.\n', replace: '' },
    issue: 'content/critical/es.yml:1 critical-form',
    remedy: 'the English has a "short" form',
  },
  {
    what: 'a translation in another order',
    edit: [
      { file: spanish, find: 'id="rule" minutes', replace: 'id="x" minutes' },
      { file: spanish, find: 'id="more"', replace: 'id="rule"' },
      { file: spanish, find: 'id="x"', replace: 'id="more"' },
    ],
    issue: `${spanish} sections-order`,
    remedy: 'rule, more',
  },
  {
    what: 'an exclamation mark',
    edit: { file: guide, find: 'calls in 2017.', replace: 'calls in 2017!' },
    issue: `${guide}:17 loud`,
    remedy: 'calm voice',
  },
  {
    what: 'a section that English lacks',
    edit: { file: spanish, find: 'id="rule" minutes', replace: 'id="regla" minutes' },
    issue: `${spanish}:7 section-unknown`,
    remedy: 'the same in every language',
  },
  {
    what: 'a translation without its English',
    edit: { file: guide, find: '', replace: undefined },
    issue: `${spanish} source-missing`,
    remedy: 'English is written first',
  },
  {
    what: 'a fact written twice',
    edit: {
      file: 'content/facts/rule.yml',
      find: /^/,
      replace:
        '- { id: A01, statement: S, appliesTo: x, status: unverified, confidence: low, sources: [] }\n',
    },
    issue: 'content/facts/rule.yml:2 fact-twice',
    remedy: 'Keep one',
  },
  {
    what: 'a fact without a source',
    edit: { file: 'content/facts/rule.yml', find: /sources:\n +- id: city-letter/, replace: 'sources: []' },
    issue: 'content/facts/rule.yml:1 fact-unsourced',
    remedy: 'set its status to unverified',
  },
  {
    what: 'a source read on a day that has not come',
    edit: { file: 'content/sources/city.yml', find: 'archived-copy', replace: "{ liveOn: '2026-12-24' }" },
    issue: 'content/facts/rule.yml:1 fact-future',
    remedy: 'has not come',
  },
  {
    what: 'a lawyer’s record of a day that has not come',
    edit: {
      file: 'content/review.yml',
      find: 'reviews: []',
      replace: "reviews: [{ guide: door, by: Ana Ruiz, on: '2026-12-24', hash: '0123456789abcdef' }]",
    },
    issue: 'content/review.yml:3 review-future',
    remedy: 'Correct the date',
  },
  {
    what: 'a date that is not in the calendar',
    edit: { file: 'content/review.yml', find: /compiledOn: .*/, replace: "compiledOn: '2026-02-30'" },
    issue: 'content/review.yml:2 shape',
    remedy: 'a date such as',
  },
  {
    what: 'a missing review record',
    edit: { file: 'content/review.yml', find: '', replace: undefined },
    issue: 'content/review.yml file-missing',
    remedy: 'cannot be built without',
  },
  {
    what: 'a file that nothing would read',
    edit: { file: spanish, find: '', rename: 'content/guides/door/es-MX.mdx' },
    issue: 'content/guides/door/es-MX.mdx file-unknown',
    remedy: 'src/i18n/locales.ts',
  },
  {
    what: 'a YAML file with the other ending',
    edit: { file: 'content/facts/rule.yml', find: '', rename: 'content/facts/rule.yaml' },
    issue: 'content/facts/rule.yaml file-unknown',
    remedy: 'Nothing reads a file of this name',
  },
  {
    what: 'a guide at the address of another page',
    edit: { file: guide, find: '', rename: 'content/guides/help/en.mdx' },
    issue: 'content/guides/help slug',
    remedy: 'another page has this address',
  },
  {
    what: 'a wrong type where rules expect a list',
    edit: { file: 'content/critical/en.yml', find: 'facts: [A01]', replace: 'facts: A01' },
    issue: 'content/critical/en.yml:8 shape',
    remedy: '"0.facts"',
  },
  {
    what: 'YAML that refers to itself',
    edit: { file: 'content/review.yml', find: 'sourcesUpTo', replace: 'a: &a [*a]\nsourcesUpTo' },
    issue: 'content/review.yml:1 yaml',
    remedy: 'This is not YAML',
  },
  {
    what: 'JSON with a comma too many',
    edit: {
      file: 'locales/es/help.json',
      find: '"La línea de la Ciudad."',
      replace: '"La línea de la Ciudad.",',
    },
    issue: 'locales/es/help.json:1 json',
    remedy: 'This is not JSON',
  },
  {
    what: 'broken English interface text',
    edit: { file: 'locales/en/common.json', find: '{ "nav"', replace: '{ nav' },
    issue: 'locales/en/common.json:1 json',
    remedy: 'This is not JSON',
  },
  {
    what: 'a number where interface text is meant',
    edit: { file: 'locales/es/common.json', find: '"Inicio"', replace: '1' },
    issue: 'locales/es/common.json:1 not-text',
    remedy: 'Write it in quotes',
  },
  {
    what: 'interface text that calls other text',
    edit: { file: 'locales/en/common.json', find: 'Home', replace: '$t(x)' },
    issue: 'locales/en/common.json:1 braces',
    remedy: 'that nothing fills',
  },
  {
    what: 'a bidi control character hidden in an escape',
    edit: { file: 'locales/es/common.json', find: 'Inicio', replace: 'Ini\\u202Ecio' },
    issue: 'locales/es/common.json:1 bidi-control',
    remedy: 'U+202E',
  },
  {
    what: 'a tag character that nobody sees',
    edit: { file: guide, find: 'The school calls', replace: 'The \u{E0041}school calls' },
    issue: `${guide}:17 invisible`,
    remedy: 'U+E0041',
  },
  {
    what: 'a placeholder with spaces',
    edit: {
      file: 'content/critical/en.yml',
      find: '{{phone.city-hotline}}',
      replace: '{{ phone.city-hotline }}',
    },
    issue: 'content/critical/en.yml:1 critical-braces',
    remedy: 'without spaces',
  },
  {
    what: 'a placeholder in words to say',
    edit: {
      file: 'content/critical/en.yml',
      find: 'en: I do not consent.',
      replace: 'en: Call {{phone.city-hotline}}.',
    },
    issue: 'content/critical/en.yml:1 critical-braces',
    remedy: 'in full or short only',
  },
  {
    what: 'an English sentence that loses a word to keep',
    edit: { file: 'content/critical/en.yml', find: 'keep: [ICE]', replace: 'keep: [ICE, I-200]' },
    issue: 'content/critical/en.yml:1 critical-keep',
    remedy: '"I-200" must stay',
  },
  {
    what: 'an English short form that is too long',
    edit: { file: 'content/critical/en.yml', find: 'shortMax: 30', replace: 'shortMax: 10' },
    issue: 'content/critical/en.yml:1 critical-long',
    remedy: '10 is the most',
  },
  {
    what: 'a source written twice',
    edit: {
      file: 'content/sources/city.yml',
      find: /^/,
      replace: '- { id: city-letter, publisher: P, title: T, published: undated, read: archived-copy }\n',
    },
    issue: 'content/sources/city.yml:2 source-twice',
    remedy: 'Keep one',
  },
  {
    what: 'English that is too hard',
    edit: {
      file: guide,
      find: /A cat sits on a warm mat by the old door\./g,
      replace:
        'Notwithstanding applicable administrative considerations, educational institutions invariably necessitate comprehensive documentation.',
    },
    issue: `${guide} too-hard`,
    remedy: 'Shorten sentences',
  },
  {
    what: 'a guide that leaves too much out',
    edit: { file: guide, find: /- A cat sits on a warm mat by the old door\.\n/g, replace: '' },
    issue: `${guide} too-short`,
    remedy: '250 to 600 are wanted',
  },
  {
    what: 'a guide that is too long for a phone',
    edit: {
      file: guide,
      find: /- A cat sits/g,
      replace:
        '- A black, white, grey, brown, big, old, slow, calm, warm, kind, shy, soft, small, round, odd cat sits',
    },
    issue: `${guide} too-long`,
    remedy: '250 to 600 are wanted',
  },
];

describe('content checks', () => {
  it('find nothing wrong in the small project as it is', () => {
    expect(judge()).toEqual([]);
  });

  it.each(['2026', '2026-11', '2026-11-24', '2027'])('let a fact stand that holds until %s', (until) => {
    const replace = `status: current\n  until: '${until}'`;
    expect(judge({ file: 'content/facts/rule.yml', find: 'status: current', replace })).toEqual([]);
  });

  it.each(cases)('refuse $what, with file, line and remedy', ({ edit, issue, remedy }) => {
    const found = judge(...[edit].flat()).map(({ file, line, kind, message }) => ({
      place: `${file}${line === undefined ? '' : `:${line}`} ${kind}`,
      message,
    }));
    const match = found.find(({ place, message }) => place === issue && message.includes(remedy));
    expect(match, `wanted: ${issue} … ${remedy}\nfound: ${JSON.stringify(found, null, 1)}`).toBeDefined();
  });
});
