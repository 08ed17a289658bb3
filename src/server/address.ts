/**
 * Finds the path that a request asks for, decoded. In: the request target as it was sent. Out: undefined for what cannot be
 * decoded and for what could lead out of the site or to another host once something along the way decodes it: two slashes,
 * a backslash, a step up. It reads the raw target, because `new URL` would already have resolved the steps.
 */
export function findPath(target: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(target.split('?', 1)[0] ?? '');
  } catch {
    return undefined;
  }
  const isPlain = path.startsWith('/') && !/\/\/|[\\\0]|\/\.\.(\/|$)/.test(path);
  return isPlain ? path : undefined;
}

/** Files whose name begins with a dot are no pages; `.well-known` is the one that the web agreed on. */
export const isHidden = (path: string): boolean => /\/\.(?!well-known\/)/.test(path);
