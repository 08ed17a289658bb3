import { readFileSync } from 'node:fs';
import { chromium, expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { CardSource, Spoken } from '#src/features/cards/schema.ts';
import { papers } from '#src/features/cards/sheet.ts';
import { getChromium } from '#tests/helpers/browser.ts';
import { readKept } from '#tests/helpers/traces.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

const names = ['school-office', 'officer', 'call-311', 'i-speak'] as const;
const readCard = (name: string): CardSource =>
  parse(readFileSync(`content/cards/${name}/en.yml`, 'utf8')) as CardSource;
const spoken = parse(readFileSync('content/languages/spoken.yml', 'utf8')) as Spoken[];
/** English words of a line as far as its first blank or number. */
const toStart = (line: string): string => line.split('{{')[0] ?? '';
const marker = 'Zqmarker';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { tag, path } of walkedLocales)
    test(`${tag}: every card is there to be shown, and asks for nothing to be typed`, async ({ page }) => {
      for (const name of names) {
        await page.goto(`/${path}/cards/`);
        await page.locator(`main a[href$="/cards/${name}/"]`).click();
        const card = page.locator('main .show:visible');
        await expect(card).toHaveCount(1);
        for (const { en } of readCard(name).lines) await expect(card).toContainText(toStart(en));
        await expect(card.locator('.mine').first()).toBeVisible({ visible: tag !== 'en' });
        await expect(page.locator('input:visible, button:visible')).toHaveCount(0);
      }
    });

  test('a name can be written on the line by hand', async ({ page }) => {
    await page.goto('/es/cards/school-office/');
    const line = await page.locator('main .show [data-blank=child]').boundingBox();
    expect(line?.width).toBeGreaterThan(80);
    await expect(page.locator('main .show [data-blank=language]')).toHaveText('Spanish');
  });

  test('the “I speak” card is chosen by own name, from at least 45 languages', async ({ page }) => {
    await page.goto('/en/cards/i-speak/');
    const links = page.locator('.choose .langs a');
    expect(await links.count()).toBeGreaterThanOrEqual(45);
    const tags = await links.locator('b').evaluateAll((all) => all.map((name) => name.getAttribute('lang')));
    expect(tags).toEqual(spoken.map(({ tag }) => tag));
    for (const { tag, own, english, dir } of spoken.filter((language) =>
      /^(wo|ur|fa-AF)$/.test(language.tag),
    )) {
      await links.filter({ hasText: own }).filter({ hasText: english }).click();
      await expect(page).toHaveURL(new RegExp(`#${tag.toLowerCase()}$`));
      const card = page.locator('main .show:visible');
      await expect(card).toHaveCount(1);
      await expect(card.locator('.big').first()).toHaveText(`I speak ${english}.`);
      const name = card.locator('.own');
      await expect(name).toHaveText(own);
      await expect(name).toHaveAttribute('lang', tag);
      expect(await name.evaluate((element) => getComputedStyle(element).direction)).toBe(dir ?? 'ltr');
    }
  });

  test('a language that the site speaks has its meaning under the English, on every page', async ({
    page,
  }) => {
    await page.goto('/ar/cards/i-speak/#bn');
    const card = page.locator('main .show:visible');
    await expect(card.locator('.big').first()).toContainText('Bengali');
    await expect(card.locator('.mine[lang=bn]:not(.own)')).toHaveCount(readCard('i-speak').lines.length);
  });
});

const listValues = (fields: readonly Element[]): string[] =>
  fields.map((field) => (field as HTMLInputElement).value);

