import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { findWaiver, listUnusedWaivers, type WaivedCheck } from '#src/checks/waivers.ts';
import { listPairs, type Pair } from '#src/checks/words.ts';
import type { Glossary } from '#src/features/glossary/schema.ts';
import { getLocale } from '#src/i18n/locales.ts';

/** The agreed words of a language; nothing where a project has none. */
export type Terms = Partial<Glossary>;

/** What one translated text has against it. */
export interface Finding extends Pick<Issue, 'kind' | 'severity'> {
  /** What was found, and the remedy; the words themselves in front of it are not needed. */
  readonly message: string;
}

export type Judge = (pair: Pair, terms: Terms) => readonly Finding[];

/** A rule that asks its questions of every translated text, one at a time. */
export function toRule(name: WaivedCheck, about: string, judges: readonly Judge[]): ContentRule {
  return {
    name,
    about,
    run(project: Project): Issue[] {
      const terms = new Map(
        project.locales.map(({ tag }) => [
          tag,
          (project.findYaml(`content/glossary/${tag}.yml`)?.data ?? {}) as Terms,
        ]),
      );
      const issues = listPairs(project).flatMap((pair) => {
        const { file, line, tag, text } = pair;
        const found = judges.flatMap((judge) => judge(pair, terms.get(tag) ?? {}));
        if (found.length === 0 || findWaiver(project, name, file, text)) return [];
        return found.map(({ message, ...rest }) => ({
          file,
          line,
          ...rest,
          message: `${getLocale(tag).english} ${message}`,
        }));
      });
      return [...issues, ...listUnusedWaivers(project, name)];
    },
  };
}
