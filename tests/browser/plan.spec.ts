import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import axe from 'axe-core';
import { wipeAfterMs, warningMs } from '#src/features/family-plan/idle.ts';
import { exitAddress } from '#src/features/quick-exit/quick-exit.ts';
import { getChromium } from '#tests/helpers/browser.ts';
import { fields, fillIn } from '#tests/helpers/plan-form.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

/** A word that stands nowhere else in the page, not even in its styles. */
const word = 'zqword';
const paper = (page: Page) => page.locator('main article');
const question = (page: Page) => page.getByRole('alertdialog');

/** All that a page holds: what is seen, its words, also hidden ones, and what stands in its fields. */
const readAll = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [
      document.title,
      document.body.innerText,
      document.documentElement.textContent.replace(/\s+/g, ''),
      ...controls.map(({ value, checked }) => `${value}${checked ? ' ticked' : ''}`),
    ].join('\n');
  });

/** A page that comes back from memory does not load again, for which Playwright waits. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => null);
  await expect(page).toHaveURL(/\/plan\/$/);
}

test.describe('with the memory for Back on', () => {
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: getChromium(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  test.afterAll(async () => {
    await browser.close();
  });

  for (const view of ['the form', 'the page to show'])
    test(`Back from elsewhere restores nothing of ${view}`, async ({ baseURL }) => {
      const page = await browser.newPage();
      await page.goto(`${baseURL ?? ''}/en/plan/`);
      const empty = await readAll(page);
      await fillIn(page, word);
      if (view !== 'the form') await page.getByRole('button', { name: 'Show as a page' }).click();
      await page.evaluate(() => Object.assign(window, { isSamePage: true }));
      await page.goto(`${baseURL ?? ''}/en/help/`);
      await goBack(page);
      expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
      expect((await readAll(page)) === empty, 'the page is as it came').toBe(true);
      await page.close();
    });
});

test('"Leave" wipes it in the same moment, also from the paper', async ({ page }) => {
  await page.route(exitAddress, (route) => route.fulfill({ body: 'weather' }));
  await page.goto('/en/plan/');
  await fillIn(page, word);
  const left = await page.evaluate(() => {
    document.querySelector<HTMLElement>('a.leave')?.click();
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return {
      isHidden: document.body.hidden,
      isTyped: controls.some(({ value, checked }) => value.startsWith('zq') || checked),
      paper: document.querySelector('article')?.textContent ?? '',
    };
  });
  expect(left).toMatchObject({ isHidden: true, isTyped: false });
  expect(left.paper.includes(word)).toBe(false);
  await page.waitForURL(exitAddress);
});

test.describe('a plan that nobody touches', () => {
  const beforeWarning = wipeAfterMs - warningMs;
  /** Time goes on while a test looks, which on a busy machine takes long. */
  const slackMs = 40_000;

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await page.goto('/en/plan/');
  });

  test('is wiped 1 minute after a warning', async ({ page }) => {
    await fields(page).first().fill(word);
    await page.clock.runFor(beforeWarning - slackMs);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(slackMs);
    await expect(question(page)).toBeVisible();
    await expect(question(page)).toHaveAccessibleName('Are you still there?');
    await expect(question(page)).toHaveAccessibleDescription(/1 minute/);
    await expect(question(page).getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.clock.runFor(warningMs);
    await expect(question(page)).toBeHidden();
    await expect(page.getByRole('status')).toContainText('wiped');
    expect((await readAll(page)).includes(word)).toBe(false);
  });

  test('stays when "Keep it" is pressed, and the focus goes back', async ({ page }) => {
    await fields(page).first().fill(word);
    await page.clock.runFor(beforeWarning);
    await page.keyboard.press('Enter');
    await expect(question(page)).toBeHidden();
    await expect(fields(page).first()).toBeFocused();
    await page.clock.runFor(beforeWarning - slackMs);
    await expect(fields(page).first()).toHaveValue(word);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(slackMs);
    await expect(question(page)).toBeVisible();
    await question(page).getByRole('button', { name: 'Wipe now' }).click();
    await expect(fields(page).first()).toHaveValue('');
  });

  test('a touch or a key before the warning begins the time anew; after it, they do not', async ({
    page,
  }) => {
    await fields(page).first().fill(word);
    await page.clock.runFor(beforeWarning - slackMs);
    await page.keyboard.press('Tab');
    await page.clock.runFor(beforeWarning - slackMs);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(slackMs);
    await page.keyboard.press('Tab');
    await expect(question(page)).toBeVisible();
  });

  test('is gone when a phone wakes from a long sleep, before a touch can keep it', async ({ page }) => {
    await fields(page).first().fill(word);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await page.mouse.click(5, 300);
    await expect(fields(page).first()).toHaveValue('');
    expect((await readAll(page)).includes(word)).toBe(false);
  });

  test('is not asked about while it is empty', async ({ page }) => {
    await fields(page).first().fill(word);
    await fields(page).first().fill('');
    await page.clock.runFor(2 * wipeAfterMs);
    await expect(question(page)).toBeHidden();
    await expect(page.locator('[data-status]')).toBeEmpty();
  });
});

test('fields have no name and no id, and ask for no help of the browser', async ({ page }) => {
  await page.goto('/en/plan/');
  await fillIn(page, 'x');
  const careless = await page.locator('main :is(input, textarea, select)').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const has = (name: string, value: string): boolean => control.getAttribute(name) === value;
        const isBox = has('type', 'checkbox');
        const isQuiet =
          has('autocomplete', 'off') &&
          has('autocorrect', 'off') &&
          has('autocapitalize', 'off') &&
          has('spellcheck', 'false') &&
          has('translate', 'no');
        const isNamed = control.hasAttribute('name') || control.id !== '';
        return isNamed || !(isBox || isQuiet) || control.closest('form')?.autocomplete !== 'off';
      })
      .map(({ outerHTML }) => outerHTML),
  );
  expect(careless).toEqual([]);
  await expect(page.locator('main form')).not.toHaveAttribute('action');
});

