import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { listEncodings } from '#src/server/encodings.ts';
import { findContent, releaseHead, setHeaders } from '#src/server/response.ts';

/** The nearest `404.html` up the tree, as static hosts serve it: `/es/nothing/` gets the Spanish one. */
function findErrorPage(root: string, path: string): string {
  const segments = path.split('/').filter(Boolean).slice(0, 2);
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const file = resolve(root, ...segments.slice(0, depth), '404.html');
    if (file.startsWith(resolve(root) + sep) && existsSync(file)) return file;
  }
  return resolve(root, '404.html');
}

/** Answers with the error page nearest to `path`, whatever has been prepared; when the answer has begun, breaks it off. */
export function sendErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  { root, path, status }: { root: string; path: string; status: number },
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  releaseHead(response);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const file = findErrorPage(root, path);
  setHeaders(response, '/404.html', findContent(file)?.toString() ?? '');
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  const encoding = listEncodings(request.headers['accept-encoding']).find(({ ending }) =>
    existsSync(file + ending),
  );
  const body = findContent(file + (encoding?.ending ?? '')) ?? Buffer.alloc(0);
  if (encoding && body.length > 0) response.setHeader('Content-Encoding', encoding.name);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
