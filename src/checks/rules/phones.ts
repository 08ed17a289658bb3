import type { Issue } from '#src/checks/issue.ts';
import { listFacts, readProviders } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { listWords } from '#src/checks/words.ts';
import { toWesternDigits } from '#src/lib/digits.ts';
import { findNearest } from '#src/lib/nearest.ts';

const gap = String.raw`[^\p{L}\p{N}]{0,3}`;
/**
 * A number to dial, however its groups are joined: ten digits with or without the 1 in front, seven digits, letters for
 * digits, and 911, which no step for families names.
 */
const typed: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{N})(?:\+?1${gap})?\p{N}{3}${gap}\p{N}{3}${gap}\p{N}{4}(?!\p{N})`, 'gu'),
  /(?<![\p{N}-])\p{N}{3}[-.\s\u2010-\u2015]\p{N}{4}(?!\p{N})/gu,
  /(?<!\p{N})8\d\d[-.\s](?=[-.\s\d]*[A-Z])(?:[-.\s]?[A-Z\d]){7,}(?![\p{N}\p{L}])/gu,
  /(?<!\p{N})9[-.\s\u2010-\u2015]?1[-.\s\u2010-\u2015]?1(?!\p{N})|\bnine[- ]one[- ]one\b/giu,
  // Of other countries, without gaps, or with gaps in other places.
  /\+\p{N}[\p{N}\s().\-/]{6,}|(?<![\p{N}-])\p{N}{7,}(?!\p{N})|(?<!\p{N})(?:1[-.\s])?8\d\d[-.\s](?:\p{N}[-.\s]?){7}(?!\p{N})/gu,
  // Short ones.
  /(?<![\p{N}-])\p{N}[-.\u2010-\u2015]\p{N}[-.\u2010-\u2015]\p{N}(?![\p{N}-])/gu,
  /\b(?:call|text|dial|phone)s? (?:at |on )?(?!311\b|988\b)[*#+]?\p{N}{2,}(?:[-.\s/]?\p{N}+)*(?! (?:people|families|adults))\b/giu,
  // In words.
  /\b(?:one[ -])?eight[ -]hundred\b|\b(?:(?:zero|one|two|three|four|five|six|seven|eight|nine)[ ,-]+){4,}/giu,
];
/** Without one of these, nothing can be dialed and no hour is told. Asked first: most words have none. */
const counted = /\p{N}|\b(?:zero|one|two|three|eight|nine|noon|midnight|night|open|clock)\b/iu;
/** A time of day: hours are data too. `{{hours.…}}` and locales/<Lang-Tag>/hours.json write them. */
const time =
  /\b24\/7\b|\bday and night\b|\b(?:open|answers?) 24 hours\b|\b24 hours a day\b|\bo[’']clock\b|(?<![\d.])[012]\d\.[0-5]\d(?![\d.])|\bopen\b[^.?!]{0,20}\b(?:from|until) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b|(?<![\p{N}:])\d{1,2}(?::\d{2})?\s?[ap]\.?m\b|(?<![\p{N}:])\d{1,2}:\d{2}(?![\p{N}:])/iu;

/**
 * Numbers that must not be printed though facts name them: dropped, old, of ICE itself, or never seen in a source that can be
 * trusted. They may be lifted one by one, by an editor who has found a dated source.
 */
const neverPrinted = [
  '8449553425',
  '8663902992',
  '8883514024',
  '8443631423',
  '7184187690',
  '2126135000',
  '2126272227',
  '6462168210',
  '2127256422',
];
/** Numbers whose newest source is too old: printed only after somebody has called and written the date in `testCall`. */
const onlyAfterTestCall = ['8664276033', '9176614500', '2125773300', '8002037001', '2124168250'];

const toNational = (phone: string): string => phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

function listTyped(project: Project): Issue[] {
  return listWords(project).flatMap(({ file, line, text }) => {
    const western = toWesternDigits(text.normalize('NFKC'));
    if (!counted.test(western)) return [];
    const issues = typed
      .flatMap((pattern) => western.match(pattern) ?? [])
      .slice(0, 1)
      .map((number) => ({
        file,
        line,
        kind: 'phone-typed',
        message: `The number ${number.trim()} is typed by hand. Write <Phone id="…" /> in a guide, {{phone.…}} in a locked sentence; numbers live in content/legal-help/.`,
      }));
    const hours = file.endsWith('/hours.json') ? undefined : time.exec(western)?.[0];
    if (hours === undefined) return issues;
    return [
      ...issues,
      {
        file,
        line,
        kind: 'hours-typed',
        message: `The time ${hours} is typed by hand. Write {{hours.…}} in a locked sentence, or leave it to the phone's card; hours live in content/legal-help/.`,
      },
    ];
  });
}

