import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { listHeaders } from '#src/security/headers.ts';

/** A file may vanish at any moment, while the site is built again. */
export function findContent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The HTML that a path of the site leads to; empty for other files. Read each time: the site may have been built again. */
export function findHtml(root: string, path: string): string {
  const files = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  const html = files.filter((file) => file.endsWith('.html')).map((file) => findContent(join(root, file)));
  return html.find((content) => content !== undefined)?.toString() ?? '';
}

/** Sets what every answer carries, error pages too. In: the path in the site, and the HTML of the page that is sent. */
export function setHeaders(response: ServerResponse, path: string, html: string): void {
  for (const [name, value] of listHeaders(path, html)) response.setHeader(name, value);
  response.setHeader('Vary', 'Accept-Encoding');
}

/** Text without a charset is guessed at, and Bengali or Arabic guessed wrong. */
const isBareText = (type: unknown): type is string =>
  typeof type === 'string' &&
  /^(text\/[\w-]+|application\/(json|xml|javascript)|image\/svg\+xml)$/.test(type);

/** Undoes the waiting of `guardAnswer`: from here on the head is sent as usual. */
export function releaseHead(response: ServerResponse): void {
  Reflect.deleteProperty(response, 'writeHead');
}

/**
 * Mends how sirv answers: it writes the head before it has opened the file, and nobody listens when that file cannot be read,
 * which ends the process. Here the head waits for the first byte, so that an error page can still take its place; the file is
 * closed when the reader leaves; text is marked as UTF-8.
 */
export function guardAnswer(response: ServerResponse, onError: (error: NodeJS.ErrnoException) => void): void {
  const holdHead = (status: number, headers: OutgoingHttpHeaders = {}): ServerResponse => {
    // Node itself writes the head with the first byte, by the same method.
    releaseHead(response);
    response.statusCode = status;
    // For an ending that it does not know, sirv gives an empty type.
    for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    const type = response.getHeader('Content-Type');
    if (isBareText(type)) response.setHeader('Content-Type', `${type};charset=utf-8`);
    return response;
  };
  response.writeHead = holdHead as ServerResponse['writeHead'];
  response.once('pipe', (file: Readable) => {
    file.once('error', onError);
    response.once('close', () => file.destroy());
  });
}
