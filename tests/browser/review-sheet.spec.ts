import { readFileSync } from 'node:fs';
import { readProject } from '#src/checks/project.ts';
import { writePack } from '#src/checks/translations/pack.ts';
import { importReview } from '#src/checks/translations/review-file.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { expect, test } from '@playwright/test';

const project = readProject('tests/fixtures/project', publishedLocales, '2026-11-24');

/** The expected answer to a question of the sheet. */
function findAnswer(question: string): string {
  const sentences = project.findYaml('content/critical/en.yml')?.data as {
    check: { q: string; a: string }[];
  }[];
  const found = sentences.flatMap(({ check }) => check).find(({ q }) => question.endsWith(q));
  return found?.a ?? '';
}

test('a person who speaks the language fills the sheet in, and the file comes back as a review', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(await writePack(project, 'es'));
  const first = page.locator('article').first();
  await expect(first.locator('details')).not.toHaveAttribute('open');
  for (const field of await first.locator('fieldset').all()) {
    const question = (await field.locator('legend').textContent()) ?? '';
    const expected = findAnswer(question);
    await field.getByLabel(expected, { exact: true }).check();
  }
  await first.getByLabel('Read.').check();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.getByRole('status')).toContainText('Please write your name');
  await page.getByLabel('Your name').fill('A reader');
  await page.locator('article').nth(1).getByLabel('What should be changed').fill('Otra palabra.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^review-es-\d{4}-\d\d-\d\d\.json$/);
  const imported = await importReview(project, readFileSync(await download.path(), 'utf8'));
  const [one, two] = await page
    .locator('article')
    .evaluateAll((articles) => articles.map((article) => (article as HTMLElement).dataset.part));
  expect(imported.checked).toEqual([one]);
  expect(imported.corrections).toEqual([`${two ?? ''}: Otra palabra.`]);
  expect(imported.record.reviews.map(({ by }) => by)).toEqual(['A reader']);
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});
