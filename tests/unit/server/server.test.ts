import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPolicy } from '#src/security/policy.ts';
import { PortTakenError, startServer, type Server } from '#src/server/server.ts';

/** Holds the site, and beside it a file that must stay secret. */
let folder: string;
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

/** Writes a file of the site, with its compressed forms. */
function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
  writeFileSync(join(root, `${file}.br`), brotliCompressSync(text));
  writeFileSync(join(root, `${file}.gz`), gzipSync(text));
}

function remove(file: string): void {
  for (const ending of ['', '.br', '.gz']) rmSync(join(root, file + ending));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyr-server-'));
  root = join(folder, 'dist');
  mkdirSync(join(root, 'es/help'), { recursive: true });
  mkdirSync(join(root, '_astro'));
  write('index.html', '<style>a{color:red}</style><p>root</p>');
  write('404.html', '<p>not here</p>');
  write('es/404.html', '<p>no está</p>');
  write('es/help/index.html', '<p>ayuda</p>');
  write('_astro/x.js', 'export {};');
  write('robots.txt', 'User-agent: *');
  write('map.xml', '<x/>');
  write('list.json', '{}');
  write('icon.svg', '<svg/>');
  write('line.vcf', 'BEGIN:VCARD');
  writeFileSync(join(root, 'icon.png'), 'picture');
  writeFileSync(join(root, '.env'), 'secret');
  writeFileSync(join(folder, 'kyr-secret.txt'), 'secret');
  server = await startServer({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const asItIs = (body: Buffer): Buffer => body;

describe('the local server', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['br;q=0', undefined, asItIs],
    ['', undefined, asItIs],
  ] as const)('to "%s" it serves pages and error pages in %s', async (accepted, encoding, decode) => {
    const headers = { 'accept-encoding': accepted };
    for (const [path, status, words] of [
      ['/es/help/', 200, '<p>ayuda</p>'],
      ['/es/nada/', 404, '<p>no está</p>'],
    ] as const) {
      const found = await ask(path, { headers });
      expect(found.status).toBe(status);
      expect(found.headers['content-encoding']).toBe(encoding);
      expect(decode(found.body).toString()).toBe(words);
      expect(found.headers).toMatchObject({
        'content-type': 'text/html;charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
      });
    }
  });

  it.each([
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/map.xml', 'text/xml;charset=utf-8'],
    ['/list.json', 'application/json;charset=utf-8'],
    ['/icon.svg', 'image/svg+xml;charset=utf-8'],
    ['/line.vcf', 'text/vcard;charset=utf-8'],
    ['/_astro/x.js', 'text/javascript;charset=utf-8'],
    ['/icon.png', 'image/png'],
  ])('gives %s the type %s, compressed or not', async (path, type) => {
    const plain = await ask(path);
    const small = await ask(path, { headers: { 'accept-encoding': 'br' } });
    expect([plain.headers['content-type'], small.headers['content-type']]).toEqual([type, type]);
  });

  it('answers 304 to a page that has not changed, with the headers of the page', async () => {
    const { headers } = await ask('/es/help/');
    const again = await ask('/es/help/', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
  });

  it('answers HEAD like GET, without the page', async () => {
    for (const path of ['/es/help/', '/es/nada/']) {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
      expect([head.status, head.body.length]).toEqual([get.status, 0]);
      expect(head.headers).toMatchObject({
        'content-length': String(get.body.length),
        'content-type': get.headers['content-type'],
      });
    }
  });

  it('lets files named by their content be kept for a year, but not their absence', async () => {
    expect((await ask('/_astro/x.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/_astro/y.js')).headers['cache-control']).toBe('no-cache');
  });

  it('tells nobody where the reader was, lets no browser guess types, and allows a page only its own stylesheet', async () => {
    for (const [path, page] of [
      ['/', '<style>a{color:red}</style>'],
      ['/_astro/x.js', ''],
      ['/nothing/', ''],
      ['//', ''],
      ['/es/help', ''],
    ] as const) {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'content-security-policy': toPolicy(page),
      });
    }
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
    ['/../kyr-secret.txt', 400],
    ['/%2e%2e/kyr-secret.txt', 400],
    ['/es/..%2f..%2fkyr-secret.txt', 400],
    ['/..%5Ckyr-secret.txt', 400],
    ['/\\..\\kyr-secret.txt', 400],
    ['/%252e%252e/kyr-secret.txt', 404],
    ['/.env', 404],
    ['/%2eenv', 404],
    ['/%E0%A4%A', 400],
    ['/%00', 400],
    ['/es/%00/', 400],
    ['//es/help', 400],
    ['/%2Fes/help', 400],
    ['/%2Fevil.example%2F..%2Fes%2Fhelp', 400],
    ['/%5Cevil.example/es/help', 400],
    ['//[', 400],
    ['http://evil.example/es/help', 400],
  ])('gives nothing away for %s: %i, and leads nowhere else', async (path, expected) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers.location]).toEqual([expected, undefined]);
    expect(body.toString()).toBe('<p>not here</p>');
  });

  it.each(['bytes=5-2', 'bytes=0-1', 'bytes=900-', 'words=1'])(
    'sends whole pages to "Range: %s"',
    async (range) => {
      const { status, body } = await ask('/es/help/', { headers: { range } });
      expect([status, body.toString()]).toEqual([200, '<p>ayuda</p>']);
    },
  );

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

describe('while the site is built again', () => {
  it('a page that vanishes is not here, and the others still are', async () => {
    write('es/gone.html', '<p>adiós</p>');
    expect((await ask('/es/gone')).status).toBe(200);
    remove('es/gone.html');
    const { status, body } = await ask('/es/gone');
    expect([status, body.toString()]).toEqual([404, '<p>no está</p>']);
    expect((await ask('/es/help/')).status).toBe(200);
  });

  it('a page that changes is sent whole', async () => {
    write('es/new.html', '<p>uno</p>');
    expect((await ask('/es/new')).body.toString()).toBe('<p>uno</p>');
    write('es/new.html', '<p>uno, dos, tres</p>');
    expect((await ask('/es/new')).body.toString()).toBe('<p>uno, dos, tres</p>');
    remove('es/new.html');
  });

  it('a new stylesheet is allowed, and the old one no longer', async () => {
    write('es/new.html', '<style>a{color:red}</style>');
    expect((await ask('/es/new')).headers['content-security-policy']).toContain('sha256-');
    write('es/new.html', '<style>a{color:blue}</style>');
    const { headers } = await ask('/es/new');
    remove('es/new.html');
    expect(headers['content-security-policy']).toBe(toPolicy('<style>a{color:blue}</style>'));
  });

  it.each([
    ['vanishes', 'ENOENT', 404],
    ['cannot be read', 'EACCES', 500],
  ])('a file that %s after it was found is an error page, not the end', async (_what, code, expected) => {
    const { createReadStream } = fs;
    fs.createReadStream = ((path: string) => {
      const stream = createReadStream(path);
      stream.destroy(Object.assign(new Error(code), { code }));
      return stream;
    }) as typeof createReadStream;
    syncBuiltinESMExports();
    try {
      const { status, headers, body } = await ask('/es/help/', { headers: { 'accept-encoding': 'br' } });
      expect([status, brotliDecompressSync(body).toString()]).toEqual([expected, '<p>no está</p>']);
      expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
      expect(headers['content-length']).toBe(String(body.length));
    } finally {
      fs.createReadStream = createReadStream;
      syncBuiltinESMExports();
    }
    expect((await ask('/es/help/')).status).toBe(200);
  });
});
