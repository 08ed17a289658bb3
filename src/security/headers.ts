import { toPolicy } from '#src/security/policy.ts';

/** Files whose name changes with their content can be kept for a year; everything else is asked for again each time. */
const isImmutable = (path: string): boolean => path.startsWith('/_astro/');

/** Where "Erase from this phone" ends: the browser is told to forget, and not to keep this answer either. */
const isGone = (path: string): boolean => path === '/gone/' || path === '/gone/index.html';

/** The worker of saved copies obeys the policy of its own answer: it can ask our host, and do nothing else. */
const isWorker = (path: string): boolean => path === '/sw.js';

function toCaching(path: string): string {
  if (isGone(path)) return 'no-store';
  return isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * The response headers of a file. In: its path in the site, such as `/en/index.html`, and its HTML; empty for other files.
 * Text is always UTF-8 and never guessed at; addresses of our pages are told to nobody.
 */
export function listHeaders(path: string, html: string): [name: string, value: string][] {
  // Few hosts know contacts, and a phone opens only what is called one.
  const types: [string, string][] = path.endsWith('.vcf')
    ? [['Content-Type', 'text/vcard;charset=utf-8']]
    : [];
  return [
    ['Cache-Control', toCaching(path)],
    ['Content-Security-Policy', isWorker(path) ? "default-src 'none'; connect-src 'self'" : toPolicy(html)],
    ...types,
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ...(isGone(path)
      ? ([['Clear-Site-Data', '"cache", "cookies", "storage"']] satisfies [string, string][])
      : []),
  ];
}
