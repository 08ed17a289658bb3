import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { hasBlank, splitLine, toAnchor, toLineHtml } from '#src/features/cards/line.ts';
import { cardSourceSchema, cardTranslationSchema, spokenFileSchema } from '#src/features/cards/schema.ts';
import { columns, dealCards, papers, toBackSide } from '#src/features/cards/sheet.ts';

const findPhone = (id: string): string | undefined => (id === 'line' ? '1-800-555-0100' : undefined);
const write = (line: string, language?: string): string => toLineHtml(splitLine(line, findPhone), language);

describe('a line of a card', () => {
  it('keeps its words as they are, and makes them safe', () => {
    expect(write('I do not consent.')).toBe('I do not consent.');
    expect(write('<b>')).toBe('&lt;b&gt;');
    expect(write('')).toBe('');
  });

  it('has an empty, isolated blank where a name goes, that no browser translates', () => {
    const html = write('I am the parent of {{child}}.');
    expect(html).toBe(
      'I am the parent of <bdi class="blank" data-blank="child" dir="auto" translate="no"></bdi>.',
    );
  });

  it('says the language where it is known, escaped, and leaves a line where it is not', () => {
    expect(write('{{language}}, please.', 'K’iche’ <x>')).toContain('>K’iche’ &lt;x&gt;</bdi>, please.');
    expect(write('{{language}}, please.')).toContain('></bdi>, please.');
  });

  it('draws a number from left to right, and throws on one that is not there', () => {
    expect(write('Call {{phone.line}}.')).toBe('Call <bdi class="num" dir="ltr">1-800-555-0100</bdi>.');
    expect(() => write('Call {{phone.nobody}}.')).toThrow('Nothing fills {{phone.nobody}}');
  });

  it('tells which blanks a card has', () => {
    const lines = [{ en: splitLine('I speak {{language}}.', findPhone) }];
    expect([hasBlank(lines, 'language'), hasBlank(lines, 'child')]).toEqual([true, false]);
  });

  it('has an address for each language', () => {
    expect(toAnchor('fa-AF')).toBe('fa-af');
  });
});

describe('a sheet of cards', () => {
  it.each([
    [['a'], 10, 'aaaaaaaaaa'],
    [['a', 'b', 'c', 'd'], 10, 'aaabbcccdd'],
    [['a', 'b', 'c', 'd'], 8, 'aabbccdd'],
    [[], 8, ''],
  ])('of %j is filled with %i cards: %s', (kinds, count, expected) => {
    expect(dealCards(kinds, count).join('')).toBe(expected);
  });

  it('has its backs in the other order of columns, row by row', () => {
    expect(toBackSide([1, 2, 3, 4, 5, 6])).toEqual([2, 1, 4, 3, 6, 5]);
  });

  it.each(Object.entries(papers))('on %s: each back lies behind its front after the turn', (_name, count) => {
    const fronts = Array.from({ length: count }, (_, index) => index);
    const backs = toBackSide(fronts);
    for (const [index, front] of fronts.entries()) {
      const [row, column] = [Math.floor(index / columns), index % columns];
      expect(backs[row * columns + (columns - 1 - column)]).toBe(front);
    }
  });
});

describe('the shape of a card', () => {
  const read = (file: string): Record<string, unknown> =>
    parse(readFileSync(`tests/fixtures/project/content/${file}`, 'utf8')) as Record<string, unknown>;
  const card = read('cards/officer/en.yml');

  it('takes the example', () => {
    expect(cardSourceSchema.safeParse(card).success).toBe(true);
    expect(cardTranslationSchema.safeParse(read('cards/officer/es.yml')).success).toBe(true);
    expect(spokenFileSchema.safeParse(read('languages/spoken.yml')).success).toBe(true);
  });

  it.each([
    ['an unknown key', { colour: 'red' }],
    ['no lines', { lines: [] }],
    ['no facts', { facts: [] }],
    ['nothing to know beside it', { know: [] }],
    ['a line both locked and of its own', { lines: [{ id: 'a', en: 'A', locked: 'rule', means: 'B' }] }],
    ['a line without a meaning', { lines: [{ id: 'a', en: 'A' }] }],
  ])('refuses %s', (_what, change) => {
    expect(cardSourceSchema.safeParse({ ...card, ...change }).success).toBe(false);
  });
});
