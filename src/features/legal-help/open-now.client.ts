import { findOpenState, toNewYorkTime } from '#src/features/legal-help/open-now.ts';
import type { Opening } from '#src/features/legal-help/schema.ts';

/**
 * Says beside each line whether it answers at this minute, by the phone's clock in New York time. The words come in the
 * markup. Where the browser knows no time zones, or the data cannot be read, the hours in words stand alone.
 */
const lines = [...document.querySelectorAll<HTMLElement>('[data-hours]')];
const allClosed = document.querySelector<HTMLElement>('[data-all-closed]');

function read(line: HTMLElement, now: Date): string | undefined {
  const { hours = '[]', states = '{}' } = line.dataset;
  const state = findOpenState(JSON.parse(hours) as Opening[], toNewYorkTime(now));
  const element = line.querySelector<HTMLElement>('.open-state');
  const words = state && (JSON.parse(states) as Record<string, string>)[state];
  if (element && words && element.textContent !== words) element.textContent = words;
  if (element) element.hidden = !words;
  line.classList.toggle('is-open', state?.startsWith('open@'));
  return state;
}

function update(): void {
  try {
    const now = new Date();
    const found = lines.map((line) => read(line, now));
    const isAnyOpen = found.some((state) => state === undefined || /^(?:open|holiday)@/.test(state));
    if (allClosed) allClosed.hidden = isAnyOpen;
  } catch {
    // An old browser without time zones: the hours in words say enough.
  }
}

update();
setInterval(update, 15_000);
// A page that comes back from the pocket, or from the memory of the browser, must not say what was true an hour ago.
document.addEventListener('visibilitychange', update);
addEventListener('pageshow', update);
