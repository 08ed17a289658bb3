import { expect, test } from '@playwright/test';
import { paperPlaces } from '#src/mdx/vocabulary.ts';
import { walkedLocales } from '#tests/helpers/languages.ts';

test.describe('checking a paper, without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { tag, path } of walkedLocales) {
    test(`${tag}: each place opens by itself, shows it on both papers, and says what it tells`, async ({
      page,
    }) => {
      await page.goto(`/${path}/which-paper/`);
      const looks = page.locator('.check > details');
      await expect(looks).toHaveCount(paperPlaces.length);
      for (const [index, look] of (await looks.all()).entries()) {
        const answer = look.getByRole('listitem').first();
        await expect(answer).toBeHidden();
        await look.locator('summary').click();
        await expect(answer).toBeVisible();
        await expect(look.locator('summary')).toContainText(String(index + 1));
        await expect(look.locator('svg')).toHaveCount(2);
      }
    });
  }

  test('it does not decide: behind it stand words to say in English, and a number to call', async ({
    page,
  }) => {
    await page.goto('/ar/which-paper/');
    const section = page.locator('#who-signed');
    await expect(section.locator('.say [lang="en"]')).toBeVisible();
    await expect(section.locator('a[href^="tel:"]')).toBeVisible();
  });

  test('paper shows what the places tell, opened or not', async ({ page }) => {
    await page.goto('/en/which-paper/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.check li')).toHaveCount(9);
    for (const item of await page.locator('.check li').all()) await expect(item).toBeVisible();
  });
});
