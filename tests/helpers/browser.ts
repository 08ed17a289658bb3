import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findInstalled(): string | undefined {
  const playwrightsOwn = chromium.executablePath();
  return [...candidates, playwrightsOwn].find((path) => path && existsSync(path));
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Finds a Chromium for the browser tests: one named in CHROMIUM_PATH, one of the system, Playwright's own; as root on Debian
 * it installs one. Throws Error, saying what to install, when there is none.
 */
export function getChromium(): string {
  const found = findInstalled();
  if (found) return found;
  if (canInstall()) {
    console.log('No browser found. Installing Debian’s chromium and fonts …');
    const options: ExecFileSyncOptions = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
      options,
    );
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  );
}

/** Finds a Firefox of the system, which Playwright can drive: the second engine, for what engines do each in their own way. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );
}
