import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMissing } from '#src/checks/audio/missing.ts';
import { listTranscripts, toTranscriptHash } from '#src/checks/audio/transcripts.ts';
import { listContentIssues } from '#src/checks/content-rules.ts';
import { copyRecordings } from '#src/integrations/recordings.ts';
import { readFixture, withProject, type Edit } from '#tests/helpers/fixture-project.ts';

/** The first page of an Ogg file with Opus in it; nothing can be heard. */
const silence = Buffer.concat([
  Buffer.from('OggS'),
  Buffer.alloc(24),
  Buffer.from('OpusHead'),
  Buffer.alloc(11),
]);
const path = 'content/audio/es/door/rule';

const getTranscript = (section: string, edits: readonly Edit[] = []) =>
  withProject(edits, (root) => {
    const found = listTranscripts(readFixture(root), 'es').find((part) => part.section === section);
    return { text: found?.text ?? '', hash: found ? toTranscriptHash(found) : '' };
  });

const sidecar: Readonly<Record<string, string>> = {
  speaker: 'anonymous',
  consentOn: '2026-11-20',
  recordedOn: '2026-11-21',
  transcript: getTranscript('rule').hash,
  licence: 'CC BY 4.0',
};
const write = (record: Readonly<Record<string, string>>): string =>
  Object.entries(record)
    .map(([key, value]) => `${key}: '${value}'\n`)
    .join('');

type Files = Readonly<Record<string, string | Buffer>>;
const good: Files = { [`${path}.yml`]: write(sidecar), [`${path}.opus`]: silence };

/** The small project with these files added, and edits made. */
function withFiles<T>(files: Files, use: (root: string) => T, edits: readonly Edit[] = []): T {
  return withProject(edits, (root) => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    return use(root);
  });
}

const judge = (files: Files, edits: readonly Edit[] = []): string[] =>
  withFiles(
    files,
    (root) =>
      listContentIssues(readFixture(root)).map(({ file, kind, message }) => `${file} ${kind}: ${message}`),
    edits,
  );

describe('a recorded voice', () => {
  it('may be heard with the consent of its speaker and the words of today', () => {
    expect(judge(good)).toEqual([]);
  });

  const without = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(sidecar).filter(([name]) => name !== key));
  it.each<[what: string, files: Files, issue: RegExp]>([
    [
      'without consent',
      { ...good, [`${path}.yml`]: write(without('consentOn')) },
      /rule\.yml shape: "consentOn"/,
    ],
    [
      'without the hash of its words',
      { ...good, [`${path}.yml`]: write(without('transcript')) },
      /rule\.yml shape: "transcript"/,
    ],
    ['under another licence', { ...good, [`${path}.yml`]: write({ ...sidecar, licence: 'x' }) }, /"licence"/],
    [
      'with consent from tomorrow',
      { ...good, [`${path}.yml`]: write({ ...sidecar, consentOn: '2027-01-01' }) },
      /recording-date: 2027/,
    ],
    [
      'of other words',
      { ...good, [`${path}.yml`]: write({ ...sidecar, transcript: '0'.repeat(16) }) },
      /recording-stale/,
    ],
    ['without a sidecar', { [`${path}.opus`]: silence }, /rule\.opus recording-alone/],
    ['without sound', { [`${path}.yml`]: write(sidecar) }, /rule\.yml recording-missing/],
    [
      'in another format',
      { ...good, [`${path}.opus`]: Buffer.from('ID3 an MP3') },
      /rule\.opus recording-format/,
    ],
    ['with an empty file', { ...good, [`${path}.opus`]: '' }, /rule\.opus recording-format/],
    [
      'of no part of the guide',
      { 'content/audio/es/door/window.yml': write(sidecar), 'content/audio/es/door/window.opus': silence },
      /window\.yml recording-unknown/,
    ],
    ['of no language', { 'content/audio/xx/door/rule.opus': silence }, /file-unknown/],
  ])('%s is refused', (_what, files, issue) => {
    expect(judge(files).join('\n')).toMatch(issue);
  });

  it.each<[what: string, edit: Edit]>([
    [
      'a word of its section',
      { file: 'content/guides/door/es.mdx', find: '2017.', replace: '2017, dos veces.' },
    ],
    [
      'a phone number said in it',
      { file: 'content/legal-help/city-hotline.yml', find: /^phone: .*$/m, replace: 'phone: 1-800-555-0199' },
    ],
    [
      'a locked sentence',
      { file: 'content/critical/es.yml', find: /full: .*/, replace: 'full: Otra frase.' },
    ],
  ])('is stale when %s has changed', (_what, edit) => {
    expect(judge(good, [edit]).join('\n')).toContain('recording-stale');
  });

  it('is not stale when only slides, notes or other sections have changed', () => {
    const { hash } = getTranscript('rule', [
      { file: 'content/guides/door/es.mdx', find: /<Slide>\n\n- /, replace: '<Slide>\n\n- Ahora: ' },
    ]);
    expect(hash).toBe(sidecar.transcript);
  });
});

describe('what to record', () => {
  it('has all words that the page shows, and none of the slides', () => {
    const { text } = getTranscript('rule');
    expect(text).toMatch(/2017/);
    expect(text).toMatch(/\d-\d{3}-\d{3}-\d{4}/);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('is listed by part with words and seconds, without what is there', () => {
    expect(withFiles({}, (root) => writeMissing(readFixture(root), 'es'))).toMatch(
      /Spanish \(es\): 0 of 3 parts recorded[\s\S]*answer +\d+ words +\d+ s\n +rule +\d+ words/,
    );
    const rest = withFiles(good, (root) => writeMissing(readFixture(root), 'es'));
    expect(rest).toContain('1 of 3 parts recorded');
    expect(rest).not.toMatch(/\brule\b/);
  });
});

describe('the built site', () => {
  it('has each recording at an address that stays', () => {
    const site = mkdtempSync(join(tmpdir(), 'kyr-site-'));
    const files = {
      ...good,
      'content/audio/zh-Hans/door/more.opus': silence,
      'content/audio/bn/door/rule.opus': silence,
    };
    // Bengali is not built: nobody would ask for its voices.
    for (const path of ['es', 'zh-hans']) mkdirSync(join(site, path));
    try {
      expect(withFiles(files, (root) => copyRecordings(root, site))).toBe(2);
      expect(readFileSync(join(site, 'audio/es/door/rule.opus')).equals(silence)).toBe(true);
      expect(existsSync(join(site, 'audio/zh-hans/door/more.opus'))).toBe(true);
      expect(existsSync(join(site, 'audio/es/door/rule.yml'))).toBe(false);
      expect(existsSync(join(site, 'audio/bn'))).toBe(false);
    } finally {
      rmSync(site, { recursive: true });
    }
  });

  it('has none where there are none', () => {
    expect(withFiles({}, (root) => copyRecordings(root, root))).toBe(0);
  });
});
