import { describe, expect, it } from 'vitest';
import { getGuideHash } from '#src/features/guides/guide-hash.ts';
import { parseOutline } from '#src/mdx/outline.ts';

const body =
  '<Section id="a" minutes="1">\n\n## Ask\n\nSchool staff ask first.\n\n<Critical id="two" />\n\n</Section>\n';
const words = { title: 'At the door', question: 'Who asks?', description: 'Who asks first.', short: ['one'] };
const sentences = {
  one: { full: 'One, whole.', short: 'One.' },
  two: { full: 'Two, whole.', short: 'Two.', say: [{ en: 'I do not agree.', means: 'You say no.' }] },
};
type Sentences = Record<string, (typeof sentences)['one'] | (typeof sentences)['two']>;

const hash = (change: Partial<typeof words> & { source?: string } = {}, known: Sentences = sentences) => {
  const source = change.source ?? body;
  const { sections } = parseOutline(source);
  return getGuideHash({ ...words, ...change, source, sections }, (id) => known[id]);
};

describe('the hash that a lawyer signs', () => {
  it('is the same with other front matter, other line ends and no front matter', async () => {
    const now = await hash();
    expect(now).toMatch(/^[0-9a-f]{16}$/);
    expect(await hash({ source: `---\norder: 1\n---\n\n${body}` })).toBe(now);
    expect(await hash({ source: body.replaceAll('\n', '\r\n') })).toBe(now);
    expect(await hash({ title: 'At the\n  door' })).toBe(now);
  });

  it.each([
    ['the guide', { source: body.replace('ask first', 'act first') }],
    ['the title', { title: 'At the gate' }],
    ['the question', { question: 'Who calls?' }],
    ['the description', { description: 'Who calls first.' }],
    ['the choice of the short answer', { short: ['two'] }],
  ])('changes with a word of %s', async (_, change) => {
    expect(await hash(change)).not.toBe(await hash());
  });

  it.each([
    ['the short answer', { ...sentences, one: { full: 'One, whole.', short: 'Always.' } }],
    ['a locked sentence', { ...sentences, two: { ...sentences.two, full: 'Two, or so.' } }],
    ['its short form', { ...sentences, two: { ...sentences.two, short: 'Too.' } }],
    [
      'the words to say',
      { ...sentences, two: { ...sentences.two, say: [{ en: 'Yes.', means: 'You say no.' }] } },
    ],
    [
      'their meaning',
      { ...sentences, two: { ...sentences.two, say: [{ en: 'I do not agree.', means: 'Yes.' }] } },
    ],
  ])('changes with a word of %s', async (_, known) => {
    expect(await hash({}, known)).not.toBe(await hash());
  });
});
