import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { cards } from '#src/checks/rules/cards.ts';
import { audio } from '#src/checks/rules/audio.ts';
import { changes } from '#src/checks/rules/changes.ts';
import { characters } from '#src/checks/rules/characters.ts';
import { claims } from '#src/checks/rules/claims.ts';
import { answers } from '#src/checks/rules/answers.ts';
import { critical } from '#src/checks/rules/critical.ts';
import { exceptions } from '#src/checks/rules/exceptions.ts';
import { facts } from '#src/checks/rules/facts.ts';
import { locales } from '#src/checks/rules/locales.ts';
import { phones } from '#src/checks/rules/phones.ts';
import { quantities } from '#src/checks/rules/quantities.ts';
import { alarms } from '#src/checks/rules/language/alarms.ts';
import { extent } from '#src/checks/rules/language/extent.ts';
import { leftovers } from '#src/checks/rules/language/leftovers.ts';
import { letters } from '#src/checks/rules/language/letters.ts';
import { names } from '#src/checks/rules/language/names.ts';
import { renderings } from '#src/checks/rules/language/renderings.ts';
import { reading } from '#src/checks/rules/reading.ts';
import { shape } from '#src/checks/rules/shape.ts';
import { translations } from '#src/checks/rules/translations.ts';
import { vocabulary } from '#src/checks/rules/vocabulary.ts';
import { wording } from '#src/checks/rules/wording.ts';

/** Rules about what people write; a build does not start while one of them has an issue. */
export const contentRules: readonly ContentRule[] = [
  shape,
  vocabulary,
  facts,
  critical,
  answers,
  cards,
  phones,
  characters,
  locales,
  translations,
  renderings,
  letters,
  leftovers,
  extent,
  names,
  alarms,
  changes,
  audio,
  reading,
  claims,
  quantities,
  exceptions,
  wording,
];

export interface Judgement {
  readonly rule: ContentRule;
  /** Undefined where the rule could not be asked: it counts on records being whole, and `shape` found one that is not. */
  readonly issues: readonly Issue[] | undefined;
}

/** Asks the rules of these names, or all. */
export function judgeContent(project: Project, names?: readonly string[]): readonly Judgement[] {
  const misshapen = shape.run(project);
  return contentRules
    .filter(({ name }) => names?.includes(name) ?? true)
    .map((rule) => {
      if (rule === shape) return { rule, issues: misshapen };
      return { rule, issues: misshapen.length > 0 ? undefined : rule.run(project) };
    });
}

/** Every issue of the content, in the order of the rules. Notes are none. */
export const listContentIssues = (project: Project): readonly Issue[] =>
  judgeContent(project).flatMap(({ issues }) => issues?.filter(({ severity }) => severity !== 'note') ?? []);
