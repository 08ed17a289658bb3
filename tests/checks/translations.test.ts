import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProject, readYaml, type Project } from '#src/checks/project.ts';
import { writeDiff } from '#src/checks/translations/diff.ts';
import { writePack } from '#src/checks/translations/pack.ts';
import { listParts, readStates } from '#src/checks/translations/parts.ts';
import { listReviewedLanguages } from '#src/checks/translations/publish.ts';
import { acceptParts, writeRecord } from '#src/checks/translations/record.ts';
import { importReview } from '#src/checks/translations/review-file.ts';
import { writeTable, writeTodo } from '#src/checks/translations/table.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';
import { readFixture, type Edit } from '#tests/helpers/fixture-project.ts';

const spanish = 'es';
const english = 'content/guides/door/en.mdx';
const fixture = 'tests/fixtures/project';

interface Answer {
  id: string;
  hash: string;
  read: boolean;
  change: string;
  answers: string[];
}

/** The answers of a reviewer who finds everything right, from the sheet itself. */
function fillSheet(html: string, expected: (id: string) => readonly string[]): Answer[] {
  return [...html.matchAll(/<article data-part="([^"]+)" data-hash="([^"]+)">/g)].map(
    ([, id = '', hash = '']) => ({
      id,
      hash,
      read: true,
      change: '',
      answers: [...expected(id)],
    }),
  );
}