test('rows are added up to a limit, numbered, removed; the focus is never lost', async ({ page }) => {
  await page.goto('/en/plan/');
  const add = page.getByRole('button', { name: 'Add a child' });
  await add.click();
  const second = page.getByRole('group', { name: 'Child 2' });
  await expect(second.getByLabel('Full name')).toBeFocused();
  await second.getByLabel('Full name').fill('second');
  await add.click();
  await page.getByRole('group', { name: 'Child 3' }).getByLabel('Full name').fill('third');
  await expect(paper(page).locator('.entry h4', { hasText: 'Child' })).toHaveCount(3);
  await second.getByRole('button', { name: 'Remove' }).click();
  await expect(second.getByLabel('Full name')).toHaveValue('third');
  await expect(page.getByRole('group', { name: 'Child 1' }).getByLabel('Full name')).toBeFocused();
  await expect(paper(page)).not.toContainText('second');
  await expect(paper(page).locator('.entry h4', { hasText: 'Child' })).toHaveText(['Child 1', 'Child 2']);
  for (let more = 0; more < 6; more += 1) await add.click();
  await expect(page.getByRole('group', { name: 'Child 8' })).toBeVisible();
  await expect(add).toBeHidden();
});

test('Enter goes to the next field and presses nothing', async ({ page }) => {
  await page.goto('/en/plan/');
  await fields(page).first().press('Enter');
  await expect(fields(page).nth(1)).toBeFocused();
  await expect(page.locator('form')).toBeVisible();
  expect(page.url()).not.toContain('?');
});

test('shown as a page: the words as they were typed, never as markup, and the way back', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ar/plan/');
  const typed = `<b>O’Brien</b> ${'W'.repeat(90)}`;
  await fields(page).first().fill(typed);
  await page.locator('form input[type=checkbox]').first().check();
  await page.locator('form [type=submit]').click();
  await expect(page.locator('form')).toBeHidden();
  await expect(paper(page).locator('[tabindex]')).toBeFocused();
  const line = paper(page).getByText(typed);
  await expect(line).toBeVisible();
  await expect(line.locator('b')).toHaveCount(0);
  await expect(paper(page).getByText('✓').locator('visible=true')).toHaveCount(1);
  await expect(paper(page).locator('[lang=en]').getByText('Medicines and allergies').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.locator('[data-action=back]').click();
  await expect(fields(page).first()).toHaveValue(typed);
  await expect(page.locator('form [type=submit]')).toBeFocused();
});

test('printed: under a neutral name, the paper alone; then it asks whether to wipe', async ({ page }) => {
  await page.goto('/en/plan/');
  const name = await page.title();
  await fields(page).first().fill(word);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      Object.assign(window, { printedAs: document.title });
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.locator('form').getByRole('button', { name: 'Print' }).click();
  const printedAs = await page.evaluate(() => (window as unknown as { printedAs: string }).printedAs);
  expect(printedAs).not.toBe(name);
  expect(printedAs).not.toMatch(/plan|rights|school/i);
  expect(await page.title()).toBe(name);
  await expect(question(page)).toHaveAccessibleName(/Wipe/);
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('body').innerText()).trim()).toMatch(/^Family plan\s+Your child/);
  await expect(paper(page).getByText(word)).toBeVisible();
  await expect(question(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await question(page).getByRole('button', { name: 'Wipe now' }).click();
  await expect(page.getByRole('status')).toContainText('wiped');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect((await readAll(page)).includes(word)).toBe(false);
});

test.describe('axe finds nothing, and all fits 320 px', () => {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const contrast = ['color-contrast', 'color-contrast-enhanced'];
  const judge = (page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> =>
    page.evaluate(
      async (runOnly) => {
        scrollTo({ top: 0, behavior: 'instant' });
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      },
      { type, values },
    );
  const states: Record<string, (page: Page) => Promise<void>> = {
    'with rows added': async (page) => page.locator('[data-action=add]').first().click(),
    'shown as a page, asking whether to wipe': async (page) => {
      await page.locator('form [type=submit]').click();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(question(page)).toBeVisible();
    },
  };
  for (const lang of ['en', 'ar'])
    for (const [state, open] of Object.entries(states))
      test(`${lang}: ${state}`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`/${lang}/plan/`);
        await fields(page).first().fill(word);
        await open(page);
        await page.evaluate(axe.source);
        expect(await judge(page, 'tag', rules)).toEqual([]);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await judge(page, 'rule', contrast), colorScheme).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { tag, path } of walkedLocales)
    test(`${tag}: an empty paper to print, with no field that could be remembered`, async ({ page }) => {
      await page.goto(`/${path}/plan/`);
      await expect(page.locator('main :is(input, textarea, button):visible')).toHaveCount(0);
      await page.emulateMedia({ media: 'print' });
      const counts = ['child', 'collector', 'contact'].map((section) =>
        paper(page).locator(`[data-section=${section}] .entry:visible`).count(),
      );
      expect(await Promise.all(counts)).toEqual([2, 2, 3]);
      await expect(paper(page).locator('dd:visible')).toHaveCount(23);
      await expect(paper(page).getByText('Full name').first()).toBeVisible();
      await expect(page.locator('header, footer, h1').locator('visible=true')).toHaveCount(0);
    });
});
