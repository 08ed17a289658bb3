import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { listHeaders } from '#src/security/headers.ts';

export interface Server {
  /** Address without a trailing slash: `http://localhost:4321`. */
  readonly url: string;
  /** Answers the requests under way, then closes. */
  close(): Promise<void>;
}

/** Thrown when another program already listens on the port. */
export class PortTakenError extends Error {}

function readPath(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The nearest `404.html` up the tree, as static hosts serve it: `/es/nothing/` gets the Spanish one. */
function findErrorPage(root: string, path: string): string {
  const segments = path.split('/').filter(Boolean).slice(0, 2);
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const file = resolve(root, ...segments.slice(0, depth), '404.html');
    if (file.startsWith(resolve(root) + sep) && existsSync(file)) return file;
  }
  return resolve(root, '404.html');
}

function sendError(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  const isBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(`${file}.br`);
  const body = existsSync(file) ? readFileSync(isBrotli ? `${file}.br` : file) : '';
  response.writeHead(status, {
    ...Object.fromEntries(listHeaders('/404.html')),
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(isBrotli ? { 'Content-Encoding': 'br' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a built site as a static host would: precompressed files, cache headers, trailing slashes, error pages.
 * In: the folder, and a port (0 for any free one). Throws PortTakenError when the port is in use, Error when nothing is built.
 */
export async function startServer({ root, port }: { root: string; port: number }): Promise<Server> {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`Nothing is built in ${root}. Run "npm run build" first, or "npm start".`);
  const serve = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of listHeaders(path)) response.setHeader(name, value);
    },
  });

  const server = createServer((request, response) => {
    const path = readPath(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (path === undefined || path.includes('\0')) {
      sendError(request, response, findErrorPage(root, '/'), 400);
      return;
    }
    // An address that climbs or starts with two slashes would lead out of the site, or to another host.
    const isPlain = !/\/\/|\\|(^|\/)\.\.(\/|$)/.test(path);
    const isFolder = isPlain && !path.endsWith('/') && existsSync(join(root, path, 'index.html'));
    if (isFolder) {
      response.writeHead(308, { Location: `${encodeURI(path)}/` }).end();
      return;
    }
    // Pages are small: a part of one is never needed, and an odd Range header must not reach the file reader.
    delete request.headers.range;
    serve(request, response, () => {
      sendError(request, response, findErrorPage(root, path), 404);
    });
  });

  await new Promise<void>((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(`Port ${port} is taken.`) : error);
    });
    server.listen(port, done);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${chosen}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeIdleConnections();
      }),
  };
}
