import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { publishedLocales } from '#src/i18n/locales.ts';
import { toTelAddress } from '#src/lib/phone-html.ts';
import { stopDate } from '#tests/helpers/clock.ts';
import { listProviders } from '#tests/helpers/legal-help.ts';
import { listLockedSentences } from '#tests/helpers/locked-sentences.ts';
import { review } from '#tests/helpers/review.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

const phone = { viewport: { width: 360, height: 640 } };

test.describe('choosing a language', () => {
  test('each language stands under its own name, with its own lang and dir, and leads to its home', async ({
    page,
  }) => {
    for (const { tag, dir, endonym, path } of walkedLocales) {
      await page.goto('/');
      const link = page.locator(`main a[hreflang="${tag}"]`);
      await expect(link).toHaveAttribute('lang', tag);
      await expect(link.locator('b')).toHaveCSS('direction', dir);
      await expect(link).toContainText(endonym);
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${path}/$`));
    }
  });

  test.describe('with a browser in Bengali', () => {
    test.use({ locale: 'bn-BD' });
    test('Bengali stands first, in Bengali; nothing is redirected or remembered', async ({ page }) => {
      await page.goto('/');
      const first = page.locator('main .langs li').first();
      await expect(first.locator('a')).toHaveAttribute('lang', 'bn');
      await expect(first).toHaveClass(/offered/);
      await expect(first.locator('b')).not.toHaveText('বাংলা');
      await expect(page).toHaveURL(/\/$/);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  test.describe('with a browser in a language we do not have', () => {
    test.use({ locale: 'wo-SN' });
    test('the list stays as it is', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('main .offered')).toHaveCount(0);
      await expect(page.locator('main .langs li').first().locator('a')).toHaveAttribute('lang', 'en');
    });
  });

  test.describe('on a phone, without script', () => {
    test.use({ ...phone, javaScriptEnabled: false });
    test('the menu of a guide leads to the same guide in another language, in two taps', async ({ page }) => {
      await page.goto('/en/which-paper/');
      await page.locator('summary.tool').click();
      await page.locator('.menu a[hreflang="bn"]').click();
      await expect(page).toHaveURL(/\/bn\/which-paper\/$/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'bn');
    });
  });
});

test.describe('on a phone', () => {
  test.use(phone);
  test.beforeEach(({ page }) => stopDate(page));

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the home says rule, exception and whom to call, and leads on`, async ({ page }) => {
      await page.goto(`/${path}/`);
      const door = page.locator('.door');
      for (const id of ['school-rule', 'if-they-enter', 'silence', 'public-places', 'which-schools'])
        await expect(door.locator(`[data-critical="${id}"]`)).toBeVisible();
      await expect(door.locator('a[href^="tel:"]')).toBeVisible();
      await door.locator('a.btn').click();
      await expect(page).toHaveURL(new RegExp(`/${path}/now/$`));
    });
  }

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the rule with its exception is in the first screen of the home`, async ({ page }) => {
      await page.goto(`/${path}/`);
      const box = await page.locator('.door [data-critical="school-rule"]').boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(640);
    });
  }

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the number to call is in the first screen of the home, below the rule`, async ({
      page,
    }) => {
      await page.goto(`/${path}/`);
      const call = await page.locator('.door .call').boundingBox();
      const rule = await page.locator('.door [data-critical="school-rule"]').boundingBox();
      expect((call?.y ?? 999) + (call?.height ?? 0)).toBeLessThanOrEqual(640);
      expect((rule?.y ?? 999) + (rule?.height ?? 0)).toBeLessThan(call?.y ?? 0);
    });
  }

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the bar with the number is slim, and every answer can be read whole over it`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const address of [`/${path}/`, `/${path}/now/`]) {
        await page.goto(address);
        expect((await page.locator('.call').boundingBox())?.height, address).toBeLessThanOrEqual(90);
        for (const answer of await page.locator('.answers li').all()) {
          const room = await answer.evaluate((element) => {
            scrollTo(0, 0);
            element.scrollIntoView({ block: 'nearest' });
            const [own, header, bar] = [element, '.top', '.call'].map((part) =>
              (typeof part === 'string' ? document.querySelector(part) : part)?.getBoundingClientRect(),
            );
            return {
              above: (own?.top ?? 0) - (header?.bottom ?? 0),
              below: (bar?.top ?? 0) - (own?.bottom ?? 0),
              scrolled: scrollY / innerHeight,
            };
          });
          expect(room.above, address).toBeGreaterThanOrEqual(0);
          expect(room.below, address).toBeGreaterThanOrEqual(0);
          expect(room.scrolled, address).toBeLessThanOrEqual(1);
        }
      }
    });
  }

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the number of a form stays on one line, and is copied as it stands on the paper`, async ({
      page,
    }) => {
      for (const width of [320, 360, 400]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(`/${path}/which-paper/`);
        const numbers = await page
          .locator('main .nb', { hasText: /\d/ })
          .evaluateAll((found) => found.map((part) => [part.textContent, part.getClientRects().length]));
        expect(numbers.length).toBeGreaterThan(3);
        for (const number of numbers) expect(number).toEqual([expect.stringMatching(/^I-20[05]$/), 1]);
      }
    });
  }

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: no space stands between a phone number and its full stop, and the header stays`, async ({
      page,
    }) => {
      await page.goto(`/${path}/at-the-school-door/`);
      expect(await page.locator('main').innerText()).not.toMatch(/\d{4} [.。।]/);
      await page.evaluate(() => {
        window.scrollTo({ top: 1500, behavior: 'instant' });
      });
      expect((await page.locator('.top').boundingBox())?.y).toBe(0);
    });
  }

  test('a mark leads to its sources, and Back returns to the words', async ({ page }) => {
    await page.goto('/en/at-the-school-door/');
    const mark = page.locator('main a.mark').nth(3);
    const target = (await mark.getAttribute('href')) ?? '';
    await mark.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target)).toBeInViewport();
    await expect(page.locator(`${target} a`).first()).toHaveAttribute('href', /^https?:/);
    await page.goBack();
    await expect(page).toHaveURL(/at-the-school-door\/$/);
  });

  test('every question of the home leads to the guide that answers it', async ({ page }) => {
    await page.goto('/es/');
    const questions = page.locator('[aria-labelledby="questions"] .ask a');
    const count = await questions.count();
    expect(count).toBe(readdirSync('content/guides').length + 1);
    for (let index = 0; index < count; index += 1) {
      await page.goto('/es/');
      const link = questions.nth(index);
      const href = (await link.getAttribute('href')) ?? '';
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.locator('h1')).toBeVisible();
    }
  });
});

test.describe('honesty', () => {
  for (const { tag, path } of walkedLocales.filter((locale) => locale.tag !== 'en')) {
    test(`${tag}: says before the words that no speaker has checked them, and leads to the English`, async ({
      page,
    }) => {
      await page.goto(`/${path}/which-paper/`);
      const notice = page.locator('.state');
      const [above, below] = [await notice.boundingBox(), await page.locator('h1').boundingBox()];
      expect(above?.y ?? 999).toBeLessThan(below?.y ?? 0);
      await notice.locator('summary').click();
      await notice.locator('a[hreflang=en]').click();
      await expect(page).toHaveURL(/\/en\/which-paper\/$/);
    });
  }

  test('English says that no lawyer has checked it, and has no notice of translation', async ({ page }) => {
    await page.goto('/en/which-paper/');
    await expect(page.locator('.state')).toHaveCount(0);
    await expect(page.locator('.asof')).toContainText('No lawyer has checked it yet');
  });

  test('the footer says that no lawyer has checked the site, for as long as there is no record', async ({
    page,
  }) => {
    await page.goto('/en/about/');
    const words = page.locator('.foot').getByText('No lawyer has checked this site yet.');
    await expect(words).toHaveCount(review.reviews.length === 0 ? 1 : 0);
  });

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: each guide shows every locked sentence whole, with a mark`, async ({ page }) => {
      const guides = listLockedSentences(tag);
      expect(guides.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(20);
      for (const { slug, sentences } of guides) {
        await page.goto(`/${path}/${slug}/`);
        const locked = page.locator('.words .locked');
        await expect(locked, slug).toHaveCount(sentences.length);
        for (const [index, { id, texts }] of sentences.entries()) {
          const sentence = locked.nth(index);
          await expect(sentence.locator(`[data-critical="${id}"]`)).toBeVisible();
          await expect(sentence.locator('a.mark')).toHaveCount(1);
          const words = await sentence.innerText();
          expect(texts.join('').length, id).toBeGreaterThan(20);
          for (const text of texts) expect(words, `${slug}: ${id}`).toContain(text.trim());
        }
      }
    });
  }
});

