import { listTranscripts, toRecordingPath, type Transcript } from '#src/checks/audio/transcripts.ts';
import type { Project } from '#src/checks/project.ts';
import { estimateSeconds } from '#src/features/read-aloud/speaking-rate.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';

function countWords({ text, tag }: Transcript): number {
  const words = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text);
  return [...words].filter(({ isWordLike }) => isWordLike).length;
}

const getSeconds = ({ text, tag }: Transcript): number => estimateSeconds(text, tag);

function writeGuide(slug: string, parts: readonly Transcript[]): string {
  const lines = parts.map((part) => {
    const [words, seconds] = [countWords(part), getSeconds(part)].map((count) => String(count).padStart(5));
    return `    ${part.section.padEnd(28)}${words} words${seconds} s`;
  });
  return `  ${slug}\n${lines.join('\n')}`;
}

/** What is still to be recorded in a language, urgent guides first, with how long each part is. */
export function writeMissing(project: Project, tag: string): string {
  const all = listTranscripts(project, tag);
  const missing = all.filter((part) => !project.files.includes(`${toRecordingPath(part)}.opus`));
  const minutes = Math.ceil(missing.reduce((sum, part) => sum + getSeconds(part), 0) / 60);
  const untranslated = project.guides.filter(
    ({ tag: other, slug }) => other === sourceTag && !all.some((part) => part.slug === slug),
  ).length;
  const waiting = untranslated > 0 ? ` (guides not translated yet: ${untranslated})` : '';
  const head = `${getLocale(tag).english} (${tag}): ${all.length - missing.length} of ${all.length} parts recorded${waiting}`;
  if (missing.length === 0) return `${head}.`;
  const slugs = [...new Set(missing.map(({ slug }) => slug))];
  const guides = slugs.map((slug) =>
    writeGuide(
      slug,
      missing.filter((part) => part.slug === slug),
    ),
  );
  return `${head}; about ${minutes} minutes to record:\n${guides.join('\n')}`;
}
