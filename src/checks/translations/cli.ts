/** `npm run translations`: how far every language has come, what is to do, and the sheet for the people who check. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readProject, type Project } from '#src/checks/project.ts';
import { writeDiff } from '#src/checks/translations/diff.ts';
import { writePack } from '#src/checks/translations/pack.ts';
import { listParts, toRecordPath } from '#src/checks/translations/parts.ts';
import { acceptParts, writeRecord } from '#src/checks/translations/record.ts';
import { importReview } from '#src/checks/translations/review-file.ts';
import { writeTable, writeTodo } from '#src/checks/translations/table.ts';
import { getLocale, locales, sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

const help = `npm run translations                              how far each language has come
npm run translations -- --todo es                 what to translate or bring up to the English
npm run translations -- --diff which-paper es     changed parts of a guide, English and translation side by side
npm run translations -- --accept es which-paper   after the work: this guide is up to the English as it stands
npm run translations -- --accept es critical/silence
npm run translations -- --accept es               the same for every part of the language
npm run translations -- --pack es                 review-es.html: a sheet to print or fill in, for a person who speaks it
npm run translations -- --import review-es-2026-12-02.json
                                                  the answers of such a person: record, and list of corrections`;

/** Throws Error that names what there is. */
function getTag(tag: string | undefined): string {
  if (tag !== undefined && locales.some((locale) => locale.tag === tag && tag !== sourceTag)) return tag;
  const tags = locales.map((locale) => locale.tag).filter((known) => known !== sourceTag);
  const near = findNearest(tag ?? '', tags);
  throw new Error(
    tag === undefined
      ? `Which language? Languages: ${tags.join(', ')}.`
      : `There is no translation into "${tag}". ${near ? `Did you mean "${near}"?` : `Languages: ${tags.join(', ')}.`}`,
  );
}

function getSlug(project: Project, slug: string | undefined): string {
  const slugs = [...new Set(project.guides.map((guide) => guide.slug))];
  if (slug !== undefined && slugs.includes(slug)) return slug;
  const near = findNearest(slug ?? '', slugs);
  throw new Error(
    `There is no guide "${slug ?? ''}". ${near ? `Did you mean "${near}"?` : `Guides: ${slugs.join(', ')}.`}`,
  );
}

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function accept(project: Project, [tag, ...names]: readonly string[]): Promise<string> {
  const language = getTag(tag);
  const ids = listParts(project, language).map(({ id }) => id);
  const wanted = names.map((name) => {
    const part = name.includes('/') ? name : `guides/${getSlug(project, name)}`;
    if (ids.some((id) => id === part || id.startsWith(`${part}/`))) return part;
    const near = findNearest(part, ids);
    throw new Error(
      `${language} has no part "${part}". ${near ? `Did you mean "${near}"?` : 'Translate it first.'}`,
    );
  });
  const isWanted = (id: string): boolean =>
    wanted.length === 0 || wanted.some((name) => id === name || id.startsWith(`${name}/`));
  const { record, accepted } = await acceptParts(project, language, isWanted);
  if (accepted.length > 0) save(toRecordPath(language), writeRecord(record));
  const list = accepted.map((id) => `  ${id}`).join('\n');
  return accepted.length === 0
    ? `${language}: nothing to accept; every such part was up to the English already.`
    : `${language}: ${accepted.length} parts are up to the English of ${project.today}.\n${list}`;
}

async function takeReview(project: Project, path: string): Promise<string> {
  const { tag, record, checked, corrections, outdated, unknown, takenBack } = await importReview(
    project,
    readFileSync(path, 'utf8'),
  );
  if (checked.length + takenBack.length > 0) save(toRecordPath(tag), writeRecord(record));
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${title}: ${lines.length}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  return [
    `${getLocale(tag).english}: ${checked.length} parts are checked${checked.length > 0 ? `, written to ${toRecordPath(tag)}` : ''}.`,
    list('To correct', corrections),
    list('No longer checked, because this reader found a fault', takenBack),
    list('Not a part of this site', unknown),
    list('The words have changed since the sheet was made; send a new sheet for', outdated),
  ].join('');
}

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean' },
      todo: { type: 'boolean' },
      diff: { type: 'boolean' },
      accept: { type: 'boolean' },
      pack: { type: 'boolean' },
      import: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [first, second] = positionals;
  if (values.help) return help;
  const project = readProject('.');
  if (values.todo) return writeTodo(project, getTag(first));
  if (values.diff) return writeDiff(project, getSlug(project, first), getTag(second));
  if (values.accept) return accept(project, positionals);
  if (values.pack) {
    const path = `review-${getTag(first)}.html`;
    writeFileSync(path, await writePack(project, getTag(first)));
    return `${path} is written. Open it in a browser, print it, or send it. It asks nothing of the network.`;
  }
  if (values.import) {
    if (first === undefined)
      throw new Error('Which file? Write: npm run translations -- --import review-es-….json');
    return takeReview(project, first);
  }
  if (first !== undefined) throw new Error(`"${first}" is not known here.\n\n${help}`);
  return `${await writeTable(project)}\n\nstale: the English has changed since. new: nobody has said which English it was made from.`;
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
