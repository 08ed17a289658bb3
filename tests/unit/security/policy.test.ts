import { describe, expect, it } from 'vitest';
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
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('allows no style where a page has none', () => {
    expect(toPolicy('')).toContain("style-src 'none'");
  });
});
