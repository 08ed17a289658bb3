import type { Project } from '#src/checks/project.ts';
import { listParts, readStates } from '#src/checks/translations/parts.ts';
import { sourceTag } from '#src/i18n/locales.ts';

const kinds = ['critical', 'guides', 'cards', 'changes', 'locales'] as const;

const isOf = (kind: string) => (id: string) => id.startsWith(`${kind}/`);

/** One row a language: its parts by kind, and how many are stale, new, missing, read by a speaker. */
export async function writeTable(project: Project): Promise<string> {
  const english = listParts(project, sourceTag).map(({ id }) => id);
  const head = ['language', ...kinds, 'of a speaker', 'stale', 'new', 'missing'];
  const rows = await Promise.all(
    project.locales
      .filter(({ tag }) => tag !== sourceTag)
      .map(async ({ tag }) => {
        const states = await readStates(project, tag);
        const translated = [...states].filter(([, { state }]) => state !== 'missing').map(([id]) => id);
        const count = (state: string): string =>
          `${[...states.values()].filter((part) => part.state === state).length}`;
        return [
          tag,
          ...kinds.map((kind) => `${translated.filter(isOf(kind)).length}`),
          count('reviewed'),
          count('stale'),
          count('new'),
          count('missing'),
        ];
      }),
  );
  const total = [sourceTag, ...kinds.map((kind) => `${english.filter(isOf(kind)).length}`), '', '', '', ''];
  const lines = [head, total, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What is to be done in a language, the sentences that hurt most first. */
export async function writeTodo(project: Project, tag: string): Promise<string> {
  const states = await readStates(project, tag);
  const list = listParts(project, sourceTag).flatMap(({ id }) => {
    const state = states.get(id)?.state ?? 'missing';
    return state === 'reviewed' || state === 'draft' ? [] : [`  ${state.padEnd(9)}${id}`];
  });
  const own = [...states.values()].filter(({ state }) => state !== 'missing');
  const unread = own.filter(({ state }) => state !== 'reviewed').length;
  return [
    list.length === 0
      ? `${tag}: every part is translated from the English as it stands.`
      : `${tag}: ${list.length} parts to translate, or to bring up to the English.\n${list.join('\n')}`,
    `${unread} of ${own.length} parts wait for a person who speaks the language: npm run translations -- --pack ${tag}`,
  ].join('\n');
}
