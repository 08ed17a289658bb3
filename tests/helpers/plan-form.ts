import type { Locator, Page } from '@playwright/test';

export const fields = (page: Page): Locator => page.locator('main input[type=text], main textarea');

/** Types a word of its own into each field, with one child and one phone number more than the page begins with. */
export async function fillIn(page: Page, stem: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Add a child' }).click();
  await page.getByRole('button', { name: 'Add a phone number' }).click();
  const markers: string[] = [];
  for (const field of await fields(page).all()) {
    markers.push(`${stem}${markers.length}`);
    await field.fill(markers.at(-1) ?? '');
  }
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check();
  return markers;
}
