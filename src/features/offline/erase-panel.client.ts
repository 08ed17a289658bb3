import { goneAddress } from '#src/features/offline/addresses.ts';
import { withLock } from '#src/features/offline/copies.client.ts';

/** Time to read the count before the page is gone. */
const readMs = 2500;
const mostTries = 3;

/** Everything of ours that a browser can hold, each part with its way to go. */
async function listHoldings(): Promise<(() => unknown)[]> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
  const cookies = document.cookie.split(';').filter((text) => text.trim() !== '');
  return [
    ...(await caches.keys()).map((name) => () => caches.delete(name)),
    ...(await navigator.serviceWorker.getRegistrations()).map((worker) => () => worker.unregister()),
    ...[localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage).map((key) => () => {
        storage.removeItem(key);
      }),
    ),
    ...databases.map(
      ({ name = '' }) =>
        () =>
          indexedDB.deleteDatabase(name),
    ),
    ...cookies.map((text) => () => {
      // Of the whole site, and of this folder, which is what a cookie without a path belongs to.
      for (const path of ['; path=/', '']) document.cookie = `${text.split('=')[0] ?? ''}=${path}; max-age=0`;
    }),
  ];
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Erases, reads back, and tries again what is left. Out: how many things were there, and how many still are. */
async function erase(): Promise<{ found: number; left: number }> {
  let holdings = await listHoldings();
  const found = holdings.length;
  for (let tries = 0; holdings.length > 0 && tries < mostTries; tries += 1) {
    await Promise.allSettled(holdings.map((remove) => remove()));
    if (tries > 0) await wait(300);
    holdings = await listHoldings();
  }
  return { found, left: holdings.length };
}

/** First the writers are told to stop, and waited for, but not for ever. */
async function eraseAlone(stopSaving: () => void): Promise<{ found: number; left: number }> {
  stopSaving();
  for (const { active } of await navigator.serviceWorker.getRegistrations()) active?.postMessage('stop');
  await Promise.race([withLock('later', () => Promise.resolve()), wait(3000)]);
  return erase();
}

/** Where the blank page cannot be reached, a browser would show an error of its own with our address. */
async function canLeave(): Promise<boolean> {
  try {
    return (
      await fetch(goneAddress, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) })
    ).ok;
  } catch {
    return false;
  }
}

/** Makes "Erase" work: asks once, erases, says what is left, and leaves. */
export function startErase(box: HTMLElement, stopSaving: () => void, onErased: () => Promise<void>): void {
  const find = (part: string): HTMLElement | null => box.querySelector(`[data-part="${part}"]`);
  const [first, question, status] = [find('erase'), find('question'), find('status')];
  const ask = (isAsked: boolean): void => {
    if (first) first.hidden = isAsked;
    if (question) question.hidden = !isAsked;
    (isAsked ? question?.querySelector<HTMLElement>('[data-part="no"]') : first)?.focus();
  };
  const say = (words = '', counts: Record<string, number> = {}): void => {
    if (status)
      status.textContent = Object.entries(counts).reduce(
        (text, [name, count]) => text.replace(`#${name}`, String(count)),
        words,
      );
  };
  const run = async (): Promise<void> => {
    ask(false);
    const counts = await eraseAlone(stopSaving);
    await onErased();
    say(counts.left === 0 ? status?.dataset.done : status?.dataset.left, counts);
    if (counts.left > 0) return;
    await wait(readMs);
    // Replaced, so that Back does not show this page.
    if (await canLeave()) location.replace(goneAddress);
    else say(status?.dataset.offline);
  };
  first?.addEventListener('click', () => {
    ask(true);
  });
  find('no')?.addEventListener('click', () => {
    ask(false);
  });
  find('yes')?.addEventListener('click', () => void run());
}
