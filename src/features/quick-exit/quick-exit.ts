/** Where "Leave" goes: a page that anybody could have open, that greets nobody by name. One setting for the whole site. */
export const exitAddress = 'https://www.weather.gov/okx/';

/** The page that stands in for ours in the history of the tab. */
export const blankAddress = '/blank/';

const pressesNeeded = 3;
const windowMs = 5000;

/**
 * Counts presses of a key. In: the times of earlier presses, and of this one, in milliseconds. Out: the presses that still
 * count, and whether they are enough. Shift, not Escape: Escape stops the very load that is to hide us.
 */
export function countPresses(
  earlier: readonly number[],
  now: number,
): { presses: number[]; isEnough: boolean } {
  const presses = [...earlier.filter((time) => now - time < windowMs), now];
  return { presses, isEnough: presses.length >= pressesNeeded };
}
