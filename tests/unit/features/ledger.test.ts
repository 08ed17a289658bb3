import { describe, expect, it } from 'vitest';
import { filterFacts } from '#src/features/ledger/filter-facts.ts';
import { formatLooseDate } from '#src/i18n/format.ts';
import { getGuideHash } from '#src/features/guides/guide-hash.ts';

const facts = [
  { id: 'A01', topic: 'rule', statement: 'The City’s steps for schools.', appliesTo: 'City schools' },
  { id: 'B02', topic: 'law', statement: 'A law of 2017 on José’s street.', appliesTo: 'New York City' },
];
const find = (query: string): string[] => filterFacts(facts, query).map(({ id }) => id);

describe('finding a fact', () => {
  it('needs every word, in any order, whatever the case', () => {
    expect(find('SCHOOLS city')).toEqual(['A01']);
    expect(find('city')).toEqual(['A01', 'B02']);
    expect(find('city law school')).toEqual([]);
  });

  it('takes straight apostrophes and letters without accents', () => {
    expect(find("city's")).toEqual(['A01']);
    expect(find('jose')).toEqual(['B02']);
  });

  it('finds an id, and nothing for an empty query', () => {
    expect(find('b02')).toEqual(['B02']);
    expect(find('  ')).toEqual([]);
  });
});

describe('a date of the ledger', () => {
  it.each([
    ['2025-02-05', 'February 5, 2025'],
    ['2025-03 (about)', 'about March 2025'],
    ['undated', 'undated'],
    ['2018', '2018'],
    ['early 2026', 'early 2026'],
    ['2026-05/06', '2026-05/06'],
  ])('%s is written %s', (date, words) => {
    expect(formatLooseDate(date)).toBe(words);
  });
});

describe('the hash that a lawyer signs', () => {
  const guide = '---\ntitle: A\n---\n\nSchool staff ask first.\n';

  it('is the same with other front matter, other line ends and no front matter', async () => {
    const hash = await getGuideHash(guide, ['One.']);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(await getGuideHash(guide.replace('title: A', 'title: B'), ['One.'])).toBe(hash);
    expect(await getGuideHash(guide.replaceAll('\n', '\r\n'), ['One.'])).toBe(hash);
    expect(await getGuideHash('School staff ask first.', ['One.'])).toBe(hash);
  });

  it('changes with a word of the guide or of a locked sentence in it', async () => {
    const hash = await getGuideHash(guide, ['One.']);
    expect(await getGuideHash(guide.replace('ask', 'act'), ['One.'])).not.toBe(hash);
    expect(await getGuideHash(guide, ['Two.'])).not.toBe(hash);
  });
});
