import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listContentIssues } from '#src/checks/content-rules.ts';
import type { Issue } from '#src/checks/issue.ts';
import { readProject, type Project } from '#src/checks/project.ts';
import { getLocale, locales } from '#src/i18n/locales.ts';

/** One wrong edit of the small project in tests/fixtures/project: in a file, one text becomes another. */
export interface Edit {
  readonly file: string;
  readonly find: string | RegExp;
  /** Undefined removes the whole file. */
  readonly replace?: string | undefined;
  /** Moves the file instead. */
  readonly rename?: string;
}

/** The languages in which wrong edits are tried: the source, and one that is translated. */
const tried = [getLocale('en'), getLocale('es')];
const untried = locales.filter((locale) => !tried.includes(locale)).map(({ tag }) => tag);
const isTried = (path: string): boolean =>
  !path.split(/[/\\]/).some((part) => untried.includes(part.replace(/\.\w+$/, '')));

/** Copies content and interface of a project, makes the edits, hands the copy to `use`, and removes it again. */
export function withProject<T>(
  edits: readonly Edit[],
  use: (root: string) => T,
  base = 'tests/fixtures/project',
): T {
  const root = mkdtempSync(join(tmpdir(), 'kyr-project-'));
  try {
    for (const folder of ['content', 'locales'])
      cpSync(join(base, folder), join(root, folder), { recursive: true, filter: isTried });
    for (const { file, find, replace, rename } of edits) {
      const path = join(root, file);
      if (rename !== undefined) {
        mkdirSync(join(root, dirname(rename)), { recursive: true });
        renameSync(path, join(root, rename));
        continue;
      }
      if (replace === undefined) {
        rmSync(path);
        continue;
      }
      const source = readFileSync(path, 'utf8');
      const edited = source.replace(find, () => replace);
      if (edited === source) throw new Error(`${file} does not hold "${String(find)}".`);
      writeFileSync(path, edited);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export const readFixture = (root: string): Project => readProject(root, tried, '2026-11-24');

/** What all content rules say of the site's own content, in the tried languages, after the edits. */
export function judgeOwn(...edits: readonly Edit[]): readonly Issue[] {
  return withProject(edits, (root) => listContentIssues(readProject(root, tried)), '.');
}

/** What all content rules say of the small project after the edits. */
export function judge(...edits: readonly Edit[]): readonly Issue[] {
  return withProject(edits, (root) => listContentIssues(readFixture(root)));
}
