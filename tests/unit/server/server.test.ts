import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortTakenError, startServer, type Server } from '#src/server/server.ts';

let root: string;
let server: Server;

/** Asks as a browser would, without decoding the body or following redirects; the path is sent as it is. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, reject) => {
    const { port } = new URL(server.url);
    const outgoing = request(
      { port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('error', reject).end();
  });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kyr-dist-'));
  mkdirSync(join(root, 'es/help'), { recursive: true });
  mkdirSync(join(root, '_astro'));
  const write = (file: string, text: string): void => {
    writeFileSync(join(root, file), text);
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(text));
  };
  write('index.html', '<p>root</p>');
  write('404.html', '<p>not here</p>');
  write('es/404.html', '<p>no está</p>');
  write('es/help/index.html', '<p>ayuda</p>');
  write('_astro/x.js', 'export {};');
  writeFileSync(join(root, '..', 'kyr-secret.txt'), 'secret');
  server = await startServer({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('the local server', () => {
  it('serves precompressed pages with their type', async () => {
    const { status, headers, body } = await ask('/es/help/', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(brotliDecompressSync(body).toString()).toBe('<p>ayuda</p>');
  });

  it('serves plain pages to those who cannot decompress', async () => {
    const { headers, body } = await ask('/es/help/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<p>ayuda</p>');
  });

  it('answers 304 to a page that has not changed', async () => {
    const { headers } = await ask('/es/help/');
    const again = await ask('/es/help/', { headers: { 'if-none-match': String(headers.etag) } });
    expect(again.status).toBe(304);
  });

  it('lets files named by their content be kept for a year', async () => {
    const { headers } = await ask('/_astro/x.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('tells nobody where the reader was, and lets no browser guess types', async () => {
    const { headers } = await ask('/');
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });

  it('adds the slash that an address lacks', async () => {
    const { status, headers } = await ask('/es/help');
    expect([status, headers.location]).toEqual([308, '/es/help/']);
  });

  it('says "not here" in the language of the address', async () => {
    const spanish = await ask('/es/nada/de/nada/');
    expect([spanish.status, spanish.body.toString()]).toEqual([404, '<p>no está</p>']);
    const other = await ask('/nothing/');
    expect([other.status, other.body.toString()]).toEqual([404, '<p>not here</p>']);
  });

  it.each([
    '/../kyr-secret.txt',
    '/%2e%2e/kyr-secret.txt',
    '/es/..%2f..%2fkyr-secret.txt',
    '/%E0%A4%A',
    '/%00',
    '/%2Fevil.example%2F..%2Fes%2Fhelp',
    '//es/help',
    '//[',
    '/es/%00/',
  ])('gives nothing away for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret');
  });

  it('outlives an odd Range header', async () => {
    expect((await ask('/es/help/', { headers: { range: 'bytes=5-2' } })).status).toBe(200);
  });

  it('only reads', async () => {
    const { status, headers } = await ask('/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ root, port })).rejects.toBeInstanceOf(PortTakenError);
  });

  it('says what to do when nothing is built', async () => {
    await expect(startServer({ root: join(root, 'es'), port: 0 })).rejects.toThrow(
      'Run "npm run build" first',
    );
  });
});
