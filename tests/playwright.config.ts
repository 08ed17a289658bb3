import { defineConfig } from '@playwright/test';
import { getChromium } from '#tests/helpers/browser.ts';

const port = Number(process.env.KYR_TEST_PORT ?? 4399);
const report = process.env.KYR_REPORT;

/**
 * Of the longest files, `npm test` runs what a reader would miss first; `npm run browser:all` runs the whole of them, every
 * language and every fault.
 */
const first = [
  'is shown whole while everything has this fault: (login page|silence in the middle)',
  'a page: (one wrong byte|cut, at the end of the connection)',
  'reads every page of it with no network',
  'does not see a page again that was taken back',
  'erases all of it',
  'is kept nowhere',
  'at least 45 languages',
  '(en|ar) on letter',
  'Back from elsewhere',
  'is wiped 1 minute after a warning',
  'shows them selected in a field',
  'the code on the screen',
  'reads nothing by itself',
  'reads title, short answer',
  'is silenced by the way out',
  'a page that only a company',
  'nothing moves at',
  'en: open lines come first',
  'shortens the list',
].join('|');
const later = new RegExp(`(offline|cards|plan|share|help|read-aloud)\\.spec\\.ts (?!.*(${first}))`);

export default defineConfig({
  testDir: '.',
  testMatch: ['site/**/*.spec.ts', 'browser/**/*.spec.ts'],
  outputDir: '.results/playwright',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  ...(process.env.KYR_ALL_PAGES === '1' ? {} : { grepInvert: later }),
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['line'], ['json', { outputFile: report }]] : 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath: getChromium() },
    locale: 'en-US',
  },
  webServer: {
    command: 'npm run --silent serve',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
