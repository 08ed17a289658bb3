/** After this long without a touch the plan is wiped. */
export const wipeAfterMs = 10 * 60_000;

/** So long before that the reader is asked. */
export const warningMs = 60_000;

export interface Idleness {
  readonly state: 'active' | 'warned' | 'over';
  /** When to look again. */
  readonly nextMs: number;
}

/**
 * Judges how long nobody has touched the page. In: the time since the last touch by two clocks. One can be set back, the other
 * can stand still while a phone sleeps: the one that says more is believed.
 */
export function judgeIdleness(...quietMs: readonly number[]): Idleness {
  const quiet = Math.max(0, ...quietMs);
  if (quiet >= wipeAfterMs) return { state: 'over', nextMs: 0 };
  const warnAtMs = wipeAfterMs - warningMs;
  if (quiet >= warnAtMs) return { state: 'warned', nextMs: wipeAfterMs - quiet };
  return { state: 'active', nextMs: warnAtMs - quiet };
}
