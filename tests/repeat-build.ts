/** Builds the site again and compares every byte with what is in dist: a reader can check that a copy is ours. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function hashFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

const before = hashFiles('dist');
const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const after = hashFiles('dist');
const different = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
if (status !== 0 || before.size === 0 || different.length > 0) {
  console.error(
    `The second build differs in ${different.length} of ${after.size} files:\n${different.join('\n')}`,
  );
  process.exitCode = 1;
} else {
  console.log(`The second build is the same in all ${after.size} files.`);
}
