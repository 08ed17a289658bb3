import { isLeftAlone } from '#src/features/offline/addresses.ts';
import { changeMark, listCopies, tidy, withLock } from '#src/features/offline/copies.client.ts';
import { toLang, type SiteState } from '#src/features/offline/offline-list.ts';
import { serveFile, servePage } from '#src/features/offline/serve-page.client.ts';
import { updateCopies } from '#src/features/offline/update-copies.client.ts';
import type { FetchEvent, WorkerScope } from '#src/features/offline/worker-scope.ts';

/**
 * `/sw.js`. Registered only when a reader presses Save; lives as long as a saved language does. It keeps nothing in memory
 * that it could not do without: browsers end it at any moment.
 */
const worker = self as unknown as WorkerScope;
const stopper = new AbortController();

/** Half copies go; when no whole one is left, so does the worker. */
const clean = async (): Promise<void> => {
  await tidy([worker.registration]);
};

async function erase(): Promise<void> {
  stopper.abort();
  for (const name of await caches.keys()) await caches.delete(name);
  await worker.registration.unregister();
}

/** Tells the pages of updated languages; one of them answers when its reader has been told. */
async function tell(): Promise<void> {
  const news = (await listCopies()).filter(({ isNews }) => isNews).map(({ lang }) => lang);
  if (news.length === 0) return;
  for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: false }))
    if (news.includes(toLang(new URL(client.url).pathname))) client.postMessage('updated');
}

/** After each contact: what was taken back goes, what is new comes. */
async function follow(state: SiteState): Promise<void> {
  if (state.erase) {
    await erase();
    return;
  }
  // Waited for: what was taken back must go at this visit, also when another tab is at work.
  await withLock('later', async () => {
    await clean();
    await updateCopies(state, stopper.signal);
  });
  await tell();
}

/** The reader has been told of the update of a language. */
async function noteTold(lang: string): Promise<void> {
  await withLock('later', async () => {
    for (const copy of await listCopies())
      if (copy.lang === lang && !stopper.signal.aborted) await changeMark(copy, { isNews: false });
  });
}

/** Runs to its end in the background; what fails there is tried again at the next page. */
const runOn = (event: FetchEvent, work: Promise<unknown>): void => {
  event.waitUntil(work.catch(() => undefined));
};

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
  // It came too late: the reader's save has long been given up.
  runOn(event, withLock('now', clean));
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data === 'stop') stopper.abort();
  else if (data === 'tidy') runOn(event, withLock('later', clean));
  else runOn(event, noteTold(data.told));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || origin !== worker.location.origin) return;
  // What a script of ours fetches, it wants from the network: a page that is being saved, above all.
  if (isLeftAlone(pathname) || request.destination === '') return;
  if (request.mode !== 'navigate') {
    event.respondWith(serveFile(request).catch(() => Response.error()));
    return;
  }
  let followed: (work: Promise<void>) => void = () => undefined;
  runOn(event, new Promise<void>((done) => (followed = done)));
  const answer = servePage(request, (state) => {
    followed(follow(state));
  });
  event.respondWith(answer.catch(() => Response.error()));
  // No contact: only half copies of a save that broke off are looked for.
  runOn(
    event,
    answer.finally(() => {
      followed(withLock('now', clean).then(() => undefined));
    }),
  );
});