function listUnknown(project: Project): Issue[] {
  const providers = readProviders(project);
  const emails = new Set([...providers.values()].map(({ record }) => record.email));
  return project.guides.flatMap(({ file, outline }) =>
    outline.sections.flatMap(({ uses, blocks }) => [
      ...uses
        .filter(
          ({ word, props }) => word === 'Phone' && providers.get(props.id ?? '')?.record.phone === undefined,
        )
        .map(({ props, line }): Issue => {
          const near = findNearest(props.id ?? '', providers.keys());
          const hint = near && near !== props.id ? ` Did you mean "${near}"?` : '';
          return {
            file,
            line,
            kind: 'phone-unknown',
            message: `<Phone id="${props.id}"> has no number in content/legal-help/.${hint}`,
          };
        }),
      ...blocks.flatMap(({ links, line }) =>
        links
          .filter((link) => link.startsWith('mailto:') && !emails.has(link.slice('mailto:'.length)))
          .map((link) => ({
            file,
            line,
            kind: 'email-unknown',
            message: `${link} is nobody's address in content/legal-help/. Correct it, or add it there.`,
          })),
      ),
    ]),
  );
}

/** A number stands on facts like every other statement: when one is changed alone, the ledger and the page would disagree. */
function judgeProviders(project: Project): Issue[] {
  const facts = new Map(listFacts(project).map(({ record }) => [record.id, record]));
  return [...readProviders(project)].flatMap(([id, { record, file, findLine }]) => {
    const { phone } = record;
    if (phone === undefined) return [];
    const number = toNational(phone);
    const report = (kind: string, message: string): Issue => ({
      file,
      line: findLine(['phone']),
      kind,
      message,
    });
    if (neverPrinted.includes(number))
      return [report('phone-withdrawn', `${phone} must not be printed: see the notes of its fact.`)];
    if (onlyAfterTestCall.includes(number) && record.testCall === 'none')
      return [
        report(
          'phone-untested',
          `${phone} has no recent source. Call it, write the date in testCall, or leave it out.`,
        ),
      ];
    const statements = (record.facts ?? []).map((factId) => facts.get(factId)?.statement ?? '');
    const isSourced = statements.some((statement) =>
      (statement.match(/\d[\d\s().-]*\d/g) ?? []).some((digits) => toNational(digits) === number),
    );
    if (isSourced) return [];
    return [
      report(
        'phone-unsourced',
        `No fact of "${id}" states ${phone}. Correct the fact first (${(record.facts ?? []).join(', ')}), then the number here.`,
      ),
    ];
  });
}

/** Whole numbers first: a part of one is no number of its own. */
function listNumbersToDial(text: string): string[] {
  let rest = text;
  return typed.flatMap((pattern) => {
    const found = rest.match(pattern) ?? [];
    rest = rest.replace(pattern, ' ');
    return found;
  });
}

/** The ledger is public: its statements name no number that pages would not print. Old ones belong in the notes. */
function judgeLedger(project: Project): Issue[] {
  const printed = new Set(
    [...readProviders(project).values()].map(({ record }) => toNational(record.phone ?? '')),
  );
  return listFacts(project)
    .filter(({ record }) => record.status !== 'unverified')
    .flatMap(({ record, file, line }) =>
      listNumbersToDial(record.statement ?? '')
        .filter((number) => !printed.has(toNational(number)))
        .slice(0, 1)
        .map((number) => ({
          file,
          line,
          kind: 'phone-in-ledger',
          message: `"${record.id}" states ${number.trim()}, which content/legal-help/ does not have. Correct it, or move the number to the notes.`,
        })),
    );
}

export const phones: ContentRule = {
  name: 'phones',
  about: 'phone numbers and hours are written once, in content/legal-help, rest on facts, and are used by id',
  run: (project) => [
    ...listTyped(project),
    ...listUnknown(project),
    ...judgeProviders(project),
    ...judgeLedger(project),
  ],
};
