import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { findPath, isHidden } from '#src/server/address.ts';
import { listEncodings } from '#src/server/encodings.ts';
import { sendErrorPage } from '#src/server/error-page.ts';
import { findHtml, guardAnswer, setHeaders } from '#src/server/response.ts';

export interface Server {
  /** Address without a trailing slash: `http://localhost:4321`. */
  readonly url: string;
  /** Answers the requests under way, for two seconds at most, then closes. */
  close(): Promise<void>;
}

/** Thrown when another program already listens on the port. */
export class PortTakenError extends Error {}

const closeDelayMs = 2000;

/** What answers a request: a page, a redirect to one, or an error page. In: the folder of the site. */
function createAnswer(root: string): (request: IncomingMessage, response: ServerResponse) => void {
  // "dev" looks at the disk for each request. Otherwise sirv keeps the list of files that it found at its start, and is wrong
  // about them after a new build.
  const serve = sirv(root, { brotli: true, gzip: true, etag: true, dev: true });

  return (request, response) => {
    const path = findPath(request.url ?? '/');
    const fail = (status: number): void => {
      sendErrorPage(request, response, { root, path: path ?? '/', status });
    };
    if (path === undefined) {
      fail(400);
      return;
    }
    setHeaders(response, path, findHtml(root, path));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (isHidden(path)) {
      fail(404);
      return;
    }
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      response.writeHead(308, { Location: `${encodeURI(path)}/` }).end();
      return;
    }
    // Pages are small: a part of one is never needed, and an odd Range header must not reach the file reader.
    delete request.headers.range;
    // sirv looks for the letters only, and would take "br;q=0" for a yes.
    const encodings = listEncodings(request.headers['accept-encoding']);
    request.headers['accept-encoding'] = encodings.map(({ name }) => name).join();
    guardAnswer(response, (error) => {
      fail(error.code === 'ENOENT' ? 404 : 500);
    });
    try {
      serve(request, response, () => {
        fail(404);
      });
    } catch {
      // The file vanished between two looks at it.
      fail(500);
    }
  };
}

/**
 * Serves a built site as a static host would: precompressed files, security and cache headers, trailing slashes, error pages.
 * In: the folder, and a port (0 for any free one). Throws PortTakenError when the port is in use, Error when nothing is built.
 */
export async function startServer({ root, port }: { root: string; port: number }): Promise<Server> {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`Nothing is built in ${root}. Run "npm run build" first, or "npm start".`);
  const server = createServer(createAnswer(root));
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
        const timer = setTimeout(() => {
          server.closeAllConnections();
        }, closeDelayMs);
        server.close(() => {
          clearTimeout(timer);
          done();
        });
        server.closeIdleConnections();
      }),
  };
}
