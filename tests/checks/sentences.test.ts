import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { right } from '#tests/checks/sentences/right.ts';
import { wrong } from '#tests/checks/sentences/wrong.ts';
import { judgeOwn } from '#tests/helpers/fixture-project.ts';

const file = 'content/guides/for-students/en.mdx';
const mark = '<Fact id="A06 B10 D10 D26 D27 G01" />';
/** Lines in front of the first sentence: up to the first heading, and the empty line behind it. */
const before = readFileSync(file, 'utf8').split('\n## ', 1)[0]?.split('\n').length ?? 0;

/** The kinds of issue of each sentence, when all of them stand in one guide, each a paragraph of its own. */
function judgeSentences(sentences: readonly string[]): readonly string[][] {
  const paragraphs = sentences.map((sentence) => `${sentence} ${mark}`).join('\n\n');
  const issues = judgeOwn({ file, find: /\n## .*\n\n/, replace: `\n## A heading\n\n${paragraphs}\n\n` });
  return sentences.map((_, index) =>
    issues
      .filter((issue) => issue.file === file && issue.line === before + 3 + 2 * index)
      .map(({ kind }) => kind),
  );
}

describe('sentences in a guide', () => {
  const cases = Object.entries(wrong).flatMap(([kind, sentences]) =>
    sentences.map((sentence) => ({ kind, sentence })),
  );
  const refused = judgeSentences(cases.map(({ sentence }) => sentence));
  const allowed = judgeSentences(right);

  it.each(cases.map((found, index) => ({ ...found, index })))(
    'refuses “$sentence” ($kind)',
    ({ kind, index }) => {
      expect(refused[index]).toContain(kind);
    },
  );

  it.each(right.map((sentence, index) => ({ sentence, index })))('allows “$sentence”', ({ index }) => {
    expect(allowed[index]).toEqual([]);
  });
});
