import { describe, expect, it } from 'vitest';
import {
  toCardPart,
  toGuideParts,
  toNamespacePart,
  toSentenceParts,
  type Part,
} from '#src/features/translation/parts.ts';
import { toReportLink } from '#src/features/translation/report.ts';
import { judgePage, judgeParts, toReviewHash } from '#src/features/translation/states.ts';
import { toTextHash } from '#src/lib/text-hash.ts';

const english: Part[] = [
  { id: 'guides/door', text: 'title: The door' },
  { id: 'guides/door/rule', text: 'Ask for a judge’s paper.' },
  { id: 'guides/door/exception', text: 'In an emergency they may come in.' },
  { id: 'critical/silence', text: 'full: You can stay silent.' },
];
const spanish: Part[] = english.map(({ id }) => ({ id, text: `es ${id}` }));
const find = (parts: readonly Part[], id: string): Part =>
  parts.find((part) => part.id === id) ?? { id, text: '' };

const recordAll = async (parts: readonly Part[]) => ({
  from: Object.fromEntries(
    await Promise.all(
      parts.map(async ({ id, text }) => [id, { english: await toTextHash(text), on: '2026-11-24' }] as const),
    ),
  ),
  reviews: [],
});
const review = async (ids: readonly string[], by = 'A reader', on = '2026-12-02') => ({
  by,
  on,
  parts: Object.fromEntries(
    await Promise.all(
      ids.map(async (id) => [id, await toReviewHash(find(english, id), find(spanish, id))] as const),
    ),
  ),
});
const list = (states: ReadonlyMap<string, { readonly state: string }>): Record<string, string> =>
  Object.fromEntries([...states].map(([id, { state }]) => [id, state]));

describe('the state of a translation', () => {
  it('is a draft while the English is as it was', async () => {
    const states = await judgeParts(english, spanish, await recordAll(english));
    expect(new Set(Object.values(list(states)))).toEqual(new Set(['draft']));
    expect(judgePage(states, 'guides/door')).toEqual({ state: 'draft', stale: [] });
  });

  it('marks exactly the section whose English changed', async () => {
    const record = await recordAll(english);
    const edited = english.map((part) =>
      part.id === 'guides/door/rule' ? { ...part, text: 'Ask for two papers.' } : part,
    );
    const states = await judgeParts(edited, spanish, record);
    expect(Object.entries(list(states)).filter(([, state]) => state !== 'draft')).toEqual([
      ['guides/door/rule', 'stale'],
    ]);
    expect(judgePage(states, 'guides/door')).toEqual({ state: 'draft', stale: ['guides/door/rule'] });
    expect(judgePage(states, 'critical')).toEqual({ state: 'draft', stale: [] });
  });

  it('does not change with breaks of lines', async () => {
    expect(await toTextHash('one two\n  three')).toBe(await toTextHash(' one  two three'));
    expect(await toTextHash('one two')).not.toBe(await toTextHash('one too'));
  });

  it('is missing where nothing is translated, and new where nobody said from what', async () => {
    const states = await judgeParts(english, spanish.slice(0, 1), { from: {}, reviews: [] });
    expect(list(states)['guides/door']).toBe('new');
    expect(list(states)['critical/silence']).toBe('missing');
    expect(judgePage(states, 'critical')).toEqual({ state: 'missing' });
  });

  it('is reviewed only when every part of the page was read, and says when the last was', async () => {
    const record = await recordAll(english);
    const first = await review(['guides/door', 'guides/door/rule'], 'One');
    const second = await review(['guides/door/exception'], 'Two', '2026-12-09');
    const half = await judgeParts(english, spanish, { ...record, reviews: [first] });
    expect(judgePage(half, 'guides/door').state).toBe('draft');
    const whole = await judgeParts(english, spanish, { ...record, reviews: [first, second] });
    expect(judgePage(whole, 'guides/door')).toEqual({ state: 'reviewed', by: 'One, Two', on: '2026-12-09' });
  });

  it('is not reviewed while a part of it is not translated', async () => {
    const record = {
      ...(await recordAll(english)),
      reviews: [await review(['guides/door', 'guides/door/rule'])],
    };
    const states = await judgeParts(english, spanish.slice(0, 2), record);
    expect(judgePage(states, 'guides/door').state).toBe('draft');
  });

  it('loses its review when the English or the translation changes', async () => {
    const ids = ['guides/door', 'guides/door/rule', 'guides/door/exception'];
    const record = { ...(await recordAll(english)), reviews: [await review(ids)] };
    const edit = (parts: readonly Part[]): Part[] =>
      parts.map((part) => (part.id === 'guides/door/rule' ? { ...part, text: 'Changed.' } : part));
    const before = judgePage(await judgeParts(english, spanish, record), 'guides/door');
    const own = await judgeParts(english, edit(spanish), record);
    const other = await judgeParts(edit(english), spanish, record);
    expect(before.state).toBe('reviewed');
    expect(own.get('guides/door/rule')?.state).toBe('draft');
    expect(other.get('guides/door/rule')?.state).toBe('stale');
  });

  it('does not take one guide for another whose name begins like it', async () => {
    const states = await judgeParts(english, spanish, await recordAll(english));
    expect(judgePage(states, 'guides/do')).toEqual({ state: 'missing' });
  });
});

describe('the parts of a text', () => {
  it('are title, question and description, then each section', () => {
    const source =
      '---\ntitle: T\n---\n<Section id="one" minutes="2">\n## One\n\nWords.\n</Section>\n\n<Section id="two" minutes="3">\n## Two\n</Section>\n';
    const parts = toGuideParts('door', { title: 'T', question: 'Q?', description: 'D', order: 3 }, source);
    expect(parts).toEqual([
      { id: 'guides/door', text: 'title: T\nquestion: Q?\ndescription: D' },
      { id: 'guides/door/one', text: '## One\n\nWords.' },
      { id: 'guides/door/two', text: '## Two' },
    ]);
  });

  it('of a guide do not change with its minutes', () => {
    const write = (minutes: string): string => `<Section id="one" minutes="${minutes}">\n## One\n</Section>`;
    expect(toGuideParts('door', {}, write('2'))).toEqual(toGuideParts('door', {}, write('9')));
  });

  it('hold what is translated and nothing else', () => {
    expect(
      toSentenceParts([{ id: 'a', full: 'Whole.', say: [{ en: 'Say it.', means: 'I say it.' }] }]),
    ).toEqual([{ id: 'critical/a', text: 'full: Whole.\nmeans.0: “Say it.” I say it.' }]);
    expect(toCardPart('officer', { title: 'T', purpose: 'P', means: { one: 'uno' } }).text).toBe(
      'title: T\npurpose: P\nmeans.one: uno',
    );
    expect(toNamespacePart('now', { a: { b: 'c' } })).toEqual({ id: 'locales/now', text: 'a.b: c' });
  });
});

describe('a report of a mistake', () => {
  it('is an e-mail with everything but the mistake, and nothing breaks out of it', () => {
    const link = toReportLink({
      to: 'a@b.example',
      subject: 'A & B?',
      lines: ['Page: /es/?x=1', 'It says: '],
    });
    const url = new URL(link);
    expect(url.protocol).toBe('mailto:');
    expect(url.searchParams.get('subject')).toBe('A & B?');
    expect(url.searchParams.get('body')).toBe('Page: /es/?x=1\r\n\r\nIt says: ');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  });
});
