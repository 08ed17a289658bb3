import { describe, expect, it } from 'vitest';
import { judgeIdleness, warningMs, wipeAfterMs } from '#src/features/family-plan/idle.ts';
import { countEntries, toLine } from '#src/features/family-plan/plan.ts';

describe('a plan that nobody touches', () => {
  const minute = 60_000;

  it('is wiped after 10 minutes, with a warning 1 minute before', () => {
    expect([wipeAfterMs, warningMs]).toEqual([10 * minute, minute]);
  });

  it.each([
    ['just touched', [0], 'active', 9 * minute],
    ['touched 8 minutes ago', [8 * minute], 'active', minute],
    ['touched 9 minutes ago', [9 * minute], 'warned', minute],
    ['touched almost 10 minutes ago', [10 * minute - 1], 'warned', 1],
    ['touched 10 minutes ago', [10 * minute], 'over', 0],
    ['touched a day ago', [1440 * minute], 'over', 0],
    ['on a phone whose clock was set back', [-60 * minute, minute], 'active', 8 * minute],
    ['on a phone that slept, while one of its clocks stood still', [11 * minute, minute], 'over', 0],
  ] as const)('%s', (_, quiet, state, nextMs) => {
    expect(judgeIdleness(...quiet)).toEqual({ state, nextMs });
  });
});

describe('the paper', () => {
  it.each([
    ['nothing is typed: the blank lines of the empty paper', [false], 2, 2],
    ['less is typed than there are lines', [true], 2, 2],
    ['a row in the middle is empty: it stays, to be filled in by hand', [true, false, true], 2, 3],
    ['rows were added and left empty', [true, true, false, false], 2, 2],
    ['a section without rows', [], 1, 1],
  ])('%s', (_, isFilled, blank, count) => {
    expect(countEntries(isFilled, blank)).toBe(count);
  });

  it('has one line for what is typed over several', () => {
    expect(toLine('  blue\r\ninhaler,\t no nuts ')).toBe('blue inhaler, no nuts');
    expect(toLine(' \n ')).toBe('');
  });
});
