import { defineConfig } from '@playwright/test';
import { getChromium } from '#tests/helpers/browser.ts';

const port = Number(process.env.KYR_TEST_PORT ?? 4399);
const report = process.env.KYR_REPORT;

export default defineConfig({
  testDir: '.',
  testMatch: ['site/**/*.spec.ts', 'browser/**/*.spec.ts'],
  outputDir: '.results/playwright',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
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
