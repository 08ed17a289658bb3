import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toGzip } from '#src/integrations/compress.ts';

describe('a gzip file', () => {
  it('names neither the machine nor the hour, and unpacks to the same text', async () => {
    const text = Buffer.from('ayuda '.repeat(100));
    const packed = await toGzip(text);
    // RFC 1952: magic number, deflate, no flags, no time, best compression, unknown system.
    expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
    expect(gunzipSync(packed).toString()).toBe(text.toString());
  });
});
