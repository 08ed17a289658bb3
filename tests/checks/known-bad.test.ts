import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Issue } from '#src/checks/issue.ts';
import { readProject } from '#src/checks/project.ts';
import { characters } from '#src/checks/rules/characters.ts';
import { alarms } from '#src/checks/rules/language/alarms.ts';
import { extent } from '#src/checks/rules/language/extent.ts';
import { leftovers } from '#src/checks/rules/language/leftovers.ts';
import { letters } from '#src/checks/rules/language/letters.ts';
import { names } from '#src/checks/rules/language/names.ts';
import { renderings } from '#src/checks/rules/language/renderings.ts';
import { locales as interfaceTexts } from '#src/checks/rules/locales.ts';
import { phones } from '#src/checks/rules/phones.ts';
import { translations } from '#src/checks/rules/translations.ts';
import { getLocale, locales, sourceTag } from '#src/i18n/locales.ts';

/** A wrong translation of `errors.yml`, and what must refuse it. */
interface Case {
  readonly id: string;
  readonly tag: string;
  readonly as?: 'guide';
  readonly what: string;
  readonly real?: string;
  readonly en: string;
  readonly bad: string;
  readonly good: string;
  readonly rule: string;
}

const all = parse(readFileSync('tests/checks/known-bad/errors.yml', 'utf8')) as readonly Case[];
/** Nothing can be said of a language that the site does not have: it is missed, and listed. */
const known = all.filter(({ tag }) => locales.some((locale) => locale.tag === tag));
const tags = [...new Set(known.map(({ tag }) => tag))];
const rules = [
  interfaceTexts,
  translations,
  phones,
  characters,
  renderings,
  letters,
  leftovers,
  extent,
  names,
  alarms,
];
const interfaceFile = (tag: string): string => `locales/${tag}/known-bad.json`;

const writeGuide = (body: string): string =>
  `---\ntitle: '1'\n---\n\n<Section id="rule" minutes="1">\n\n## 1\n\n${body}\n\n</Section>\n`;

/** One line a text, so that an issue is found again by its line. */
const writeInterface = (texts: readonly (readonly [string, string])[]): string =>
  `{\n${texts.map(([id, text]) => `${JSON.stringify(id)}: ${JSON.stringify(text)}`).join(',\n')}\n}\n`;

/** What the rules say of each text, when all of them stand in one project beside their English. */
function judge(form: 'bad' | 'good'): Map<string, readonly Issue[]> {
  const root = mkdtempSync(join(tmpdir(), 'kyr-known-bad-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  try {
    cpSync('content/glossary', join(root, 'content/glossary'), { recursive: true });
    const plain = known.filter((found) => found.as === undefined);
    write(interfaceFile(sourceTag), writeInterface(plain.map(({ id, en }) => [id, en])));
    for (const tag of tags) {
      const own = plain.filter((found) => found.tag === tag);
      write(interfaceFile(tag), writeInterface(own.map((found) => [found.id, found[form]])));
    }
    for (const found of known.filter(({ as }) => as === 'guide')) {
      write(`content/guides/${found.id}/${sourceTag}.mdx`, writeGuide(found.en));
      write(`content/guides/${found.id}/${found.tag}.mdx`, writeGuide(found[form]));
    }
    const project = readProject(root, [getLocale(sourceTag), ...tags.map(getLocale)], '2026-11-24');
    const issues = rules.flatMap((rule) => rule.run(project));
    return new Map(
      known.map((found) => {
        const { id, tag, as } = found;
        const line = plain.filter((other) => other.tag === tag).indexOf(found) + 2;
        const isHere = (issue: Issue): boolean =>
          as === 'guide'
            ? issue.file === `content/guides/${id}/${tag}.mdx`
            : issue.file === interfaceFile(tag) && issue.line === line;
        return [id, issues.filter(isHere)];
      }),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

const toKinds = (issues: readonly Issue[] = []): string[] => issues.map(({ kind }) => kind);

describe('translations that are known to be wrong', () => {
  const refused = judge('bad');
  const allowed = judge('good');
  const caught = all.filter(({ id, rule }) => toKinds(refused.get(id)).includes(rule));
  const missed = all.filter((found) => !caught.includes(found));
  const stopped = caught.filter(({ id }) => refused.get(id)?.some(({ severity }) => severity !== 'note'));

  it('are 11 that people read on real pages, and 60 that were made', () => {
    expect(all.filter(({ real }) => real !== undefined)).toHaveLength(11);
    expect(all).toHaveLength(71);
    expect(new Set(all.map(({ id }) => id)).size).toBe(71);
  });

  it('are caught by the rule that is named, at least 66 of 71', () => {
    console.log(`caught ${caught.length} of ${all.length}, of which ${stopped.length} stop a build`);
    for (const { id, rule, what } of missed)
      console.log(
        `missed: ${id} (${what}); wanted ${rule}, got ${toKinds(refused.get(id)).join(', ') || 'nothing'}`,
      );
    expect(caught.length).toBeGreaterThanOrEqual(66);
  });

  it.each(known)('$id has nothing against it when it is said right', ({ id }) => {
    expect(toKinds(allowed.get(id))).toEqual([]);
  });
});
