/** A request that was given up because its whole answer, not only its head, took too long. */
export class TooSlowError extends Error {}

/** Without cookies, and without a trace in the cache of the browser, which Erase could not reach everywhere. */
const plain: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error' };

/**
 * Fetches a file of ours whole. In: its path, the time for head and body together, and what it must be. Out: a response that
 * is all there, made anew, so that it carries no redirect. Throws TooSlowError; the browser's own error for other bytes than
 * `integrity` says, a redirect, and a broken line; Error for an answer that is no 200.
 */
export async function fetchWhole(
  path: string,
  { limitMs, integrity, signal }: { limitMs: number; integrity?: string; signal?: AbortSignal | undefined },
): Promise<Response> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    controller.abort(new TooSlowError(path));
  }, limitMs);
  try {
    const response = await fetch(path, {
      ...plain,
      signal: controller.signal,
      ...(integrity ? { integrity } : {}),
    });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    const headers = new Headers(response.headers);
    // They tell of the bytes on the line, which are unpacked by now.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    return new Response(await response.arrayBuffer(), { headers });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** SHA-256 of bytes, as `fetch` and our lists write it. */
export async function toIntegrity(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}
