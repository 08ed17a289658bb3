import { isLeaving, setLeaving } from '#src/features/quick-exit/leaving.client.ts';
import { blankAddress, countPresses, exitAddress } from '#src/features/quick-exit/quick-exit.ts';

/** The part of the Navigation API that is needed here; not in every browser. */
interface Navigation {
  readonly currentEntry: { readonly key: string } | null;
  entries(): { readonly key: string }[];
  traverseTo(key: string): unknown;
}

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

/**
 * Leaves so that Back does not show us: first to the oldest of our pages in this tab, which then gives its place to a blank
 * one; that one opens the neutral page. What was open before us stays in the history. Where the browser cannot jump, only
 * this page is replaced.
 */
function leave(): void {
  hide();
  const isMarked = setLeaving();
  const first = navigation?.entries()[0]?.key;
  const isFirst = !isMarked || first === undefined || first === navigation?.currentEntry?.key;
  const replace = (): void => {
    // Where nothing can be marked, the blank page would not know that it is to go on.
    location.replace(isMarked ? blankAddress : exitAddress);
  };
  if (isFirst) {
    replace();
    return;
  }
  navigation?.traverseTo(first);
  // A jump that is refused or slow must not keep anybody waiting.
  setTimeout(replace, 400);
}

/** The oldest of our pages, reached while leaving: it goes too. */
function goOn(): void {
  if (!isLeaving()) return;
  hide();
  location.replace(blankAddress);
}

goOn();
addEventListener('pageshow', (event) => {
  if (isLeaving()) goOn();
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
