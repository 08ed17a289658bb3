import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withProject, type Edit } from '#tests/helpers/fixture-project.ts';

const changed: Edit = { file: 'content/critical/en.yml', find: 'wait outside.', replace: 'wait out there.' };
const broken: Edit = { file: 'content/critical/en.yml', find: 'facts: [A01]', replace: 'facts: A01' };

/** Runs `npm run check` without npm in a small project of its own. */
function check(args: readonly string[], edits: readonly Edit[]) {
  return withProject(edits, (root) => {
    const readLocks = (): string => readFileSync(join(root, 'content/critical/locked.yml'), 'utf8');
    const before = readLocks();
    const options = { cwd: root, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('src/checks/cli.ts'), ...args],
      options,
    );
    return { status, text: stdout + stderr, isWritten: readLocks() !== before };
  });
}

describe('npm run check -- critical --accept', { timeout: 60_000 }, () => {
  it('locks the sentences as they stand', () => {
    const { text, isWritten } = check(['critical', '--accept'], [changed]);
    expect(text).toContain('content/critical/locked.yml is written');
    expect(isWritten).toBe(true);
  });

  it.each([
    ['a name that is no check', ['critcal', '--accept'], [changed], 'Did you mean "critical"?'],
    ['a known and an unknown name', ['critical', 'fact', '--accept'], [changed], 'Did you mean "facts"?'],
    ['no name', ['--accept'], [changed], 'npm run check -- critical --accept'],
    ['another check', ['facts', '--accept'], [changed], 'npm run check -- critical --accept'],
    ['records that are not whole', ['critical', '--accept'], [changed, broken], 'content/critical/en.yml:8'],
  ] as const)('locks nothing for %s, and says why', (_, args, edits, words) => {
    const { status, text, isWritten } = check(args, edits);
    expect(text).toContain(words);
    expect(status).toBe(2);
    expect(isWritten).toBe(false);
  });
});
