/** `npm run check [name …]`: reads content and the built site, judges, reports. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentRules, judgeContent } from '#src/checks/content-rules.ts';
import { writeDue } from '#src/checks/due.ts';
import type { Issue } from '#src/checks/issue.ts';
import { lockFile, writeLocks } from '#src/checks/locks.ts';
import { readProject } from '#src/checks/project.ts';
import { toText } from '#src/checks/reporters/text.ts';
import { readSite } from '#src/checks/site.ts';
import { siteRules } from '#src/checks/site-rules.ts';
import { findNearest } from '#src/lib/nearest.ts';

const names = [...contentRules, ...siteRules].map(({ name }) => name);

function writeHelp(): string {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const list = (rules: readonly { name: string; about: string }[]): string =>
    rules.map(({ name, about }) => `  ${name.padEnd(width)}${about}`).join('\n');
  return `npm run check             every rule
npm run check -- facts    one rule, or several
npm run check -- facts --due         what to open live, in order, and the hash of each guide for a lawyer
npm run check -- critical --accept   locks the critical sentences as they stand
npm run check -- alarms --notes      lists what is worth a look in translations and stops nothing

Rules for content:
${list(contentRules)}

Rules for the built site (run "npm run build" first):
${list(siteRules)}`;
}

/** Locks the critical sentences as they stand. Out: why not, where that is refused; then nothing is written. */
function accept(wanted: readonly string[]): string | undefined {
  if (!wanted.includes('critical'))
    return 'Only locked sentences are accepted. Write: npm run check -- critical --accept';
  const project = readProject('.');
  const misshapen = judgeContent(project, ['shape']).flatMap(({ issues }) => issues ?? []);
  if (misshapen.length > 0) return `Nothing is locked until "shape" finds nothing.\n\n${toText(misshapen)}`;
  writeFileSync(lockFile, writeLocks(project));
  return undefined;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean' },
      accept: { type: 'boolean' },
      due: { type: 'boolean' },
      notes: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(writeHelp());
    return 0;
  }
  if (values.due) {
    console.log(await writeDue(readProject('.')));
    return 0;
  }
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = findNearest(unknown, names);
    console.error(
      `There is no check "${unknown}". ${near ? `Did you mean "${near}"?` : `Checks: ${names.join(', ')}.`}`,
    );
    return 2;
  }
  if (values.accept) {
    const refused = accept(positionals);
    if (refused !== undefined) {
      console.error(refused);
      return 2;
    }
    console.log(`${lockFile} is written.`);
  }
  const isWanted = ({ name }: { name: string }): boolean =>
    positionals.length === 0 || positionals.includes(name);
  const issues: Issue[] = [];
  const notes: Issue[] = [];
  const report = (name: string, all: readonly Issue[], summary?: string): void => {
    const found = all.filter(({ severity }) => severity !== 'note');
    const noted = all.filter(({ severity }) => severity === 'note');
    const count = found.length === 0 ? '' : `: ${found.length}`;
    const remarks = [summary, noted.length > 0 ? `${noted.length} notes` : undefined]
      .filter(Boolean)
      .join(', ');
    console.log(`${found.length === 0 ? '✓' : '✗'} ${name}${count}${remarks ? ` (${remarks})` : ''}`);
    issues.push(...found);
    notes.push(...noted);
  };
  const wanted = contentRules.filter(isWanted).map(({ name }) => name);
  const judgements = wanted.length > 0 ? judgeContent(readProject('.'), ['shape', ...wanted]) : [];
  for (const { rule, issues: found } of judgements) {
    if (found === undefined) console.log(`– ${rule.name}: not asked until "shape" finds nothing`);
    else if (isWanted(rule) || found.length > 0) report(rule.name, found);
  }
  const wantedSiteRules = siteRules.filter(isWanted);
  if (values.notes && notes.length > 0) console.log(`\n${toText(notes)}\n`);
  // What is wrong in the content is said even when no site is built yet.
  if (issues.length > 0) console.error(`\n${toText(issues)}\n`);
  const contentIssues = issues.length;
  if (wantedSiteRules.length > 0) {
    const site = readSite('.');
    for (const rule of wantedSiteRules) report(rule.name, await rule.run(site), rule.summarize?.(site));
  }
  if (issues.length === 0) return 0;
  if (issues.length > contentIssues) console.error(`\n${toText(issues.slice(contentIssues))}`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
