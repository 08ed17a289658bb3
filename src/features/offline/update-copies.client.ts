import {
  changeMark,
  isDamaged,
  listCopies,
  withdrawPages,
  type Copy,
} from '#src/features/offline/copies.client.ts';
import { toMissingAddress, toWithdrawnAddress } from '#src/features/offline/addresses.ts';
import type { SiteState } from '#src/features/offline/offline-list.ts';
import { saveCopy } from '#src/features/offline/save-copy.client.ts';

/** After an update that failed: trying at every page would cost a reader with a bad line more than the update. */
const pauseMs = 600_000;

/** All pages of a copy, but those that explain why a page is not there. */
function listPages({ lang, files }: Copy): string[] {
  const kept = [toMissingAddress(lang), toWithdrawnAddress(lang)];
  return files.map(({ url }) => url).filter((url) => url.endsWith('/') && !kept.includes(url));
}

async function updateCopy(saved: Copy, state: SiteState, signal: AbortSignal): Promise<void> {
  const copy = await withdrawPages(saved, state.pages);
  const newest = state.languages[copy.lang];
  if (newest === undefined || (newest === copy.version && !(await isDamaged(copy)))) return;
  const { failed } = copy;
  const isPause = failed?.version === newest && Math.abs(Date.now() - failed.at) < pauseMs;
  try {
    if (isPause) return;
    const newer = await saveCopy(copy.lang, { signal, isUpdate: newest !== copy.version });
    // The list of a new edition can still hold a page that was taken back.
    await withdrawPages(newer, state.pages);
  } catch {
    if (signal.aborted) return;
    // Read again: pages may just have been taken out of it.
    const current = (await listCopies()).find(({ cacheName }) => cacheName === copy.cacheName);
    if (!current) return;
    const noted = await changeMark(current, { failed: { version: newest, at: Date.now() } });
    if (state.withdrawn.includes(copy.version)) await withdrawPages(noted, listPages(noted));
  }
}

/** Brings every saved language up to what the site says of itself. Call it under the lock. Never throws for a bad line. */
export async function updateCopies(state: SiteState, signal: AbortSignal): Promise<void> {
  for (const copy of await listCopies()) {
    if (signal.aborted) return;
    await updateCopy(copy, state, signal);
  }
}
