import { listProviders } from '#tests/helpers/legal-help.ts';
import { listPagesWith } from '#tests/helpers/pages.ts';
import { expect, test } from '#tests/helpers/shared-page.ts';

interface Drawn {
  /** As it is written. */
  readonly text: string;
  /** Its characters in the order in which they are drawn: line by line, left to right. */
  readonly drawn: string;
  readonly lines: number;
}

/** What matches a pattern in the visible text of elements, and how it is drawn. */
const listDrawn = (elements: readonly Element[], pattern: string): Drawn[] =>
  elements.flatMap((element) => {
    const found: Drawn[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.textContent ?? '').matchAll(new RegExp(pattern, 'g'))) {
        const placed = Array.from(match[0], (character, index) => {
          const range = document.createRange();
          range.setStart(node, match.index + index);
          range.setEnd(node, match.index + index + 1);
          const [rect] = range.getClientRects();
          return rect ? [{ character, left: rect.left, top: Math.round(rect.top) }] : [];
        }).flat();
        if (placed.length === 0) continue;
        const inOrder = placed.toSorted((a, b) => a.top - b.top || a.left - b.left);
        found.push({
          text: match[0],
          drawn: inOrder.map(({ character }) => character).join(''),
          lines: new Set(placed.map(({ top }) => top)).size,
        });
      }
    }
    return found;
  });

const withPhones = listPagesWith(/class="num"/).filter((path) =>
  /^\/(ar\/.*|(en|bn|zh-hans|es)\/(help|get-legal-help)\/)$/.test(path),
);

for (const path of withPhones) {
  test(`phone numbers on ${path} run left to right, on one line`, async ({ sharedPage: page }) => {
    await page.goto(path);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const numbers = await page.locator('main .num').evaluateAll(listDrawn, '.+');
      expect(numbers.length, `${width} px`).toBeGreaterThan(0);
      for (const { text, drawn, lines } of numbers)
        expect([drawn, lines], `${text} at ${width} px`).toEqual([text, 1]);
    }
  });
}

/** A street number and two forms: in Arabic, the parts around a bare hyphen change places. */
const names = /104-15|I-200|I-205/;
const withNames = listPagesWith(names).filter((path) => path.startsWith('/ar/'));

for (const path of withNames) {
  test(`addresses and forms on ${path} are drawn left to right`, async ({ sharedPage: page }) => {
    await page.goto(path);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.locator('main').evaluateAll(listDrawn, names.source);
      expect(found.length, `${width} px`).toBeGreaterThan(0);
      for (const { text, drawn } of found) expect(drawn, `${width} px`).toBe(text);
    }
  });
}

test('Arabic pages that name help and papers are among those judged', () => {
  expect(withPhones).toEqual(
    expect.arrayContaining(['/ar/', '/ar/help/', '/ar/get-legal-help/', '/en/help/']),
  );
  expect(withNames).toEqual(
    expect.arrayContaining(['/ar/help/', '/ar/get-legal-help/', '/ar/what-changed/', '/ar/which-paper/']),
  );
});

test('a bare number in Arabic would be drawn the wrong way round: the tests above can fail', async ({
  page,
}) => {
  await page.goto('/ar/about/');
  const heading = page.locator('main h1');
  for (const [bare, drawn] of [
    ['718-555-0100', '0100-555-718'],
    ['104-15', '15-104'],
  ] as const) {
    await heading.evaluate((element, number) => {
      element.textContent = `اتصلوا ${number}`;
    }, bare);
    expect(await heading.evaluateAll(listDrawn, bare)).toEqual([{ text: bare, drawn, lines: 1 }]);
  }
});

test('a phone link dials with the country code', async ({ sharedPage: page }) => {
  await page.goto('/en/help/');
  const links = await page
    .locator('main a[href^="tel:"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const numbers = listProviders().flatMap(({ phone, say }) =>
    [phone, say?.dial].filter((number) => number !== undefined),
  );
  expect(numbers.length).toBeGreaterThan(3);
  for (const number of numbers)
    expect(links).toContain(`tel:${number.length > 3 ? '+1' : ''}${number.replace(/^1-|-/g, '')}`);
});
