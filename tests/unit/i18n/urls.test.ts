import { describe, expect, it } from 'vitest';
import { toPath } from '#src/i18n/urls.ts';

describe('addresses', () => {
  it('are lower case and end in a slash', () => {
    expect(toPath('zh-Hans')).toBe('/zh-hans/');
    expect(toPath('zh-Hans', 'help')).toBe('/zh-hans/help/');
  });
});
