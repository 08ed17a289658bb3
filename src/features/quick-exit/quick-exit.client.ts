import { isLeaving, setLeaving } from '#src/features/quick-exit/leaving.client.ts';
import { blankAddress, countPresses, exitAddress } from '#src/features/quick-exit/quick-exit.ts';

interface HistoryEntry {
  readonly key: string;
  readonly index: number;
  readonly url: string | null;
}

/** The part of the Navigation API that is needed here; not in every browser. */
interface Navigation {
  readonly currentEntry: HistoryEntry | null;
  entries(): HistoryEntry[];
  traverseTo(key: string): { readonly committed: Promise<unknown> };
}

/** How long a jump back can take: a page that is not in memory is asked for again, on a network that is slow. */
const jumpMs = 3000;

const { navigation } = window as unknown as { navigation?: Navigation };
let presses: readonly number[] = [];

/** Nothing of the page is left to see, hear or read, in the same moment. */
function hide(): void {
  document.title = 'New tab';
  document.body.hidden = true;
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
  // To what else a page holds: what speaks falls silent, what was typed is wiped, by whoever knows it.
  dispatchEvent(new Event('leaving'));
  // Not in the browsers inside other apps.
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

/** True where a later page of ours in this tab was left: Firefox shows a page from memory with the stored values of its own time. */
function wasLeft(): boolean {
  const here = navigation?.currentEntry?.index ?? -1;
  return (navigation?.entries() ?? []).some(({ index, url }) => index > here && url?.endsWith(blankAddress));
}

/**
 * Leaves so that Back does not show us: first to the oldest of our pages in this tab, which then gives its place to a blank
 * one; that one opens the neutral page. What was open before us stays in the history. Where the browser cannot jump, only
 * this page is replaced.
 */
function leave(): void {
  hide();
  const isMarked = setLeaving();
  // The address bar says nothing of us either, from now on.
  history.replaceState(null, '', blankAddress);
  const first = navigation?.entries()[0]?.key;
  const isFirst = first === undefined || first === navigation?.currentEntry?.key;
  const replace = (): void => {
    // Where nothing can be marked, the blank page would not know that it is to go on.
    location.replace(isMarked ? blankAddress : exitAddress);
  };
  if (isFirst) {
    replace();
    return;
  }
  navigation?.traverseTo(first).committed.catch(replace);
  setTimeout(() => {
    // Firefox would still make the jump after the replacing, and show the page that it leads to.
    window.stop();
    replace();
  }, jumpMs);
}

/** The oldest of our pages, reached while leaving: it goes too. */
function goOn(): void {
  hide();
  location.replace(setLeaving() ? blankAddress : exitAddress);
}

if (isLeaving() || wasLeft()) goOn();
addEventListener('pageshow', (event) => {
  if (isLeaving() || wasLeft()) goOn();
  // Shown again from the memory of the browser, long after: readable again.
  else if (event.persisted) document.body.hidden = false;
});
document.querySelector('a.leave')?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
addEventListener('keydown', ({ key, repeat }) => {
  if (key !== 'Shift' || repeat) {
    if (key !== 'Shift') presses = [];
    return;
  }
  const counted = countPresses(presses, performance.now());
  presses = counted.presses;
  if (counted.isEnough) leave();
});
