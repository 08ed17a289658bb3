import { pages } from '#tests/helpers/pages.ts';
import { expect, test } from '#tests/helpers/shared-page.ts';

/** The characters of an element in the order in which they are drawn, left to right, and on how many lines. */
const readDrawn = (element: Element): { drawn: string; lines: number } => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const placed: { character: string; left: number; top: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    for (let index = 0; index < text.length; index += 1) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const [rect] = range.getClientRects();
      if (rect) placed.push({ character: text[index] ?? '', left: rect.left, top: Math.round(rect.top) });
    }
  }
  return {
    drawn: placed
      .toSorted((a, b) => a.left - b.left)
      .map(({ character }) => character)
      .join(''),
    lines: new Set(placed.map(({ top }) => top)).size,
  };
};

const arabic = pages.filter((path) => path.startsWith('/ar/') && !path.endsWith('404.html'));
const others = pages.filter((path) => /^\/(en|bn|zh-hans|es)\/(help|get-legal-help)\/$/.test(path));

for (const path of [...arabic, ...others]) {
  test(`phone numbers on ${path} run left to right, on one line`, async ({ sharedPage: page }) => {
    await page.goto(path);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const number of await page.locator('main .num').all()) {
        const text = (await number.textContent()) ?? '';
        expect(await number.evaluate(readDrawn), `${text} at ${width} px`).toEqual({ drawn: text, lines: 1 });
      }
    }
  });
}

test('pages that name help have numbers to judge', async ({ sharedPage: page }) => {
  await page.goto('/ar/help/');
  expect(await page.locator('main .num').count()).toBeGreaterThan(3);
});

test('a bare number in Arabic would be drawn the wrong way round: the tests above can fail', async ({
  page,
}) => {
  await page.goto('/ar/about/');
  const heading = page.locator('main h1');
  await heading.evaluate((element) => {
    element.textContent = 'اتصلوا 718-935-2013';
  });
  expect((await heading.evaluate(readDrawn)).drawn).toContain('2013-935-718');
});

for (const path of ['/ar/help/', '/ar/get-legal-help/', '/ar/what-changed/', '/ar/which-paper/']) {
  test(`English names, addresses and forms on ${path} are drawn left to right`, async ({
    sharedPage: page,
  }) => {
    await page.goto(path);
    for (const text of ['104-15', 'I-200', 'I-205']) {
      for (const block of await page.locator('main p, main li, main dd, main figcaption').all()) {
        const drawn = await block.evaluate(readDrawn);
        const holds = ((await block.textContent()) ?? '').includes(text);
        if (holds && drawn.lines === 1) expect(drawn.drawn).toContain(text);
      }
    }
  });
}

test('a phone link dials with the country code', async ({ sharedPage: page }) => {
  await page.goto('/en/help/');
  const links = await page
    .locator('main a[href^="tel:"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(links).toContain('tel:+18003540365');
  expect(links).toContain('tel:+18005667636');
  expect(links).toContain('tel:+17189352013');
  expect(links).toContain('tel:311');
});
