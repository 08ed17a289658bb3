import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { fillIn } from '#tests/helpers/plan-form.ts';
import { listFilesWith, readKept, startBrowser } from '#tests/helpers/traces.ts';

const makeWord = (): string => `zq${randomBytes(5).toString('hex')}x`;

/** What stands in the page, in its fields, and in what it keeps. */
const readAll = async (page: Page): Promise<string> =>
  (await page.content()) +
  (
    await page
      .locator('input, textarea')
      .evaluateAll((all) => all.map((field) => 'value' in field && field.value))
  ).join() +
  (await readKept(page));

/** A page that comes back from memory does not load again, for which Playwright waits. */
async function goAwayAndBack(page: Page, elsewhere: string): Promise<void> {
  const here = page.url();
  await page.goto(elsewhere);
  await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => null);
  await expect(page).toHaveURL(here);
}

/** A page without our care, in the same browser: what is typed there must be found, or the search finds nothing. */
async function typeCarelessly(context: BrowserContext, origin: string, word: string): Promise<void> {
  const page = await context.newPage();
  await page.route('**/careless/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<textarea></textarea>' }),
  );
  await page.goto(`${origin}/careless/`);
  await page.locator('textarea').pressSequentially(word);
}

/** Fills in the plan, shows it, prints it, leaves, comes back to nothing, and fills it in again. */
async function usePlan(context: BrowserContext, origin: string, stem: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/en/plan/`);
  const markers = await fillIn(page, `${stem}p`);
  await page.getByRole('button', { name: 'Show as a page' }).click();
  for (const marker of markers) await expect(page.locator('main article')).toContainText(marker);
  expect((await page.pdf()).byteLength).toBeGreaterThan(5000);
  await goAwayAndBack(page, `${origin}/en/make-a-plan/`);
  expect(await readAll(page)).not.toContain(stem);
  await fillIn(page, `${stem}p`);
  expect(await readAll(page)).toContain(stem);
  expect(await readKept(page)).not.toContain(stem);
  return markers.length;
}

/** The same with the names on a card, which is shown full screen too. */
async function useCard(context: BrowserContext, origin: string, stem: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/en/cards/school-office/`);
  const fields = page.locator('[data-fills]');
  const type = async (): Promise<void> => {
    for (const [index, field] of (await fields.all()).entries()) await field.fill(`${stem}c${index}`);
  };
  await type();
  await page.locator('[data-full-screen]').click();
  await expect(page.locator('dialog .show')).toContainText(`${stem}c0`);
  await page.locator('[data-close]').click();
  expect((await page.pdf()).byteLength).toBeGreaterThan(5000);
  await goAwayAndBack(page, `${origin}/en/help/`);
  expect(await readAll(page)).not.toContain(stem);
  await type();
  expect(await readAll(page)).toContain(stem);
  expect(await readKept(page)).not.toContain(stem);
  return fields.count();
}

test('27 words typed into plan and card, shown, printed, left, crashed: in no file, storage or request', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'kyr-typed-'));
  const origin = baseURL ?? '';
  const [stem, careless] = [makeWord(), makeWord()];
  const { child, address } = await startBrowser(profile);
  try {
    const browser = await chromium.connectOverCDP(address);
    const [context = await browser.newContext()] = browser.contexts();
    const asked: string[] = [];
    context.on('request', (request) => {
      asked.push(JSON.stringify([request.url(), request.postData(), request.headers()]));
    });
    await typeCarelessly(context, origin, careless);
    const typed = (await usePlan(context, origin, stem)) + (await useCard(context, origin, stem));
    expect(typed).toBe(27);
    // A browser writes down what it has open every few seconds.
    await wait(6000);
    child.kill('SIGKILL');
    await wait(500);
    expect(asked.filter((request) => request.includes(stem))).toEqual([]);
    expect(listFilesWith(profile, careless)).not.toEqual([]);
    expect(listFilesWith(profile, stem)).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    await wait(200);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