test.describe('with the keyboard', () => {
  for (const path of ['/en/at-the-school-door/', '/', '/nowhere/', '/ar/nowhere/']) {
    test(`the first stop of ${path} skips to the words`, async ({ page }) => {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#main$/);
      await expect(page.locator('main#main')).toHaveCount(1);
    });
  }

  test('the menu of languages opens with Enter, and every stop shows where it is', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('summary.tool').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.menu nav')).toBeVisible();
    await page.keyboard.press('Tab');
    const focused = page.locator('.menu a').first();
    await expect(focused).toBeFocused();
    expect(await focused.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
  });
});

test.describe('an address that leads nowhere', () => {
  for (const { tag, path } of walkedLocales) {
    test(`is answered in ${tag}, with a way home and a phone`, async ({ page }) => {
      const response = await page.goto(`/${path}/no/such/page/`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await page.locator('main a.btn').first().click();
      await expect(page).toHaveURL(new RegExp(`/${path}/$`));
    });
  }

  test('without a language is answered in all of them', async ({ page }) => {
    const response = await page.goto('/nothing/');
    expect(response?.status()).toBe(404);
    for (const { tag, dir } of publishedLocales)
      await expect(page.locator(`main section[lang="${tag}"][dir="${dir}"]`)).toBeVisible();
  });
});

test.describe('legal help, without script', () => {
  // With script the lines that are open at this minute come first: tests/browser/help.spec.ts.
  test.use({ javaScriptEnabled: false });

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: the first of our list stand first, with all their names, and a number where there is one`, async ({
      page,
    }) => {
      await page.goto(`/${path}/help/`);
      const cards = page.locator('.line');
      for (const [index, { name, formerName, phone }] of listProviders().slice(0, 3).entries()) {
        const card = cards.nth(index);
        await expect(card).toContainText(name);
        if (formerName) await expect(card).toContainText(formerName);
        if (phone) await expect(card.locator('a.btn')).toHaveAttribute('href', toTelAddress(phone));
        else await expect(card.locator('a[href^="tel:"]')).toHaveCount(0);
      }
      for (const card of await cards.all())
        await expect(card.locator('p.small.quiet').last()).not.toBeEmpty();
    });
  }
});
