import { describe, expect, it } from 'vitest';
import { countPresses } from '#src/features/quick-exit/quick-exit.ts';

/** Do these presses, in milliseconds, leave the page with the last of them? */
function press(...times: number[]): boolean {
  let presses: readonly number[] = [];
  let isEnough = false;
  for (const time of times) ({ presses, isEnough } = countPresses(presses, time));
  return isEnough;
}

describe('pressing Shift to leave', () => {
  it('takes three presses within five seconds', () => {
    expect(press(0, 1000)).toBe(false);
    expect(press(0, 1000, 2000)).toBe(true);
    expect(press(0, 2000, 4999)).toBe(true);
  });

  it('forgets presses that are older', () => {
    expect(press(0, 1000, 5000)).toBe(false);
    expect(press(0, 3000, 6000, 7000)).toBe(true);
  });
});
