import { findOpenState, findOpenWords, toNewYorkTime, type Line } from '#src/features/legal-help/open-now.ts';

/**
 * Says beside each line whether it answers at this minute, by the phone's clock in New York time. The words come in the
 * markup. Where the browser knows no time zones, or the data cannot be read, the hours in words stand alone.
 */
const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
const allClosed = document.querySelector<HTMLElement>('[data-all-closed]');

function read(element: HTMLElement, now: Date): string | undefined {
  const { line = '', states = '{}' } = element.dataset;
  const state = findOpenState(JSON.parse(line) as Line, toNewYorkTime(now));
  const words = state && findOpenWords(state, JSON.parse(states) as Record<string, string>);
  const place = element.querySelector<HTMLElement>('.open-state');
  if (place && words && place.textContent !== words) place.textContent = words;
  if (place) place.hidden = !words;
  element.classList.toggle('is-open', state?.startsWith('open@'));
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
