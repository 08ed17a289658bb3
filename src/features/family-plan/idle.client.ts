import { judgeIdleness, type Idleness } from '#src/features/family-plan/idle.ts';

export interface IdleWatch {
  /** Counts from now, whether it counted before, had warned, or stood still. */
  keep(): void;
  stop(): void;
}

/**
 * Watches for a page that nobody touches. While the warning is shown a mere touch does not end it: who hears the page instead
 * of seeing it moves through it by touching it, and would lose the warning before its end.
 */
export function createIdleWatch(onChange: (state: Idleness['state']) => void): IdleWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: Idleness['state'] = 'active';
  let last: readonly [number, number] = [0, 0];
  const touch = (): void => {
    last = [Date.now(), performance.now()];
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    state = 'active';
  };
  const look = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    const judged = judgeIdleness(Date.now() - last[0], performance.now() - last[1]);
    if (judged.state === 'over') {
      stop();
      onChange('over');
      return;
    }
    timer = setTimeout(look, judged.nextMs);
    if (judged.state === state) return;
    state = judged.state;
    onChange(state);
  };
  for (const event of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
    addEventListener(
      event,
      () => {
        // A machine that slept ran no timers: what is over is over, even if this touch comes before they run.
        look();
        if (state === 'active') touch();
      },
      { capture: true, passive: true },
    );
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  return {
    keep() {
      touch();
      timer ??= setTimeout(look, judgeIdleness(0).nextMs);
      look();
    },
    stop,
  };
}
