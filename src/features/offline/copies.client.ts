import { toIntegrity } from '#src/features/offline/fetch-whole.client.ts';
import type { OfflineFile } from '#src/features/offline/offline-list.ts';

/** One language on this phone, whole. */
export interface Copy {
  readonly cacheName: string;
  readonly lang: string;
  readonly version: string;
  readonly compiledOn: string;
  /** Milliseconds since 1970, by the clock of the phone. */
  readonly savedAt: number;
  readonly files: readonly OfflineFile[];
  /** Pages that were taken back since. */
  readonly withdrawn: readonly string[];
  /** It came as an update, and no page has said so yet. */
  readonly isNews: boolean;
  /** An update that did not come through: it is not tried again at once. */
  readonly failed?: { readonly version: string; readonly at: number };
}

/** The entry of a cache that is written last: a cache without it is half a copy, and worth nothing. */
const markAddress = '/offline/whole';

/** The name is new each time, so that a copy never mixes with the one that it replaces. */
export const toCacheName = (lang: string, version: string): string =>
  `saved-${lang}-${version}-${Date.now().toString(36)}`;

export async function writeMark(copy: Copy): Promise<void> {
  const cache = await caches.open(copy.cacheName);
  await cache.put(markAddress, new Response(JSON.stringify(copy)));
}

/** Changes what is noted of a copy; does nothing when the copy is gone, because writing would make a cache again. */
export async function changeMark(copy: Copy, change: Partial<Copy>): Promise<Copy> {
  const changed = { ...copy, ...change };
  if (await caches.has(copy.cacheName)) await writeMark(changed);
  return changed;
}

/** The whole copies on this phone, newest first. Makes no cache where there is none. */
export async function listCopies(): Promise<Copy[]> {
  const names = await caches.keys();
  const marks = await Promise.all(
    names.map(async (cacheName) => {
      try {
        const mark = await caches.match(markAddress, { cacheName });
        return mark && ({ ...((await mark.json()) as Copy), cacheName } satisfies Copy);
      } catch {
        return undefined;
      }
    }),
  );
  return marks.filter((copy) => copy !== undefined).sort((a, b) => b.savedAt - a.savedAt);
}

/** A file of a copy, if its bytes are still those that were saved. */
export async function findSaved(copy: Copy, path: string): Promise<Response | undefined> {
  const file = copy.files.find(({ url }) => url === path);
  if (!file) return undefined;
  try {
    const response = await caches.match(path, { cacheName: copy.cacheName });
    const bytes = await response?.clone().arrayBuffer();
    return bytes && (await toIntegrity(bytes)) === file.integrity ? response : undefined;
  } catch {
    return undefined;
  }
}

/** Some entries are gone: browsers short of room have been seen to drop single ones. */
export async function isDamaged({ cacheName, files, withdrawn }: Copy): Promise<boolean> {
  if (!(await caches.has(cacheName))) return true;
  const kept = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => new URL(url).pathname));
  return files.some(({ url }) => !kept.has(url) && !withdrawn.includes(url));
}

/** Takes pages out of a copy, those that it has. Out: the copy as it is now. */
export async function withdrawPages(copy: Copy, pages: readonly string[]): Promise<Copy> {
  const fresh = pages.filter(
    (page) => !copy.withdrawn.includes(page) && copy.files.some(({ url }) => url === page),
  );
  if (fresh.length === 0 || !(await caches.has(copy.cacheName))) return copy;
  const cache = await caches.open(copy.cacheName);
  for (const page of fresh) await cache.delete(page);
  return await changeMark(copy, { withdrawn: [...copy.withdrawn, ...fresh] });
}

/**
 * Deletes every cache that is no whole copy, and all but the newest copy of a language. When nothing is left the worker goes
 * too. Call it only while nobody saves: see `withLock`.
 */
export async function tidy(registrations: readonly ServiceWorkerRegistration[]): Promise<void> {
  const kept = new Map<string, string>();
  for (const { lang, cacheName } of await listCopies()) if (!kept.has(lang)) kept.set(lang, cacheName);
  const names = new Set(kept.values());
  for (const name of await caches.keys()) if (!names.has(name)) await caches.delete(name);
  if (names.size === 0) await Promise.all(registrations.map((registration) => registration.unregister()));
}

const lockName = 'saved-copies';

/**
 * One tab or worker at a time saves, tidies or erases. Browsers let go of the lock when its holder dies, which is how half
 * copies are told from those in the making. Out: undefined when `now` was asked for and somebody else is at it.
 */
export function withLock<T>(when: 'now' | 'later', act: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(lockName, { ifAvailable: when === 'now' }, (lock) =>
    lock ? act() : undefined,
  );
}
