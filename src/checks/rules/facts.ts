import type { Issue } from '#src/checks/issue.ts';
import {
  listCardFacts,
  listCritical,
  listFacts,
  listSources,
  readProviders,
  type Located,
} from '#src/checks/ledger.ts';
import { findSourceGuide, type Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import type { Review } from '#src/features/facts/schema.ts';
import { getFigureFacts } from '#src/features/figures/figures.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';
import { figureNames } from '#src/mdx/vocabulary.ts';

interface Citation {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

function listCitations(project: Project): Citation[] {
  const inGuides = project.guides.flatMap(({ file, outline }) =>
    outline.sections
      .flatMap(({ uses }) => uses.filter(({ word }) => word === 'Fact'))
      .flatMap(({ props, line }) =>
        (props.id ?? '').split(' ').map((id) => ({ id, file, line, what: `<Fact id="${id}">` })),
      ),
  );
  const withFacts: Located<{ facts: string[] }>[] = [
    ...listCardFacts(project),
    ...listCritical<CriticalSource>(project, sourceTag),
    ...readProviders(project).values(),
    ...project.listYaml('changes').map((file) => ({
      record: file.data ?? {},
      file: file.file,
      line: file.findLine(['facts']),
    })),
  ];
  const inRecords = withFacts.flatMap(({ record, file, line }) =>
    (record.facts ?? []).map((id) => ({ id, file, line, what: `The fact "${id}"` })),
  );
  const used = new Set(
    project.guides.flatMap(({ outline }) =>
      outline.sections.flatMap(({ uses }) =>
        uses.filter(({ word }) => word === 'Figure').map(({ props }) => props.name),
      ),
    ),
  );
  const inFigures = figureNames
    .filter((name) => used.has(name))
    .flatMap((name) =>
      getFigureFacts(name).map((id) => ({
        id,
        file: 'src/features/figures/figures.ts',
        line: 1,
        what: `The fact "${id}" of the drawing "${name}"`,
      })),
    );
  return [...inGuides, ...inRecords, ...inFigures];
}

function judgeCitations(project: Project): Issue[] {
  const facts = new Map(listFacts(project).map(({ record }) => [record.id ?? '', record]));
  return listCitations(project).flatMap(({ id, file, line, what }) => {
    const fact = facts.get(id);
    if (!fact) {
      const near = findNearest(id, facts.keys());
      const hint = near ? `Did you mean "${near}"?` : 'Add it there with its sources, or cite another one.';
      return [{ file, line, kind: 'fact-unknown', message: `${what} is not in content/facts/. ${hint}` }];
    }
    if (fact.status === 'unverified')
      return [
        {
          file,
          line,
          kind: 'fact-unverified',
          message: `${what} is unverified and must not be printed. Remove the claim, or find a source and change the fact's status.`,
        },
      ];
    return [];
  });
}

/** A year or a month ends with its last day: "2026" has not ended in November of 2026. */
const hasEnded = (until: string, today: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(until) && until < today && !today.startsWith(until);

/** How long a live reading of a source holds before somebody has to open the page again. */
export const recheckDays = 180;

/** What stopped being true is not told as true today: an end that has passed, or a live reading that has grown old. */
function judgeDates(project: Project): Issue[] {
  const sources = new Map(listSources(project).map(({ record }) => [record.id, record]));
  return listFacts(project).flatMap(({ record, file, line }) => {
    const issues: Issue[] = [];
    const { id, status, until } = record;
    if (status === 'current' && until !== undefined && hasEnded(until, project.today))
      issues.push({
        file,
        line,
        kind: 'fact-expired',
        message: `"${id}" ended ${until} and is called current. Set its status to historical or superseded, and mend the places that cite it.`,
      });
    const readings = (record.sources ?? []).map((source) => sources.get(source.id)?.read);
    const live = readings.flatMap((read) => (typeof read === 'object' ? [read.liveOn] : [])).sort();
    const newest = live.at(-1);
    if (newest === undefined) return issues;
    const age = (Date.parse(project.today) - Date.parse(newest)) / 86_400_000;
    if (age > recheckDays)
      issues.push({
        file,
        line,
        kind: 'fact-overdue',
        message: `"${id}" was last read live on ${newest}; it is due every ${recheckDays} days. Open its source, correct the claim if needed, then set liveOn.`,
      });
    if (age < 0)
      issues.push({
        file,
        line,
        kind: 'fact-future',
        message: `"${id}" was read on ${newest}, a day that has not come.`,
      });
    return issues;
  });
}

/** The list of what to check, and the lawyers' records, lead to facts and guides that are there. */
function judgeReview(project: Project): Issue[] {
  const review = project.findYaml('content/review.yml');
  const { reviews = [], toCheck = [] } = (review?.data ?? {}) as Partial<Review>;
  const known = new Set(listFacts(project).map(({ record }) => record.id));
  const report = (path: readonly PropertyKey[], kind: string, message: string): Issue => ({
    file: 'content/review.yml',
    line: review?.findLine(path),
    kind,
    message,
  });
  return [
    ...toCheck.flatMap(({ facts: ids }, index) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) =>
          report(['toCheck', index], 'fact-unknown', `The fact "${id}" is not in content/facts/.`),
        ),
    ),
    ...reviews.flatMap(({ guide, on }, index) => {
      if (!findSourceGuide(project, guide))
        return [report(['reviews', index], 'guide-unknown', `"${guide}" is no guide. Correct its slug.`)];
      if (on > project.today)
        return [report(['reviews', index], 'review-future', `${on} has not come. Correct the date.`)];
      return [];
    }),
  ];
}

/** Of two records with one id, which of them is shown would be chance. */
function judgeSources(project: Project): Issue[] {
  const seen = new Set<string | undefined>();
  return listSources(project)
    .filter(({ record }) => seen.has(record.id) || !seen.add(record.id))
    .map(({ record, file, line }) => ({
      file,
      line,
      kind: 'source-twice',
      message: `The source "${record.id}" is written twice. Keep one record.`,
    }));
}

function judgeLedger(project: Project): Issue[] {
  const sources = new Set(listSources(project).map(({ record }) => record.id));
  const seen = new Set<string>();
  return listFacts(project).flatMap(({ record, file, line }) => {
    const issues: Issue[] = [];
    if (record.id !== undefined && seen.has(record.id))
      issues.push({
        file,
        line,
        kind: 'fact-twice',
        message: `The fact "${record.id}" is written twice. Keep one record.`,
      });
    seen.add(record.id ?? '');
    for (const { id } of record.sources ?? [])
      if (!sources.has(id))
        issues.push({
          file,
          line,
          kind: 'source-unknown',
          message: `Fact "${record.id}" names the source "${id}", which is not in content/sources/.`,
        });
    if (record.status !== 'unverified' && (record.sources ?? []).length === 0)
      issues.push({
        file,
        line,
        kind: 'fact-unsourced',
        message: `Fact "${record.id}" has no source. Add one, or set its status to unverified.`,
      });
    return issues;
  });
}

function judgeSections(project: Project): Issue[] {
  const citing = new Set(['Fact', 'Critical']);
  return project.guides.flatMap(({ file, outline }) =>
    outline.sections
      .filter(({ uses }) => !uses.some(({ word, place }) => place === 'page' && citing.has(word)))
      .map(({ id, line }) => ({
        file,
        line,
        kind: 'claim-uncited',
        message: `Section "${id}" cites nothing. Add <Fact id="…" /> behind each claim.`,
      })),
  );
}

export const facts: ContentRule = {
  name: 'facts',
  about: 'every fact that is cited is in the ledger, is not unverified, and has sources; every section cites',
  run: (project) => [
    ...judgeCitations(project),
    ...judgeLedger(project),
    ...judgeDates(project),
    ...judgeReview(project),
    ...judgeSources(project),
    ...judgeSections(project),
  ],
};
