import { execFileSync } from 'node:child_process';
import { readYaml, type Project } from '#src/checks/project.ts';
import { listParts, readRecord, readStates } from '#src/checks/translations/parts.ts';
import { toGuideParts } from '#src/features/translation/parts.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { toTextHash } from '#src/lib/text-hash.ts';

const columnWidth = 58;

/** Breaks a text into lines of a column; words longer than it (a Chinese sentence) are cut. */
function wrap(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(new RegExp(`\\S{1,${columnWidth}}`, 'g')) ?? []) {
      if (line && line.length + word.length + 1 > columnWidth) {
        lines.push(line);
        line = '';
      }
      line += line ? ` ${word}` : word;
    }
    return [...lines, line];
  });
}

function writeBeside(left: string, right: string): string {
  const [own, other] = [wrap(left), wrap(right)];
  return Array.from({ length: Math.max(own.length, other.length) }, (_, row) =>
    `${(own[row] ?? '').padEnd(columnWidth)} │ ${other[row] ?? ''}`.trimEnd(),
  ).join('\n');
}

/** Runs git in the project; empty where there is no history. */
function git(root: string, ...words: readonly string[]): string {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** The words a part had when it was translated, from the history of the guide; undefined where that does not hold them. */
async function findFormer(root: string, slug: string, id: string, hash: string): Promise<string | undefined> {
  const file = `content/guides/${slug}/${sourceTag}.mdx`;
  for (const commit of git(root, 'log', '--format=%H', '--', file).split('\n').filter(Boolean)) {
    const source = git(root, 'show', `${commit}:./${file}`);
    const frontMatter = readYaml(file, /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '').data ?? {};
    const part = toGuideParts(slug, frontMatter as Readonly<Record<string, unknown>>, source).find(
      (old) => old.id === id,
    );
    if (part && (await toTextHash(part.text)) === hash) return part.text;
  }
  return undefined;
}

const listSentences = (text: string): string[] => text.split(/(?<=[.?!>])\s+/).map((words) => words.trim());

/** Sentences that went and that came. */
function writeChanges(before: string, now: string): string {
  const [old, current] = [listSentences(before), listSentences(now)];
  return [
    ...old.filter((sentence) => !current.includes(sentence)).map((sentence) => `- ${sentence}`),
    ...current.filter((sentence) => !old.includes(sentence)).map((sentence) => `+ ${sentence}`),
  ].join('\n');
}

/**
 * The sections of a guide whose English has changed since they were translated: what changed in the English, where the history
 * tells, and English and translation side by side.
 */
export async function writeDiff(project: Project, slug: string, tag: string): Promise<string> {
  const [states, { from }] = [await readStates(project, tag), readRecord(project, tag)];
  const translated = new Map(listParts(project, tag).map(({ id, text }) => [id, text]));
  const stale = listParts(project, sourceTag).filter(
    ({ id }) =>
      (id === `guides/${slug}` || id.startsWith(`guides/${slug}/`)) && states.get(id)?.state !== 'draft',
  );
  const written = stale
    .filter(({ id }) => states.get(id)?.state !== 'reviewed')
    .map(async ({ id, text }) => {
      const former = await findFormer(project.root, slug, id, from[id]?.english ?? '');
      return [
        `── ${id} (${states.get(id)?.state ?? 'missing'})`,
        ...(former === undefined ? [] : [writeChanges(former, text)]),
        writeBeside(text, translated.get(id) ?? ''),
      ].join('\n\n');
    });
  if (written.length === 0) return `${slug} in ${tag} is as new as the English.`;
  return (await Promise.all(written)).join('\n\n');
}
