import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import type { Site } from '#src/checks/site.ts';

/** Reads what people write, and reports. */
export interface ContentRule {
  readonly name: string;
  /** One line for `npm run check -- --help`. */
  readonly about: string;
  run(project: Project): readonly Issue[];
}

/** Reads the built site, and reports. */
export interface SiteRule {
  readonly name: string;
  readonly about: string;
  run(site: Site): readonly Issue[] | Promise<readonly Issue[]>;
  /** A measured figure worth printing even when all is well. */
  summarize?(site: Site): string;
}
