import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { findLocaleByPath } from '#src/i18n/locales.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';
import { waitingGuide } from '#tests/helpers/pages.ts';

test.use({ viewport: { width: 360, height: 640 } });

const getCanonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href');

/** The words in the address that opens an app. */
async function readWords(page: Page, start: string): Promise<string> {
  const href = await page.locator(`.message a[href^="${start}"]`).first().getAttribute('href');
  const query = new URLSearchParams(href?.slice(href.indexOf('?') + 1));
  return query.get(start.startsWith('https') ? 'text' : 'body') ?? '';
}

/** What a camera reads from a part of the screen. */
async function scan(page: Page, selector: string): Promise<string | undefined> {
  const picture = (await page.locator(selector).screenshot()).toString('base64');
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { pixels: [...data], width: image.width, height: image.height };
  }, picture);
  return jsQR(Uint8ClampedArray.from(pixels), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** Stands in for the share sheet of a phone: keeps what it is given, then ends as told. */
async function stubShareSheet(page: Page, failure?: string): Promise<void> {
  await page.addInitScript((name) => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        Object.assign(window, { shared: data });
        return name ? Promise.reject(new DOMException('', name)) : Promise.resolve();
      },
    });
  }, failure);
}
const readShared = (page: Page) =>
  page.evaluate(() => (window as unknown as { shared?: Record<string, string> }).shared);

for (const { tag, path } of walkedLocales) {
  test.describe(`${tag}: sending a page`, () => {
    test('opens the share sheet of the phone with the clean address, in the language of the page', async ({
      page,
    }) => {
      await stubShareSheet(page);
      await page.goto(`/${path}/at-the-school-door/?from=group#steps`);
      await page.locator('a[data-share-text]').click();
      const shared = await readShared(page);
      expect(shared?.url).toBe(await getCanonical(page));
      expect(shared?.url).not.toMatch(/[?#]/);
      expect(shared?.title).toBe(await page.locator('h1').innerText());
      expect(shared?.text).toContain(await page.locator('#answer [data-critical]').first().innerText());
      await expect(page).toHaveURL(/at-the-school-door/);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('leads to the text with its address, for each app', async ({ page }) => {
        await page.goto(`/${path}/now/`);
        const [title, address] = [await page.locator('h1').innerText(), await getCanonical(page)];
        await page.locator('a[data-share-text]').click();
        await expect(page).toHaveURL(`/${path}/share/now/`);
        await expect(page.locator('html')).toHaveAttribute('lang', tag);
        for (const start of ['https://wa.me/', 'sms:', 'mailto:']) {
          const words = (await readWords(page, start)).replaceAll('\r\n', '\n').split('\n');
          expect([words[0], words.at(-1)], start).toEqual([title, address]);
          expect(words, start).toHaveLength(3);
        }
        await expect(page.locator('.message button, .message textarea')).toHaveCount(2);
        await expect(page.locator('.message button')).toBeHidden();
        await expect(page.locator('.callout.caution')).toContainText('WhatsApp');
        for (const link of await page.locator('.ways a').all())
          await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      });
    });
  });

  test(`${tag}: a rumor has calm replies, each with the limits of the rule, whom to call and the address`, async ({
    page,
  }) => {
    await page.goto(`/${path}/check-a-rumor/`);
    await page.locator('a[href$="#replies"]').click();
    await expect(page.locator('#replies')).toBeInViewport();
    const replies = page.locator('section section .message');
    await expect(replies).toHaveCount(3);
    const known = [['now-school', 'which-schools'], ['school-bus'], ['public-places', 'silence']];
    for (const [index, ids] of known.entries()) {
      const reply = replies.nth(index);
      for (const id of [...ids, 'call-city', 'call-state'])
        await expect(reply.locator(`[data-critical="${id}"]`)).toBeVisible();
      const href = await reply.locator('a[href^="https://wa.me/"]').getAttribute('href');
      const sent = new URL(href ?? '').searchParams.get('text') ?? '';
      expect(sent.split('\n').at(-1)).toMatch(/^https:.*\/check-a-rumor\/$/);
      // What is sent is what is read, the marks of direction aside.
      const read = await reply.locator('blockquote p').allInnerTexts();
      expect(sent.replaceAll('\u200E', '')).toBe(read.join('\n'));
    }
  });
}

test.describe('a phone whose share sheet', () => {
  test('is closed by the reader stays on the page', async ({ page }) => {
    await stubShareSheet(page, 'AbortError');
    await page.goto('/en/records/');
    await page.locator('a[data-share-text]').click();
    expect(await readShared(page)).toBeDefined();
    await page.waitForTimeout(300);
    await expect(page).toHaveURL('/en/records/');
  });

  test('fails leads to the other ways', async ({ page }) => {
    await stubShareSheet(page, 'NotAllowedError');
    await page.goto('/en/records/');
    await page.locator('a[data-share-text]').click();
    await expect(page).toHaveURL('/en/share/records/');
  });
});

test('a guide in English is announced as such in the language of the reader', async ({ page }) => {
  test.skip(waitingGuide === undefined, 'every guide is in every language');
  const [, path = '', slug = ''] = (waitingGuide ?? '').split('/');
  await page.goto(`/${path}/share/${slug}/`);
  const lines = page.locator('.message').first().locator('blockquote p');
  const { translation } = JSON.parse(
    readFileSync(`locales/${findLocaleByPath(path)?.tag ?? ''}/common.json`, 'utf8'),
  ) as { translation: { missing: string } };
  await expect(lines.nth(2)).toHaveText(translation.missing);
  expect(await readWords(page, 'sms:')).not.toContain(await page.locator('.text-lead a').innerText());
  await expect(page.locator('.text-lead a')).toHaveAttribute('lang', 'en');
});

test.describe('copying the text', () => {
  test('puts the same words on the clipboard as go to the apps, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/ar/share/help/');
    await page.locator('.message button').click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await readWords(page, 'sms:'));
    await expect(page.locator('textarea')).toBeHidden();
  });

  test('shows them selected in a field where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/es/share/home/');
    await page.locator('.message button').click();
    const field = page.getByRole('textbox');
    await expect(field).toBeFocused();
    const selected = await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(selected).toBe(await readWords(page, 'sms:'));
    await expect(page.getByRole('status')).not.toBeEmpty();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the code on the screen opens the page itself (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [share, target] of [
      ['/ar/share/at-the-school-door/', '/ar/at-the-school-door/'],
      ['/zh-hans/share/home/', '/zh-hans/'],
    ] as const) {
      await page.goto(share);
      await expect(page.getByRole('img', { name: /QR|二维码/ })).toBeVisible();
      const address = await scan(page, '.qr');
      expect(new URL(address ?? '').pathname).toBe(target);
      expect(address).toBe((await readWords(page, 'sms:')).split('\n').at(-1));
    }
  });

test('search engines are kept from the pages for sending, and only from those', async ({ page }) => {
  await page.goto('/en/share/now/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.goto('/en/now/');
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  expect(sitemap).toContain('/en/now/');
  expect(sitemap).not.toContain('/share/');
});
