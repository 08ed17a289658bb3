/**
 * `npm test`: everything a person can rely on, in the order in which it fails fastest. Prints each step with its time, stops
 * at the first that fails, and closes with the count of tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getChromium } from '#tests/helpers/browser.ts';

const results = 'tests/.results';

interface Step {
  readonly name: string;
  readonly about: string;
  readonly command: readonly string[];
  /** File into which the step writes how many tests passed, in JSON. */
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'format', about: 'Prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  // Types come before lint: Astro writes the declarations that lint reads.
  { name: 'types', about: 'astro check', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', about: 'ESLint, type-checked', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'unused', about: 'Knip', command: ['npm', 'run', '--silent', 'knip'] },
  {
    name: 'unit',
    about: 'logic and checks',
    command: ['npm', 'run', '--silent', 'unit'],
    report: `${results}/unit.json`,
  },
  { name: 'build', about: 'the site', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'again', about: 'the same site, byte for byte', command: ['node', 'tests/repeat-build.ts'] },
  { name: 'check', about: 'content and built pages', command: ['npm', 'run', '--silent', 'check'] },
  {
    name: 'browser',
    about: 'pages and journeys',
    command: ['npm', 'run', '--silent', 'browser'],
    report: `${results}/browser.json`,
  },
];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Reads the JSON of Vitest or Playwright. */
function readCount(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
  };
}

function run({ command, report }: Step): boolean {
  const [program = '', ...words] = command;
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(report ? { KYR_REPORT: report } : {}) },
  });
  return status === 0;
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(`npm test             everything\nnpm test -- unit     one step, or several\n`);
    for (const { name, about } of steps) console.log(`  ${name.padEnd(10)}${about}`);
    return 0;
  }
  const unknown = positionals.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}". Steps: ${steps.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const wanted = steps.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  if (wanted.some(({ name }) => name === 'browser')) console.log(`Browser: ${getChromium()}`);
  const started = performance.now();
  let failedStep: Step | undefined;
  for (const step of wanted) {
    console.log(`\n── ${step.name}: ${step.about}`);
    const before = performance.now();
    const isGood = run(step);
    console.log(
      `── ${step.name} ${isGood ? 'passed' : 'FAILED'} in ${((performance.now() - before) / 1000).toFixed(0)} s`,
    );
    if (isGood) continue;
    failedStep = step;
    break;
  }
  const counts = wanted.flatMap(({ report }) => (report ? [readCount(report)] : []));
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const failed = Math.max(sum('failed'), failedStep ? 1 : 0);
  const skipped = sum('skipped');
  console.log(`\nAll steps together: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (failedStep)
    console.log(`Stopped at "${failedStep.name}". To run it alone: npm test -- ${failedStep.name}`);
  console.log(`${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failedStep ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
