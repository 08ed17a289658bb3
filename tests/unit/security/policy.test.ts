import { describe, expect, it } from 'vitest';
import { listHeaders } from '#src/security/headers.ts';
import { toPolicy } from '#src/security/policy.ts';

describe('the security policy', () => {
  it('allows the stylesheet of the page by its hash, our own files, and nothing else', () => {
    // printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
    const hash = 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=';
    expect(toPolicy('<head><style>a{color:red}</style></head>').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src '${hash}'`,
      "img-src 'self' data:",
      "media-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('allows a font of ours where a page has one, and nowhere else', () => {
    const font = '@font-face{font-family:a;src:url(/a.woff2)}';
    expect(toPolicy(`<style>${font}</style>`).split('; ')).toContain("font-src 'self'");
    expect(toPolicy('<style>a{color:red}</style>')).not.toContain('font-src');
  });

  it('allows no style where a page has none', () => {
    expect(toPolicy('')).toContain("style-src 'none'");
  });
});

describe('the headers of what saving on a phone needs', () => {
  const headersOf = (path: string) => new Map(listHeaders(path, ''));

  it('let the worker ask our host and do nothing else, and never keep it', () => {
    expect(headersOf('/sw.js').get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
    for (const path of ['/sw.js', '/version.json', '/offline/en.json'])
      expect(headersOf(path).get('Cache-Control')).toBe('no-cache');
  });

  it('tell the browser to forget where erasing ends, and only there', () => {
    expect(headersOf('/gone/').get('Clear-Site-Data')).toBe('"cache", "cookies", "storage"');
    expect(headersOf('/gone/').get('Cache-Control')).toBe('no-store');
    for (const path of ['/', '/blank/', '/en/gone/', '/sw.js'])
      expect(headersOf(path).has('Clear-Site-Data')).toBe(false);
  });
});