test.describe('a name that is typed', () => {
  test('stands on the card at once, in any script, as plain words', async ({ page }) => {
    await page.goto('/ar/cards/school-office/');
    const [child, language] = [page.locator('[data-fills=child]'), page.locator('[data-fills=language]')];
    await child.fill('<b>ليلى</b>');
    await language.fill('Wolof');
    const blanks = page.locator('main .show [data-blank]');
    await expect(blanks).toHaveText(['<b>ليلى</b>', 'Wolof']);
    for (const field of [child, language]) {
      await expect(field).toHaveAttribute('autocomplete', 'off');
      await expect(field).toHaveAttribute('translate', 'no');
      expect(await field.getAttribute('name')).toBeNull();
    }
    await child.fill('');
    await expect(blanks.first()).toBeEmpty();
  });

  test('is kept nowhere and sent nowhere, shown, printed, or left behind', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto('/en/cards/school-office/');
    for (const field of await page.locator('[data-fills]').all()) await field.fill(marker);
    await page.locator('[data-full-screen]').click();
    await expect(page.locator('dialog .show')).toContainText(marker);
    await page.locator('[data-close]').click();
    await expect(page.locator('dialog .show')).toHaveCount(0);
    await page.pdf();
    expect(await readKept(page)).not.toContain(marker);
    await page.reload();
    expect(await page.locator('[data-fills]').evaluateAll(listValues)).toEqual(['', '']);
    await page.locator('[data-fills=child]').fill(marker);
    await page.goto('/en/help/');
    expect(await readKept(page)).not.toContain(marker);
    expect(asked.filter((address) => address.includes(marker))).toEqual([]);
  });

  test('is gone when Back brings the page from the memory of the browser', async ({ baseURL }) => {
    // Playwright switches off that memory, in which pages come back as they were left.
    const browser = await chromium.launch({
      executablePath: getChromium(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage();
    await page.goto(`${baseURL}/en/cards/school-office/`);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    for (const field of await page.locator('[data-fills]').all()) await field.fill(marker);
    await page.goto(`${baseURL}/en/help/`);
    // A page from there does not load again, which Playwright would wait for.
    await page.evaluate(() => {
      history.back();
    });
    await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
    expect(await page.content()).not.toContain(marker);
    expect(await page.locator('[data-fills]').evaluateAll(listValues)).toEqual(['', '']);
    await browser.close();
  });
});

test.describe('the full screen', () => {
  for (const name of ['officer', 'i-speak'] as const)
    test(`of ${name} opens and closes by keyboard, and the focus comes back`, async ({ page }) => {
      await page.goto(`/es/cards/${name}/#wo`);
      const button = page.locator('[data-full-screen]');
      const dialog = page.getByRole('dialog');
      for (const key of ['Escape', 'Enter']) {
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(dialog.locator('.show .big').first()).toBeVisible();
        await expect(dialog.locator('.show')).toContainText(name === 'officer' ? 'silent' : 'Wolof');
        await expect(dialog.locator('[data-close]')).toBeFocused();
        await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
        await page.keyboard.press(key);
        await expect(dialog).toBeHidden();
        await expect(button).toBeFocused();
        await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
      }
    });

  test('covers the page where the browser has no full screen and no wake lock', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
      Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    });
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto('/ar/cards/school-office/');
    await page.locator('[data-full-screen]').click();
    const dialog = page.getByRole('dialog');
    const { x, y, width, height } = (await dialog.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect([x, y, width, height]).toEqual([0, 0, 320, 568]);
    expect(await dialog.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320);
    await dialog.locator('[data-close]').click();
    await expect(dialog).toBeHidden();
    expect(errors).toEqual([]);
  });

  test('keeps the screen lit while it is open, where the browser can', async ({ page }) => {
    await page.addInitScript(() => {
      const calls: string[] = [];
      const lock = { release: () => Promise.resolve(calls.push('release')) };
      Object.assign(window, { calls });
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: (kind: string) => Promise.resolve(calls.push(kind)).then(() => lock) },
      });
    });
    await page.goto('/en/cards/officer/');
    await page.locator('[data-full-screen]').click();
    const getCalls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
    await expect.poll(getCalls).toEqual(['screen']);
    await page.locator('[data-close]').click();
    await expect.poll(getCalls).toEqual(['screen', 'release']);
  });

  test('is white in the dark too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/en/cards/officer/');
    const ground = (element: Element) => getComputedStyle(element).backgroundColor;
    expect(await page.locator('main .show').first().evaluate(ground)).toBe('rgb(255, 255, 255)');
    await page.locator('[data-full-screen]').click();
    expect(await page.locator('dialog').evaluate(ground)).toBe('rgb(255, 255, 255)');
  });
});

