import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kyr-cli-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '<p>root</p>');
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts `npm run serve` without npm; gives the process, and what it prints until `isEnough` or until it ends. */
async function start(port: string, isEnough: (text: string) => boolean = () => false) {
  const started = spawn(process.execPath, [resolve('src/server/cli.ts')], {
    cwd: folder,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let text = '';
  await new Promise<void>((done) => {
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (isEnough(text)) done();
      });
    started.once('close', () => {
      done();
    });
  });
  return { started, text };
}

describe('npm run serve', () => {
  it('refuses an odd PORT in a sentence, without a stack', async () => {
    const { started, text } = await start('1e3');
    expect(text).toBe('PORT is "1e3". Write a number from 0 to 65535.\n');
    expect(started.exitCode).toBe(1);
  });

  it.skipIf(process.platform === 'win32')(
    'ends when asked to, though a reader is stuck in the middle of a request',
    async () => {
      const { started, text } = await start('0', (printed) => printed.includes('Ctrl+C'));
      const port = Number(/localhost:(\d+)/.exec(text)?.[1]);
      const stuck = connect(port, 'localhost').on('error', () => undefined);
      await once(stuck, 'connect');
      stuck.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: ');
      const silent = connect(port, 'localhost').on('error', () => undefined);
      await once(silent, 'connect');
      const before = performance.now();
      started.kill('SIGTERM');
      const [code] = (await once(started, 'exit')) as [number | null];
      expect(code).toBe(0);
      expect(performance.now() - before).toBeLessThan(4000);
      stuck.destroy();
      silent.destroy();
    },
    10_000,
  );
});
