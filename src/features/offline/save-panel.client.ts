import { listCopies, tidy, withLock } from '#src/features/offline/copies.client.ts';
import { sumBytes } from '#src/features/offline/offline-list.ts';
import { fetchList, saveCopy } from '#src/features/offline/save-copy.client.ts';
import workerAddress from '#src/features/offline/sw.worker.ts?worker&url';

const installLimitMs = 20_000;
const giveUpMs = 2000;
/** Other windows hear here that all is being erased, and stop saving. */
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('saved-copies') : undefined;

type Outcome = 'saved' | 'cancelled' | 'noRoom' | 'failed' | 'busy';

const toKilobytes = (bytes: number): string => String(Math.ceil(bytes / 1000));

/** Registers the worker and waits until it runs. Throws when it does not come in time. */
async function startWorker(signal: AbortSignal): Promise<void> {
  const { serviceWorker } = navigator;
  await new Promise<void>((done, fail) => {
    const stop = (): void => {
      fail(new Error('The worker did not start.'));
    };
    signal.addEventListener('abort', stop);
    setTimeout(stop, installLimitMs);
    serviceWorker.register(workerAddress, { scope: '/', updateViaCache: 'none' }).then(
      () =>
        serviceWorker.ready.then(({ active }) => {
          // It waits for the end of this save, or of this page, and cleans up.
          active?.postMessage('tidy');
          done();
        }),
      fail,
    );
  });
}

function toOutcome(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'noRoom';
  return signal.aborted ? 'cancelled' : 'failed';
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const giveUp = async (): Promise<void> => {
  await tidy(await navigator.serviceWorker.getRegistrations());
};

/** All or nothing: what fails leaves no cache, and no worker that was not there before. */
async function save(
  lang: string,
  signal: AbortSignal,
  onProgress: (done: number, all: number) => void,
): Promise<Outcome> {
  const outcome = await withLock('now', async (): Promise<Outcome> => {
    try {
      await startWorker(signal);
      await saveCopy(lang, { signal, onProgress });
      return 'saved';
    } catch (error) {
      // Where the worker itself hangs on a dead line, taking it away would too; when it comes at last, it goes by itself.
      await Promise.race([giveUp(), wait(giveUpMs)]);
      return toOutcome(error, signal);
    }
  });
  return outcome ?? 'busy';
}

const find = (box: ParentNode, part: string): HTMLElement | null =>
  box.querySelector(`[data-part="${part}"]`);

/** Lists the saved languages, each made from the template in the markup. */
export async function showCopies(box: HTMLElement): Promise<void> {
  const copies = await listCopies();
  const template = box.querySelector('template');
  const items = copies.flatMap(({ lang, savedAt, files }) => {
    const item = template?.content.cloneNode(true) as DocumentFragment;
    for (const name of item.querySelectorAll<HTMLElement>('[data-lang]'))
      if (name.dataset.lang !== lang) name.remove();
    const date = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-ca-gregory-nu-latn`, {
      dateStyle: 'long',
    }).format(savedAt);
    for (const [part, text] of Object.entries({ date, size: toKilobytes(sumBytes(files)) })) {
      const place = find(item, part);
      if (place) place.textContent = place.textContent.replace('#', text);
    }
    return [item];
  });
  find(box, 'copies')?.replaceChildren(...items);
  const none = find(box, 'none');
  if (none) none.hidden = copies.length > 0;
}

/** What it will take, read from the list that the save will use. Nothing is said when it does not come. */
async function showSize(box: HTMLElement, lang: string): Promise<void> {
  const place = find(box, 'size');
  try {
    const { files, dataBytes } = await fetchList(lang);
    const words = place?.dataset.words ?? '';
    if (place)
      place.textContent = words
        .replace('#room', toKilobytes(sumBytes(files)))
        .replace('#data', toKilobytes(dataBytes));
  } catch {
    if (place) place.hidden = true;
  }
}

/**
 * Makes the panel work. In: its element, whose data attributes hold the words, and what to do after a save. Out: a function
 * that stops a save under way.
 */
export function startPanel(box: HTMLElement, onSaved: () => Promise<void>): () => void {
  const lang = box.dataset.save ?? '';
  const [button, cancel] = [find(box, 'save'), find(box, 'cancel')];
  const [count, status] = [find(box, 'count'), find(box, 'status')];
  const bar = box.querySelector('progress');
  const running = find(box, 'running');
  let controller: AbortController | undefined;
  const stop = (): void => controller?.abort();

  const onProgress = (done: number, all: number): void => {
    if (bar) [bar.max, bar.value] = [all, done];
    const words = count?.dataset.words ?? '';
    if (count)
      count.textContent = words.replace('#done', toKilobytes(done)).replace('#all', toKilobytes(all));
  };
  const setRunning = (isRunning: boolean): void => {
    if (button) button.hidden = isRunning;
    if (running) running.hidden = !isRunning;
    if (isRunning) bar?.removeAttribute('value');
    if (count) count.textContent = '';
    (isRunning ? cancel : button)?.focus();
  };
  const start = async (): Promise<void> => {
    controller = new AbortController();
    if (status) status.textContent = '';
    setRunning(true);
    const outcome = await save(lang, controller.signal, onProgress);
    setRunning(false);
    if (status) status.textContent = status.dataset[outcome] ?? '';
    await onSaved();
  };
  button?.addEventListener('click', () => void start());
  cancel?.addEventListener('click', stop);
  addEventListener('pagehide', stop);
  channel?.addEventListener('message', stop);
  void showSize(box, lang);
  return () => {
    stop();
    channel?.postMessage('stop');
  };
}
