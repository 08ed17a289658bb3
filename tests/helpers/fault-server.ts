import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '#src/server/server.ts';

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

const loginPage = Buffer.from('<!doctype html><title>Wi-Fi</title><h1>Log in to the Wi-Fi</h1>');
const loginPath = '/wifi-login';
const half = (body: Buffer): Buffer => body.subarray(0, Math.floor(body.length / 2));

function begin(response: ServerResponse, { status, headers }: Answer, length?: number): void {
  response.statusCode = status;
  for (const [name, value] of headers) response.setHeader(name, value);
  if (length !== undefined) response.setHeader('Content-Length', length);
}

function flip(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const middle = Math.floor(body.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  return changed;
}

/** What can go wrong between a phone and us. In: the answer as it should be; each breaks it in its own way. */
const breakers = {
  slow(response: ServerResponse, answer: Answer) {
    begin(response, answer);
    response.write(half(answer.body));
    setTimeout(() => response.end(answer.body.subarray(half(answer.body).length)), 400);
  },
  'error 500'(response: ServerResponse) {
    response.writeHead(500).end();
  },
  'connection reset'(response: ServerResponse) {
    response.destroy();
  },
  'cut, with a length'(response: ServerResponse, answer: Answer) {
    begin(response, answer, answer.body.length);
    response.write(half(answer.body), () => response.destroy());
  },
  'cut, in chunks'(response: ServerResponse, answer: Answer) {
    begin(response, answer);
    response.write(half(answer.body), () => response.destroy());
  },
  // The end of the connection is the end of the body: nothing tells that half of it is missing.
  'cut, at the end of the connection'(response: ServerResponse, answer: Answer) {
    const lines = answer.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    response.socket?.write(`HTTP/1.1 ${answer.status} OK\r\n${lines}Connection: close\r\n\r\n`);
    response.socket?.end(half(answer.body));
  },
  'login page'(response: ServerResponse) {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(loginPage);
  },
  'redirect to a login page'(response: ServerResponse) {
    response.writeHead(302, { Location: loginPath }).end();
  },
  'one wrong byte'(response: ServerResponse, answer: Answer) {
    begin(response, answer, answer.body.length);
    response.end(flip(answer.body));
  },
  silence() {
    // Never an answer.
  },
  'silence in the middle'(response: ServerResponse, answer: Answer) {
    begin(response, answer, answer.body.length);
    response.write(half(answer.body));
  },
} as const;

export type Fault = keyof typeof breakers;
export const faults = Object.keys(breakers) as Fault[];
/** Only a limit of time ends these. */
export const isSilent = (fault: Fault): boolean => fault.startsWith('silence');

export interface FaultServer {
  readonly url: string;
  /** Paths that were asked for, since the last reset. */
  readonly asked: string[];
  /** From now on, paths that fit get the fault. */
  fail(paths: RegExp, fault: Fault): void;
  /** From now on, this path has another body. */
  replace(path: string, body: string): void;
  /** Serves the site in another folder. */
  publish(root: string): Promise<void>;
  /** No faults, and the first site again. */
  reset(): void;
  close(): Promise<void>;
}

/** Serves built sites by our own server, with faults on the way. In: the folder of the site that is served at first. */
export async function startFaultServer(root: string): Promise<FaultServer> {
  const first = await startServer({ root, port: 0 });
  const others = new Map([[root, first]]);
  let current = first;
  let rules: { paths: RegExp; fault: Fault }[] = [];
  const bodies = new Map<string, string>();
  const asked: string[] = [];

  const known = new Map<string, Answer>();
  const ask = async (path: string, method: string): Promise<Answer> => {
    const key = `${method} ${current.url}${path}`;
    const answer = known.get(key) ?? (await askOurs(path, method));
    known.set(key, answer);
    const body = bodies.get(path);
    return body === undefined ? answer : { ...answer, status: 200, body: Buffer.from(body) };
  };
  const askOurs = async (path: string, method: string): Promise<Answer> => {
    const response = await fetch(current.url + path, { method, redirect: 'manual' });
    const dropped = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];
    return {
      status: response.status,
      headers: [...response.headers].filter(([name]) => !dropped.includes(name)),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    asked.push(path);
    if (path === loginPath) {
      breakers['login page'](response);
      return;
    }
    const real = await ask(path, request.method ?? 'GET');
    const fault = rules.find(({ paths }) => paths.test(path))?.fault;
    if (fault) {
      breakers[fault](response, real);
      return;
    }
    begin(response, real);
    response.end(real.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    fail: (paths, fault) => rules.push({ paths, fault }),
    replace: (path, body) => bodies.set(path, body),
    async publish(folder) {
      current = others.get(folder) ?? (await startServer({ root: folder, port: 0 }));
      others.set(folder, current);
    },
    reset() {
      [rules, current] = [[], first];
      bodies.clear();
      asked.length = 0;
      server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      for (const other of others.values()) await other.close();
    },
  };
}
