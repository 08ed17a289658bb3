import { describe, expect, it } from 'vitest';
import { fillSentence } from '#src/features/critical/fill.ts';
import { toCitations } from '#src/features/facts/citations.ts';
import { listShownSources } from '#src/features/facts/shown-sources.ts';
import type { Fact, Source } from '#src/features/facts/schema.ts';
import { getFigureFacts } from '#src/features/figures/figures.ts';
import { writeHours } from '#src/features/legal-help/hours.ts';
import type { Provider } from '#src/features/legal-help/schema.ts';
import { getTranslate } from '#src/i18n/translate.ts';

const toSource = (id: string, hidden?: string): Source => ({
  id,
  publisher: id,
  title: id,
  published: '2025',
  read: 'archived-copy',
  ...(hidden ? { hidden } : {}),
});
const toFact = (id: string, sources: string[], status: Fact['status'] = 'current'): [string, Fact] => [
  id,
  {
    id,
    statement: id,
    appliesTo: 'schools',
    status,
    confidence: 'high',
    sources: sources.map((source) => ({ id: source })),
  },
];

describe('citations of a page', () => {
  const sources = new Map(
    [
      toSource('slanted', 'slanted outlet'),
      toSource('copied', 'a copy'),
      toSource('letter'),
      toSource('guide'),
    ].map((source) => [source.id, source]),
  );
  const facts = new Map([
    toFact('A01', ['slanted', 'letter']),
    toFact('A02', ['guide']),
    toFact('A03', ['slanted']),
    toFact('A04', ['guide'], 'unverified'),
  ]);

  it('are numbered in the order of the text; the same facts share a number', () => {
    const citations = toCitations([['A01', 'A02'], ['A02'], ['A02', 'A01']], facts, sources);
    expect(citations.notes.map(({ number, factIds }) => [number, factIds])).toEqual([
      [1, ['A01', 'A02']],
      [2, ['A02']],
    ]);
    expect(citations.find(['A02', 'A01'])?.number).toBe(1);
  });

  it('lead to the best source, and to a hidden one only where there is no other', () => {
    const { notes } = toCitations([['A01'], ['A03']], facts, sources);
    expect(notes.map((note) => note.sources.map(({ id }) => id))).toEqual([['letter'], ['slanted']]);
  });

  it('are those that the ledger shows: all but hidden ones, one of these only where there is no other', () => {
    const list = (ids: string[]): string[] =>
      listShownSources(toFact('A09', ids)[1], sources).map(({ id }) => id);
    expect(list(['slanted', 'letter', 'guide'])).toEqual(['letter', 'guide']);
    expect(list(['slanted', 'copied'])).toEqual(['slanted']);
    expect(list([])).toEqual([]);
    expect(() => list(['nobody'])).toThrow('content/sources does not have');
  });

  it('refuse an unknown and an unverified fact, and a place that was not announced', () => {
    expect(() => toCitations([['Z99']], facts, sources)).toThrow('not in content/facts');
    expect(() => toCitations([['A04']], facts, sources)).toThrow('unverified');
    expect(() => toCitations([], facts, sources).find(['A01'])).toThrow('no note for A01');
  });
});

describe('a locked sentence', () => {
  it('keeps its phone numbers apart and fills the other words', () => {
    const pieces = fillSentence('Call {{phone.city}}. Open {{hours.city}}.', (kind) =>
      kind === 'phone' ? '311' : '9 to 5',
    );
    expect(pieces).toEqual([{ text: 'Call ' }, { phone: '311' }, { text: '. Open 9 to 5.' }]);
  });

  it('is refused when nothing fills a word: no brace reaches a reader', () => {
    expect(() => fillSentence('Call {{phone.nobody}}.', () => undefined)).toThrow(
      'Nothing fills {{phone.nobody}}',
    );
  });
});

describe('opening hours in words', () => {
  const provider = {
    hours: [
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '20:00' },
      { days: ['sat', 'sun'], opens: '09:30', closes: '17:00' },
    ],
    hoursSeen: '2025',
  } as unknown as Provider;

  it.each([
    ['en', 'Monday to Friday, 8 am to 8 pm, and Saturday and Sunday, 9:30 am to 5 pm (2025)'],
    ['zh-Hans', '星期一到星期五，上午8点到晚上8点；星期六和星期日，上午9:30点到下午5点（2025年）'],
  ])('in %s', (tag, words) => {
    expect(writeHours(provider, getTranslate(tag), '2026')).toBe(words);
  });

  it('say the year only when it is not this one, and nothing when no hours are known', () => {
    const t = getTranslate('en');
    expect(writeHours(provider, t, '2025')).not.toContain('2025');
    expect(writeHours({ ...provider, hours: 'see-website' }, t, '2025')).toBeUndefined();
  });
});

describe('drawings', () => {
  it('that claim something name their facts', () => {
    expect(getFigureFacts('map')).toContain('B38');
    expect(getFigureFacts('door')).toEqual([]);
    expect(getFigureFacts('toString')).toEqual([]);
  });
});