/** Sizes of paper in points, and of a card. */
const sizes = { letter: [612, 792], a4: [595, 842] } as const;
const card = { width: (88.9 / 25.4) * 96, height: (50.8 / 25.4) * 96 };

/** Boxes and words of the cards on paper, in CSS pixels; how much room is left around the words, and the smallest letters. */
function readCards(page: Page) {
  return page.locator('.small-card:visible').evaluateAll((all) =>
    all.map((element) => {
      const { left, top, width, height, right, bottom } = element.getBoundingClientRect();
      const words = [...element.children].map((child) => {
        const range = document.createRange();
        range.selectNodeContents(child);
        return range.getBoundingClientRect();
      });
      return {
        id: element.getAttribute('data-card'),
        side: element.classList.contains('front') ? 'front' : 'back',
        ...{ left, top, width, height },
        room: Math.min(
          ...words.flatMap((word) => [
            word.left - left,
            right - word.right,
            word.top - top,
            bottom - word.bottom,
          ]),
        ),
        smallestPt: Math.min(
          ...[...element.querySelectorAll('p, p *')].map(
            (part) => parseFloat(getComputedStyle(part).fontSize) * 0.75,
          ),
        ),
        lines: words.map((word) => [word.top, word.bottom]),
      };
    }),
  );
}

for (const [paper, count] of Object.entries(papers) as ['letter' | 'a4', number][])
  for (const { tag, path } of walkedLocales)
    test(`${tag} on ${paper}: ${count} cards on two sides, each back behind its front, all words in their box`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 816, height: 1056 });
      // Some of each card, and one kind alone.
      for (const hash of ['', '#officer']) {
        await page.goto('about:blank');
        await page.goto(`/${path}/cards/print-${paper}/${hash}`);
        await page.emulateMedia({ media: 'print' });
        const found = await readCards(page);
        const [fronts, backs] = ['front', 'back'].map((side) => found.filter((small) => small.side === side));
        expect([fronts?.length, backs?.length]).toEqual([count, count]);
        const lefts = [...new Set(found.map(({ left }) => Math.round(left)))].sort((a, b) => a - b);
        expect(lefts.length).toBe(2);
        const start = (side: typeof found | undefined): number =>
          Math.min(...(side ?? []).map(({ top }) => top));
        for (const front of fronts ?? []) {
          const behind = backs?.find(
            ({ left, top }) =>
              Math.round(left) !== Math.round(front.left) &&
              Math.abs(top - start(backs) - (front.top - start(fronts))) < 1,
          );
          expect(behind?.id).toBe(front.id);
        }
        if (hash) expect([...new Set(found.map(({ id }) => `#${id ?? ''}`))]).toEqual([hash]);
        for (const { id, side, width, height, room, smallestPt } of found) {
          const what = `${hash} ${id ?? ''} ${side}`;
          expect(Math.abs(width - card.width) + Math.abs(height - card.height), what).toBeLessThan(1);
          expect(room, what).toBeGreaterThan(2);
          expect(smallestPt, what).toBeGreaterThanOrEqual(7);
        }
        await page.emulateMedia({ media: null });
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(2);
        const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
        for (const [, ...box] of boxes)
          expect(box.map((points) => Math.round(Number(points)))).toEqual(sizes[paper]);
      }
    });

test('a card that is printed from its own page is one page, without buttons', async ({ page }) => {
  await page.goto('/bn/cards/officer/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main .show')).toBeVisible();
  await expect(page.locator('main :is(button, .btn, input)').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(1);
});
