import { describe, expect, it } from 'vitest';
import { keepNamesWhole } from '#src/i18n/whole-names.ts';

describe('names that stay in one piece', () => {
  it.each([
    [
      '<p>Form I-205 and I-200.</p>',
      '<p>Form <span class="nb">I-205</span> and <span class="nb">I-200</span>.</p>',
    ],
    ['<p>92-10 Roosevelt Avenue, Queens</p>', '<p><bdi dir="ltr">92-10 Roosevelt Avenue, Queens</bdi></p>'],
    ['I-205', '<span class="nb">I-205</span>'],
    ['<p>Law 5-1551.</p>', '<p>Law <span class="nb">5-1551</span>.</p>'],
    ['<b>“I speak ___.”</b>', '<b>“I <span class="nb">speak ___.”</span></b>'],
    ['<p>ICE-এর, I-205-এ</p>', '<p><span class="nb">ICE-এর</span>, <span class="nb">I-205-এ</span></p>'],
    ['<p>요원(ICE)이 와요</p>', '<p>요원(<span class="nb">ICE)이</span> 와요</p>'],
    ['<h1>学校：现在怎么办？</h1>', '<h1>学校：<span class="nb">现在怎么办？</span></h1>'],
    ['<p>Ask.\n <a class="mark" href="#note-1">1</a></p>', '<p>Ask.<a class="mark" href="#note-1">1</a></p>'],
  ])('%s', (html, whole) => {
    expect(keepNamesWhole(html)).toBe(whole);
  });

  it.each([
    ['the head', '<head><title>Form I-205</title></head>'],
    ['a tag', '<a href="/I-205/" title="Form I-205">a form</a>'],
    ['a script', '<script>const form = "I-205";</script>'],
    ['a drawing', '<svg><text>I-205</text></svg>'],
    ['a phone number', '<p>718-555-0100</p>'],
    ['years', '<p>2025-26 and 2017-03</p>'],
    ['words around a hyphen', '<p>T-shirt, a 12-year-old, MI-2055</p>'],
  ])('are not marked in %s', (_, html) => {
    expect(keepNamesWhole(html)).toBe(html);
  });

  it('are the same words as before, for copying and reading aloud', () => {
    const html = '<p>استمارة I-205 · 92-10 Roosevelt Avenue</p>';
    expect(keepNamesWhole(html).replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, ''));
  });
});
