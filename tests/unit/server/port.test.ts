import { describe, expect, it } from 'vitest';
import { parsePort } from '#src/server/port.ts';

describe('PORT', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('"%s" is %i', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['1e3', '0x50', ' 80', '80 ', '-1', '+80', '80.0', '65536', '٨٠', 'http'])(
    'refuses "%s" in a sentence',
    (text) => {
      expect(() => parsePort(text)).toThrow(`PORT is "${text}". Write a number from 0 to 65535.`);
    },
  );
});
