import { describe, expect, it } from 'vitest';
import { filterFacts } from '#src/features/ledger/filter-facts.ts';

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