/** Runs on a copy of the small project, in which texts have been changed. */
async function inProject<T>(
  edits: readonly Edit[],
  use: (root: string) => Promise<T>,
  prepare?: (root: string) => void,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'kyr-translations-'));
  try {
    cpSync(fixture, root, { recursive: true });
    prepare?.(root);
    for (const { file, find, replace = '' } of edits) {
      const source = readFileSync(join(root, file), 'utf8');
      writeFileSync(
        join(root, file),
        source.replace(find, () => replace),
      );
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Gives the copy a history with one commit. */
function commit(root: string): void {
  const git = (...words: readonly string[]): unknown =>
    execFileSync('git', words, { cwd: root, stdio: 'pipe' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-qm', 'First');
}

const write = (by: string, parts: readonly Answer[]): string =>
  JSON.stringify({ language: spanish, by, on: '2026-11-24', parts });

function expectedOf(root: string): (id: string) => readonly string[] {
  const { data } = readYaml('', readFileSync(join(root, 'content/critical/en.yml'), 'utf8'));
  const sentences = data as { id: string; check: { a: string }[] }[];
  return (id) =>
    (sentences.find((sentence) => `critical/${sentence.id}` === id)?.check ?? []).map(({ a }) => a);
}

/** The site itself, in fifteen languages: read once. */
let site: Project;
beforeAll(() => {
  site = readProject('.');
}, 60_000);

describe('one edit of an English section', () => {
  it('makes exactly that section old in fourteen languages, and nothing else', async () => {
    const path = 'content/guides/at-the-school-door/en.mdx';
    const project = site;
    const source = readFileSync(path, 'utf8');
    const edited = source.replace(/(<Section id="[^"]+"[^>]*>\s*## [^\n]+\n)/, '$1\nOne more sentence.\n');
    const id = /<Section id="([^"]+)"/.exec(source)?.[1] ?? '';
    const guides = project.guides.map((guide) =>
      guide.file === path ? { ...guide, source: edited } : guide,
    );
    const translated = publishedLocales.filter(({ tag }) => tag !== sourceTag);
    const found = await Promise.all(
      translated.map(async ({ tag }) => {
        const [before, after] = [
          await readStates(project, tag),
          await readStates({ ...project, guides }, tag),
        ];
        return [...after].filter(([part, { state }]) => state !== before.get(part)?.state);
      }),
    );
    expect(found).toHaveLength(14);
    for (const changed of found)
      expect(changed).toEqual([[`guides/at-the-school-door/${id}`, { state: 'stale' }]]);
  });
});

describe('the record', () => {
  it('of the site covers every part of every language', async () => {
    const table = await writeTable(site);
    const rows = table.split('\n').slice(2);
    expect(rows).toHaveLength(14);
    for (const row of rows) expect(row.split(/\s+/).slice(-2)).toEqual(['0', '0']);
  });

  it('is written so that it is read back the same, one line a part', async () => {
    const project = readProject('tests/fixtures/project', publishedLocales, '2026-11-24');
    const { record } = await acceptParts(project, spanish, () => true);
    const text = writeRecord(record);
    expect(readYaml('', text).data).toEqual(record);
    expect(text.split('\n').filter((line) => line.includes('english:'))).toHaveLength(
      listParts(project, spanish).length,
    );
  });

  it('takes in only what was asked for', async () => {
    const edits = [
      { file: english, find: 'title: At the door', replace: 'title: At the gate' },
      { file: 'content/cards/officer/en.yml', find: /title: .*/, replace: 'title: Another' },
    ];
    const { accepted, left } = await inProject(edits, async (root) => {
      const project = readFixture(root);
      const states = readStates(project, spanish);
      const taken = acceptParts(project, spanish, (id) => id.startsWith('guides/door'));
      return { left: [...(await states)].filter(([, { state }]) => state === 'stale'), ...(await taken) };
    });
    expect(left.map(([id]) => id).sort()).toEqual(['cards/officer', 'guides/door']);
    expect(accepted).toEqual(['guides/door']);
  });
});

describe('what is to do', () => {
  it('names what is old, and shows English and translation side by side', async () => {
    const edits = [{ file: english, find: 'title: At the door', replace: 'title: At the gate' }];
    const [todo, diff] = await inProject(
      edits,
      async (root) => {
        const project = readFixture(root);
        return [await writeTodo(project, spanish), await writeDiff(project, 'door', spanish)] as const;
      },
      commit,
    );
    expect(todo).toContain('stale    guides/door');
    expect(diff).toContain('── guides/door (stale)');
    expect(diff).toContain('- title: At the door');
    expect(diff).toContain('+ title: At the gate');
    expect(diff).toMatch(/title: At the gate +│ title: /);
    expect(diff).not.toContain('guides/door/');
  });

  it('says that nothing is', async () => {
    const project = readProject('tests/fixtures/project', publishedLocales, '2026-11-24');
    expect(await writeDiff(project, 'door', spanish)).toBe('door in es is as new as the English.');
    expect(await writeTodo(project, spanish)).toContain(
      'every part is translated from the English as it stands',
    );
  });
});

describe('the reviewer’s sheet', () => {
  const root = 'tests/fixtures/project';
  const project = readProject(root, publishedLocales, '2026-11-24');
  let sheet = '';
  beforeAll(async () => {
    sheet = await writePack(project, spanish);
  });

  it('begins with the sentences that matter most, holds every part, and asks nothing of the network', () => {
    const ids = fillSheet(sheet, () => []).map(({ id }) => id);
    expect(ids[0]).toMatch(/^critical\//);
    expect(new Set(ids)).toEqual(new Set(listParts(project, spanish).map(({ id }) => id)));
    expect(sheet).not.toMatch(/(src|href)=["']?(https?:)?\/\//);
  });

  it('comes back as a review that holds for what was read', async () => {
    const answers = fillSheet(sheet, expectedOf(root));
    const imported = await importReview(project, write('A reader', answers));
    expect(imported.corrections).toEqual([]);
    expect(imported.checked).toHaveLength(answers.length);
    expect(imported.record.reviews).toHaveLength(1);
    expect(imported.record.reviews[0]).toMatchObject({ by: 'A reader', on: '2026-11-24' });
  });

  it('does not take a locked sentence as checked whose question is open or answered the other way', async () => {
    const answers = fillSheet(sheet, expectedOf(root));
    const [first] = answers;
    if (!first) throw new Error('The sheet is empty.');
    const open = await importReview(project, write('A', [{ ...first, answers: [] }]));
    const flipped = first.answers.map((answer) => (answer === 'yes' ? 'no' : 'yes'));
    const wrong = await importReview(project, write('A', [{ ...first, answers: flipped }]));
    expect(open.checked).toEqual([]);
    expect(wrong.checked).toEqual([]);
    expect(wrong.corrections).toHaveLength(flipped.length);
    expect(wrong.corrections[0]).toContain('it has to be');
  });

  it('gives corrections back as a list, and never writes them into the texts', async () => {
    const answers = fillSheet(sheet, expectedOf(root)).map((answer) => ({
      ...answer,
      change: 'Say it\nso.',
    }));
    const { checked, corrections, record } = await importReview(project, write('A', answers));
    expect(checked).toEqual([]);
    expect(record.reviews).toEqual([]);
    expect(corrections[0]).toMatch(/: Say it so\.$/);
  });

  it('refuses words that have changed since', async () => {
    const answers = fillSheet(sheet, expectedOf(root)).map((answer) => ({
      ...answer,
      hash: '0123456789abcdef',
    }));
    const { checked, outdated } = await importReview(project, write('A', answers));
    expect(checked).toEqual([]);
    expect(outdated).toHaveLength(answers.length);
  });

  it('takes a check back when another reader finds a fault', async () => {
    const answers = fillSheet(sheet, expectedOf(root));
    const { record } = await importReview(project, write('One', answers));
    const text = writeRecord(record);
    const find = project.findYaml.bind(project);
    const checkedProject = {
      ...project,
      findYaml: (file: string) => (file.endsWith('translations/es.yml') ? readYaml(file, text) : find(file)),
    };
    const [first] = answers;
    if (!first) throw new Error('The sheet is empty.');
    const second = await importReview(checkedProject, write('Two', [{ ...first, change: 'Wrong word.' }]));
    expect(second.takenBack).toEqual([first.id]);
    expect(second.record.reviews.flatMap(({ parts }) => Object.keys(parts))).not.toContain(first.id);
    const again = await importReview(checkedProject, write('One', answers));
    expect(again.record.reviews).toHaveLength(1);
  });

  it('names parts that are not of this site, and repeats nothing of them raw', async () => {
    const { unknown, outdated } = await importReview(
      project,
      write('A', [{ id: '__proto__\u001b[31m', hash: 'x', read: true, change: '', answers: [] }]),
    );
    expect(outdated).toEqual([]);
    expect(unknown).toEqual(['"__proto__\\u001b[31m"']);
  });

  const one = '{"id":"guides/door","hash":"x","read":true,"change":"","answers":[]}';
  it.each([
    ['a name of spaces', '{"language":"es","by":"   ","on":"2026-12-02","parts":[]}', 'by'],
    ['a day that has not come', '{"language":"es","by":"A","on":"9999-12-31","parts":[]}', 'has not come'],
    ['a part twice', `{"language":"es","by":"A","on":"2026-11-24","parts":[${one},${one}]}`, 'twice'],
    ['no JSON', 'hello', 'it is not JSON'],
    ['another file', '{"a":1}', 'not a file of a reviewer’s sheet'],
    [
      'a language that is not there',
      '{"language":"xx","by":"A","on":"2026-12-02","parts":[]}',
      'Unknown language',
    ],
    ['English', '{"language":"en","by":"A","on":"2026-12-02","parts":[]}', 'content/review.yml'],
  ])('refuses %s', async (_, text, message) => {
    await expect(importReview(project, text)).rejects.toThrow(message);
  });
});

describe('PUBLISH=reviewed', () => {
  it('leaves out every language that no speaker has read', async () => {
    expect(await listReviewedLanguages(fixture)).toEqual([sourceTag]);
  });

  it('publishes a language once all its buttons, locked sentences and cards have been read', async () => {
    const reviewed = await inProject([], async (root) => {
      const project = readFixture(root);
      const answers = fillSheet(await writePack(project, spanish), expectedOf(root));
      const { record } = await importReview(project, write('A reader', answers));
      writeFileSync(join(root, 'content/translations/es.yml'), writeRecord(record));
      const all = await listReviewedLanguages(root);
      const [first = ''] = Object.keys(record.reviews[0]?.parts ?? {}).filter((id) =>
        id.startsWith('critical/'),
      );
      const { from, reviews } = record;
      const but = reviews.map((review) => ({
        ...review,
        parts: Object.fromEntries(Object.entries(review.parts).filter(([id]) => id !== first)),
      }));
      writeFileSync(join(root, 'content/translations/es.yml'), writeRecord({ from, reviews: but }));
      return { all, allButOne: await listReviewedLanguages(root) };
    });
    expect(reviewed).toEqual({ all: [sourceTag, spanish], allButOne: [sourceTag] });
  });
});
