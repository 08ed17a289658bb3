import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProject, readYaml } from '#src/checks/project.ts';
import { writeDiff } from '#src/checks/translations/diff.ts';
import { writePack } from '#src/checks/translations/pack.ts';
import { listParts, readStates } from '#src/checks/translations/parts.ts';
import { listReviewedLanguages } from '#src/checks/translations/publish.ts';
import { acceptParts, writeRecord } from '#src/checks/translations/record.ts';
import { importReview } from '#src/checks/translations/review-file.ts';
import { writeTable, writeTodo } from '#src/checks/translations/table.ts';
import { framePages, judgePage } from '#src/features/translation/states.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';
import { readFixture, withProject, type Edit } from '#tests/helpers/fixture-project.ts';

const spanish = 'es';
const english = 'content/guides/door/en.mdx';

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

/** Runs on a copy of the small project. */
const inProject = <T>(edits: readonly Edit[], use: (root: string) => Promise<T>): Promise<T> => {
  let result: Promise<T> | undefined;
  // The copy is removed when `use` returns: what it does must be done with the texts that are read at once.
  withProject(edits, (root) => {
    result = use(root);
  });
  return result ?? Promise.reject(new Error('not run'));
};
const write = (by: string, parts: readonly Answer[]): string =>
  JSON.stringify({ language: spanish, by, on: '2026-12-02', parts });

function expectedOf(root: string): (id: string) => readonly string[] {
  const { data } = readYaml('', readFileSync(join(root, 'content/critical/en.yml'), 'utf8'));
  const sentences = data as { id: string; check: { a: string }[] }[];
  return (id) =>
    (sentences.find((sentence) => `critical/${sentence.id}` === id)?.check ?? []).map(({ a }) => a);
}

describe('one edit of an English section', () => {
  it('makes exactly that section old in fourteen languages, and nothing else', async () => {
    const path = 'content/guides/at-the-school-door/en.mdx';
    const project = readProject('.');
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
    const table = await writeTable(readProject('.'));
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
    const [todo, diff] = await inProject(edits, async (root) => {
      const project = readFixture(root);
      const both = [writeTodo(project, spanish), writeDiff(project, 'door', spanish)] as const;
      return Promise.all(both);
    });
    expect(todo).toContain('stale    guides/door');
    expect(diff).toContain('── guides/door (stale)');
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
    expect(imported.record.reviews[0]).toMatchObject({ by: 'A reader', on: '2026-12-02' });
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

  it.each([
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
  it('leaves English alone while no speaker has read a language', async () => {
    expect(await listReviewedLanguages('.')).toEqual([sourceTag]);
  });

  it('publishes a language once its frame has been read, whole', async () => {
    const base = 'tests/fixtures/project';
    const project = readProject(base, publishedLocales, '2026-11-24');
    const answers = fillSheet(await writePack(project, spanish), expectedOf(base));
    const { record } = await importReview(project, write('A reader', answers));
    const find = project.findYaml.bind(project);
    const reviewed = {
      ...project,
      findYaml: (file: string) =>
        file.endsWith('translations/es.yml') ? readYaml(file, writeRecord(record)) : find(file),
    };
    expect(judgePage(await readStates(project, spanish), ...framePages).state).toBe('draft');
    expect(judgePage(await readStates(reviewed, spanish), ...framePages).state).toBe('reviewed');
  });
});
