import { describe, expect, it } from 'vitest';
import { listEncodings } from '#src/server/encodings.ts';

describe('the encodings a reader accepts', () => {
  it.each([
    ['br, gzip', ['br', 'gzip']],
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['BR;Q=1.0', ['br']],
    ['gzip;q=0.5', ['gzip']],
    ['br;q=0', []],
    ['br;q=0, gzip', ['gzip']],
    ['br ; q=0.000, gzip ; q=0.001', ['gzip']],
    ['*', ['br', 'gzip']],
    ['*;q=0', []],
    ['br;q=0, *', ['gzip']],
    ['gzip, *;q=0', ['gzip']],
    ['identity', []],
    ['brotli, vibrant', []],
    ['br;q=much', []],
    ['', []],
    [undefined, []],
  ])('"%s": %j', (header, names) => {
    expect(listEncodings(header).map(({ name }) => name)).toEqual(names);
  });
});
