import type { Issue } from '#src/checks/issue.ts';
import { listCritical, listFacts } from '#src/checks/ledger.ts';
import type { GuideFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import type { Fact } from '#src/features/facts/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Section } from '#src/mdx/outline.ts';

/** A number that somebody could act on: days, months, years of age, languages, years of the calendar. */
const quantity =
  /\b(\d+)\+? (?:school )?(?:days?|weeks?|months?|years?|hours?|(?:main )?languages?|(?:legal help )?centers?|or older)\b|\b(?:age|under|over|than|from age) (\d+)\b|\b((?:19|20)\d\d)\b/giu;

const toText = ({ statement, notes, since, until, sources }: Partial<Fact>): string =>
  [statement, notes, since, until, ...(sources ?? []).map(({ passage }) => passage)].join(' ');

/** The facts that a section cites, by mark or through a locked sentence. */
const listCited = ({ uses }: Section, sentences: ReadonlyMap<string, Partial<CriticalSource>>): string[] =>
  uses.flatMap(({ word, props }) => {
    if (word === 'Fact') return (props.id ?? '').split(' ');
    return word === 'Critical' ? (sentences.get(props.id ?? '')?.facts ?? []) : [];
  });

/** What a text says in numbers that none of its facts has. */
function listUnsourced(text: string, ids: readonly string[], facts: ReadonlyMap<string, string>): string[] {
  const known = new Set(ids.flatMap((id) => facts.get(id)?.match(/\d+/g) ?? []));
  return [...text.matchAll(quantity)]
    .filter(([, ...numbers]) => !known.has(numbers.find(Boolean) ?? ''))
    .map(([found]) => found);
}

function judge(
  { file, outline }: GuideFile,
  facts: ReadonlyMap<string, string>,
  sentences: ReadonlyMap<string, Partial<CriticalSource>>,
): Issue[] {
  return outline.sections.flatMap((section) => {
    const cited = listCited(section, sentences);
    return section.blocks.flatMap(({ text, line }) =>
      listUnsourced(text, cited, facts).map((found) => ({
        file,
        line,
        kind: 'number-unsourced',
        message: `“${found}”: no fact of section "${section.id}" has this number (${[...new Set(cited)].join(', ')}). Correct it, or cite the fact that has it.`,
      })),
    );
  });
}

export const quantities: ContentRule = {
  name: 'quantities',
  about: 'numbers of days, months, years and languages are those of the facts that the section cites',
  run(project) {
    const facts = new Map(listFacts(project).map(({ record }) => [record.id ?? '', toText(record)]));
    const sources = listCritical<CriticalSource>(project, sourceTag);
    const sentences = new Map(sources.map(({ record }) => [record.id ?? '', record]));
    const locked = sources.flatMap(({ record, file, line }) => {
      const ids = record.facts ?? [];
      return listUnsourced(`${record.full ?? ''} ${record.short ?? ''}`, ids, facts).map((found) => ({
        file,
        line,
        kind: 'number-unsourced',
        message: `“${found}” of "${record.id}": no fact of it has this number (${ids.join(', ')}).`,
      }));
    });
    const guides = project.guides.filter(({ tag }) => tag === sourceTag);
    return [...locked, ...guides.flatMap((guide) => judge(guide, facts, sentences))];
  },
};
