import { toListAddress } from '#src/features/offline/addresses.ts';
import {
  findSaved,
  listCopies,
  toCacheName,
  writeMark,
  type Copy,
} from '#src/features/offline/copies.client.ts';
import { fetchWhole, TooSlowError } from '#src/features/offline/fetch-whole.client.ts';
import {
  parseList,
  sumBytes,
  toVersionSource,
  type OfflineFile,
  type OfflineList,
} from '#src/features/offline/offline-list.ts';

/** For a list and for each file: so long on a line that is alive, however slow. */
const limitMs = 20_000;
/** At once; more would only make each of them slower on a thin line. */
const lines = 4;

interface Saving {
  readonly signal: AbortSignal;
  /** In bytes, of the files that are in. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly isUpdate?: boolean;
}

/** The list of a language. Throws when it does not come, is not ours, or is not the version that it says. */
export async function fetchList(lang: string, signal?: AbortSignal, limit = limitMs): Promise<OfflineList> {
  const response = await fetchWhole(toListAddress(lang), { limitMs: limit, signal });
  const list = parseList(await response.text());
  if (!list) throw new Error(`${toListAddress(lang)} is no list.`);
  const source = new TextEncoder().encode(toVersionSource(list));
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', source))];
  const version = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!version.startsWith(list.version)) throw new Error(`${toListAddress(lang)} is damaged.`);
  return list;
}

/** What an older copy or another language already has is not fetched again. */
async function findKept(copies: readonly Copy[], file: OfflineFile): Promise<Response | undefined> {
  for (const copy of copies)
    if (copy.files.some(({ url, integrity }) => url === file.url && integrity === file.integrity)) {
      const kept = await findSaved(copy, file.url);
      if (kept) return kept;
    }
  return undefined;
}

/** A second try, because lines hiccup; not after a silence, because the reader has waited enough. */
async function fetchFile({ url, integrity }: OfflineFile, signal: AbortSignal): Promise<Response> {
  try {
    return await fetchWhole(url, { limitMs, integrity, signal });
  } catch (error) {
    if (signal.aborted || error instanceof TooSlowError) throw error;
    return await fetchWhole(url, { limitMs, integrity, signal });
  }
}

/**
 * Saves a language: every file with its hash, all or none, the mark last; then the older copy goes. Call it under the lock.
 * Throws what stopped it, after the half copy has been deleted.
 */
export async function saveCopy(
  lang: string,
  { signal, onProgress, isUpdate = false }: Saving,
): Promise<Copy> {
  const list = await fetchList(lang, signal);
  const older = await listCopies();
  const cacheName = toCacheName(lang, list.version);
  // The first failure stops the others.
  const stopper = new AbortController();
  const stop = (): void => {
    stopper.abort(signal.reason);
  };
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const cache = await caches.open(cacheName);
    const waiting = [...list.files];
    const all = sumBytes(list.files);
    let done = 0;
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const response = (await findKept(older, file)) ?? (await fetchFile(file, stopper.signal));
        stopper.signal.throwIfAborted();
        await cache.put(file.url, response);
        done += file.bytes;
        onProgress?.(done, all);
      }
    };
    await Promise.all(Array.from({ length: lines }, work));
    signal.throwIfAborted();
    const { version, compiledOn, files } = list;
    const copy = {
      cacheName,
      lang,
      version,
      compiledOn,
      savedAt: Date.now(),
      files,
      withdrawn: [],
      isNews: isUpdate,
    };
    await writeMark(copy);
    for (const other of older) if (other.lang === lang) await caches.delete(other.cacheName);
    return copy;
  } catch (error) {
    stopper.abort(error);
    await caches.delete(cacheName);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
