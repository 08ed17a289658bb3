/**
 * Builds the site again, without anything that Astro remembers, and compares every byte with what is in dist: a reader can
 * check that a copy is ours.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

function hashFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

/** What git says, or undefined where there is no git or no clone. */
function askGit(...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The commit and what was changed since, in words. */
function describeSource(): string {
  const commit = askGit('rev-parse', '--short', 'HEAD');
  if (commit === undefined) return 'files that are not in git';
  const changed = (askGit('status', '--porcelain') ?? '').split('\n').filter(Boolean).length;
  return `commit ${commit}${changed > 0 ? ` with ${changed} changed files` : ', nothing changed'}`;
}

function main(): number {
  if (!existsSync('dist/index.html')) {
    console.error('Nothing is built in dist. Run "npm run build" first, then this again.');
    return 1;
  }
  const before = hashFiles('dist');
  const builtOn = statSync('dist/index.html').mtime.toISOString();
  console.log(`In dist: ${before.size} files, built ${builtOn}. Building again from ${describeSource()}.`);

  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--force'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The second build failed; what it says is above. dist may be incomplete: run "npm run build".',
    );
    return 1;
  }

  const after = hashFiles('dist');
  const differences = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!after.has(path)) return [`only in the first   ${path}`];
    return [`${before.has(path) ? 'other bytes        ' : 'only in the second '} ${path}`];
  });
  if (differences.length === 0) {
    console.log(`The second build is the same in all ${after.size} files.`);
    return 0;
  }
  console.error(
    `The second build differs in ${differences.length} of ${after.size} files:\n  ${differences.join('\n  ')}\n` +
      'If the first was built from other words, build twice. Otherwise something in it is random, or tells the time.',
  );
  return 1;
}

process.exitCode = main();
