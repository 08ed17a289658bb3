/** `npm run audio`: what to record, and the hash of the words that were read. */
import { parseArgs } from 'node:util';
import { writeMissing } from '#src/checks/audio/missing.ts';
import { listTranscripts, toRecordingPath, toTranscriptHash } from '#src/checks/audio/transcripts.ts';
import { readProject, type Project } from '#src/checks/project.ts';
import { getLocale } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

const help = `npm run audio -- --missing               what to record, urgent guides first
npm run audio -- --missing --lang bn     in one language
npm run audio -- --hash bn which-paper warrant
                                         the words of one part, and their hash for its .yml

A recording is content/audio/<Lang-Tag>/<guide>/<section>.opus with a .yml beside it; the section "answer" is the title
with the short answer. How to record: content/README.md.`;

/** Throws Error, saying what there is, when there is no such part. */
function writeHash(project: Project, [tag = '', slug = '', section = '']: readonly string[]): string {
  const parts = listTranscripts(project, getLocale(tag).tag);
  const part = parts.find((candidate) => candidate.slug === slug && candidate.section === section);
  if (part) return `${part.text}\n\n${toRecordingPath(part)}.yml\ntranscript: '${toTranscriptHash(part)}'`;
  const known = parts.map((candidate) => `${candidate.slug} ${candidate.section}`);
  const near = findNearest(`${slug} ${section}`, known);
  throw new Error(
    `${getLocale(tag).english} has no guide "${slug}" with a section "${section}". ${near ? `Did you mean "${near}"?` : 'Run: npm run audio -- --missing'}`,
  );
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean' },
      missing: { type: 'boolean' },
      hash: { type: 'boolean' },
      lang: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (values.help || (!values.missing && !values.hash)) {
    console.log(help);
    return;
  }
  const project = readProject('.');
  if (values.hash) {
    console.log(writeHash(project, positionals));
    return;
  }
  const tags =
    values.lang === undefined ? project.locales.map(({ tag }) => tag) : [getLocale(values.lang).tag];
  console.log(tags.map((tag) => writeMissing(project, tag)).join('\n\n'));
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
