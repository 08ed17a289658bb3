import { toPolicy } from '#src/security/policy.ts';

/** Files whose name changes with their content can be kept for a year; everything else is asked for again each time. */
const isImmutable = (path: string): boolean => path.startsWith('/_astro/');

/**
 * The response headers of a file. In: its path in the site, such as `/en/index.html`, and its HTML; empty for other files.
 * Text is always UTF-8 and never guessed at; addresses of our pages are told to nobody.
 */
export function listHeaders(path: string, html: string): [name: string, value: string][] {
  return [
    ['Cache-Control', isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache'],
    ['Content-Security-Policy', toPolicy(html)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
  ];
}
