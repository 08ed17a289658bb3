import { describe, expect, it } from 'vitest';
import jsQR from 'jsqr';
import { toAppAddresses, toLineHtml, toPlainText, type Line } from '#src/features/share/message.ts';
import { drawQrCode } from '#src/features/share/qr-code.ts';

const lines = (lang: string): Line[] => [
  { lang, pieces: [{ text: 'A & B: ' }, { phone: '1-800-555-0100' }, { text: '.' }] },
  { lang, pieces: [{ url: 'https://site.example/en/now/' }] },
];

describe('a message to send', () => {
  it('is one line of text for each of its lines, the address alone on the last', () => {
    expect(toPlainText(lines('en'))).toBe('A & B: 1-800-555-0100.\nhttps://site.example/en/now/');
  });

  it('keeps the groups of a number in order in languages that run right to left', () => {
    expect(toPlainText(lines('ar'))).toBe('A & B: \u200E1-800-555-0100.\nhttps://site.example/en/now/');
  });

  it('is shown with numbers that can be tapped, and no markup of its own', () => {
    const [first, second] = lines('en').map(toLineHtml);
    expect(first).toContain('A &amp; B: <a href="tel:+18005550100">');
    expect(second).toBe('<bdi dir="ltr">https://site.example/en/now/</bdi>');
  });

  it('reaches each app whole: signs that mean something in an address, letters of every script, line ends', () => {
    const text = '100 % & more? #1 + 是的\nعنوان';
    const { whatsApp, sms, email } = toAppAddresses(text, 'A & B');
    expect(new URL(whatsApp).searchParams.get('text')).toBe(text);
    expect(new URLSearchParams(sms.slice('sms:?'.length)).get('body')).toBe(text);
    const mail = new URLSearchParams(email.slice('mailto:?'.length));
    expect([mail.get('subject'), mail.get('body')]).toEqual(['A & B', text.replace('\n', '\r\n')]);
    // In mail and text messages a plus is a plus: spaces must not be written so.
    expect(`${whatsApp}${sms}${email}`).not.toContain('+');
  });
});

describe('a QR code', () => {
  /** Paints the path as a browser does: eight pixels a module. */
  function paint({ side, path }: ReturnType<typeof drawQrCode>): {
    pixels: Uint8ClampedArray;
    width: number;
  } {
    const width = side * 8;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let row = Number(y) * 8; row < Number(y) * 8 + 8; row += 1)
        for (let column = Number(x) * 8; column < (Number(x) + Number(length)) * 8; column += 1)
          pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    return { pixels, width };
  }

  it.each(['https://site.example/en/', `https://site.example/zh-hans/${'a-long-slug/'.repeat(9)}`])(
    'is read back as %s',
    (text) => {
      const { pixels, width } = paint(drawQrCode(text));
      expect(jsQR(pixels, width, width)?.data).toBe(text);
    },
  );

  it('has a quiet zone of four modules', () => {
    const { side, path } = drawQrCode('https://site.example/en/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
      left: Number(x),
      right: Number(x) + Number(length),
      top: Number(y),
    }));
    expect(Math.min(...runs.map(({ left }) => left))).toBe(4);
    expect(Math.max(...runs.map(({ right }) => right))).toBe(side - 4);
    expect(Math.min(...runs.map(({ top }) => top))).toBe(4);
    expect(Math.max(...runs.map(({ top }) => top))).toBe(side - 5);
  });
});
