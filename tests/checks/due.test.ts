import { describe, expect, it } from 'vitest';
import { writeDue } from '#src/checks/due.ts';
import { lockFile, writeLocks } from '#src/checks/locks.ts';
import { readFixture, withProject, type Edit } from '#tests/helpers/fixture-project.ts';

const write = (...edits: readonly Edit[]): Promise<string> =>
  withProject(edits, (root) => writeDue(readFixture(root)));

describe('what is due', () => {
  it('lists what to open live, with its address and facts, in order', async () => {
    const text = await write({
      file: 'content/review.yml',
      find: 'toCheck: []',
      replace: `toCheck:
  - { what: The letter, url: https://city.example/letter, facts: [A01] }
  - { what: The memo, facts: [A22] }`,
    });
    expect(text).toMatch(
      / 1\. The letter\n +https:\/\/city\.example\/letter {2}\(A01\)\n 2\. The memo\n +\(A22\)/,
    );
  });

  it('counts cited facts that nobody has read live', async () => {
    expect(await write()).toMatch(/read live: 1 of 1\n +A01\n/);
    const live = {
      file: 'content/sources/city.yml',
      find: 'archived-copy',
      replace: "{ liveOn: '2026-11-20' }",
    };
    expect(await write(live)).toContain('read live: 0 of 1');
  });

  it('gives each guide a hash, which changes with its words', async () => {
    const read = async (...edits: readonly Edit[]): Promise<string | undefined> =>
      /^ {4}door +([0-9a-f]{16})$/m.exec(await write(...edits))?.[1];
    const hash = await read();
    expect(hash).toBeDefined();
    expect(await read()).toBe(hash);
    const guide = 'content/guides/door/en.mdx';
    expect(await read({ file: guide, find: 'order: 1', replace: 'order: 2' })).toBe(hash);
    for (const edit of [
      { file: guide, find: 'At the door', replace: 'At the gate' },
      { file: guide, find: 'calls in 2017', replace: 'called in 2017' },
      {
        file: 'content/critical/en.yml',
        find: 'short: ICE agents wait.',
        replace: 'short: ICE agents leave.',
      },
    ])
      expect(await read(edit)).not.toBe(hash);
  });
});

describe('the lock file', () => {
  const file = 'content/critical/en.yml';
  const lock = (...edits: readonly Edit[]): string =>
    withProject(edits, (root) => writeLocks(readFixture(root)));

  it('is what is written for the sentences as they stand', () => {
    const now = withProject([], (root) => readFixture(root).listTexts()).find(
      (text) => text.file === lockFile,
    );
    expect(lock()).toBe(now?.source);
  });

  it.each([
    ['a word', 'wait outside.', 'wait out there.'],
    ['the short form', 'short: ICE agents wait.', 'short: ICE waits.'],
    ['words to say', 'I do not consent.', 'No.'],
    ['their meaning', 'I do not agree.', 'You say no.'],
  ])('changes with %s', (_, find, replace) => {
    expect(lock({ file, find, replace })).not.toBe(lock());
  });

  it('is the same when only remarks for editors change', () => {
    expect(lock({ file, find: 'It is the rule.', replace: 'Because.' })).toBe(lock());
  });
});
