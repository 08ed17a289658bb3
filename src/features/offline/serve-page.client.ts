import { stateAddress, toMissingAddress, toWithdrawnAddress } from '#src/features/offline/addresses.ts';
import { findSaved, listCopies, type Copy } from '#src/features/offline/copies.client.ts';
import { fetchWhole, toIntegrity } from '#src/features/offline/fetch-whole.client.ts';
import { parseState, toLang, type SiteState } from '#src/features/offline/offline-list.ts';
import { fetchList } from '#src/features/offline/save-copy.client.ts';

/** Nobody waits longer for news before the saved page is shown; half of that when the last try was in vain. */
const limitMs = 3000;
const shortLimitMs = 1500;
/** For a page that is not saved there is nothing else to show, so the line gets longer. */
const unsavedLimitMs = 15_000;

let didFail = false;

/** What the site says of itself, or undefined: no contact, a login page in between, too slow. */
async function askState(limit: number): Promise<SiteState | undefined> {
  try {
    const state = parseState(await (await fetchWhole(stateAddress, { limitMs: limit })).text());
    didFail = !state;
    return state;
  } catch {
    didFail = true;
    return undefined;
  }
}

/** The newest form of a saved page, if it comes whole, in time, and is what the newest list says. */
async function fetchNewest(copy: Copy, path: string, state: SiteState, limit: number): Promise<Response> {
  const [list, page] = await Promise.all([
    fetchList(copy.lang, undefined, limit),
    fetchWhole(path, { limitMs: limit }),
  ]);
  const integrity = list.files.find(({ url }) => url === path)?.integrity;
  if (list.version !== state.languages[copy.lang] || integrity === undefined)
    throw new Error('No such page.');
  if ((await toIntegrity(await page.clone().arrayBuffer())) !== integrity) throw new Error('Not our page.');
  return page;
}

/** The first of some pages that one of the copies has. */
async function findFirst(
  copies: readonly Copy[],
  toPath: (lang: string) => string,
): Promise<Response | undefined> {
  for (const copy of copies) {
    const found = await findSaved(copy, toPath(copy.lang));
    if (found) return found;
  }
  return undefined;
}

/** A page that is not saved: from the network; failing that, a saved page that says so. */
async function serveUnsaved(request: Request, copies: readonly Copy[]): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, unsavedLimitMs);
  try {
    const response = await fetch(request, { signal: controller.signal });
    if (response.status < 500) {
      const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
      if (!isPage || response.type === 'opaqueredirect') return response;
      const { status, headers } = response;
      return new Response(await response.arrayBuffer(), { status, headers });
    }
  } catch {
    // Answered below.
  } finally {
    clearTimeout(timer);
  }
  const explained = await findFirst(copies, toMissingAddress);
  return explained ?? (await findFirst(copies, (lang) => `/${lang}/`)) ?? Response.error();
}

/** Those of the language of a page first. */
const sortFor = (copies: readonly Copy[], lang: string): Copy[] => [
  ...copies.filter((copy) => copy.lang === lang),
  ...copies.filter((copy) => copy.lang !== lang),
];

const has = ({ files }: Copy, path: string): boolean => files.some(({ url }) => url === path);

/**
 * Answers the opening of a page for a reader who has saved a language. It first asks the site, in one small file that is the
 * same for every page, what is new: the host does not learn what is read. Then: the saved page, when it is the newest or
 * nothing newer comes; the newer page, when it comes whole and as its list says; a page that explains, when it was taken back
 * or was never saved. `onState` is told what the site said.
 */
export async function servePage(request: Request, onState: (state: SiteState) => void): Promise<Response> {
  const started = performance.now();
  const limit = didFail ? shortLimitMs : limitMs;
  const { pathname: path, search } = new URL(request.url);
  // Asked at once: a slow phone takes its time to read its own store too.
  const asked = askState(limit);
  const copies = sortFor(await listCopies(), toLang(path));
  if (copies.length === 0) return fetch(request);
  const state = await asked;
  if (state) onState(state);
  if (state?.erase) return fetch(request);
  if ([...(state?.pages ?? []), ...copies.flatMap(({ withdrawn }) => withdrawn)].includes(path)) {
    const explained = await findFirst(copies, toWithdrawnAddress);
    if (explained) return explained;
  }
  const copy = copies.find((candidate) => has(candidate, path));
  if (!copy) {
    const isShort = copies.some((candidate) => has(candidate, `${path}/`));
    return isShort ? Response.redirect(`${path}/${search}`, 302) : serveUnsaved(request, copies);
  }
  if (state && state.languages[copy.lang] !== copy.version) {
    const left = limit - (performance.now() - started);
    const newest = await fetchNewest(copy, path, state, left).catch(() => undefined);
    if (newest) return newest;
    if (state.withdrawn.includes(copy.version))
      return (await findFirst(copies, toWithdrawnAddress)) ?? Response.error();
  }
  return (await findSaved(copy, path)) ?? serveUnsaved(request, copies);
}

/** Answers for a script or picture: as saved, or else as the network has it. */
export async function serveFile(request: Request): Promise<Response> {
  const { pathname: path } = new URL(request.url);
  for (const copy of await listCopies())
    if (has(copy, path)) {
      const saved = await findSaved(copy, path);
      if (saved) return saved;
    }
  return fetch(request);
}
