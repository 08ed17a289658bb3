import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page. In: its built HTML; the stylesheet inlined in it is allowed by its hash, and so is
 * the rule of the font where there is one. Nothing else that stands in a page is trusted: a script comes from a file of ours
 * or not at all, nothing is asked of another host, and nobody may put our pages into theirs. `upgrade-insecure-requests` is
 * left out, because Safari then refuses its own files on http://localhost.
 */
export function toPolicy(html: string): string {
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.join(' ') || "'none'"}`,
    "img-src 'self' data:",
    ...(html.includes('@font-face') ? ["font-src 'self'"] : []),
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
