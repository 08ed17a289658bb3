import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { getChromium } from '#tests/helpers/browser.ts';

/** All that a page keeps outside of its own document. */
export const readKept = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
      document.cookie,
      window.name,
      history.state,
      location.href,
    ]),
  );

/** Files of a folder that hold a word, in 8 or 16 bits a letter. */
export function listFilesWith(folder: string, word: string): string[] {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return needles.some((needle) => content.includes(needle));
    });
}

/** A browser as people have it, on a profile of its own; started here, because one that Playwright starts cannot be killed. */
export async function startBrowser(profile: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    getChromium(),
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const portFile = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 200 && !existsSync(portFile); tries += 1) await wait(100);
  await wait(100);
  return { child, address: `http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0] ?? ''}` };
}
