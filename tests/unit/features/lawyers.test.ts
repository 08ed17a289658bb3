import { describe, expect, it } from 'vitest';
import { writeLawyers } from '#src/features/facts/lawyers.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';

const record = { guide: 'door', by: 'Ana Ruiz', on: '2026-12-02', hash: '0123456789abcdef' };
const older = { ...record, by: 'Ben Okafor', on: '2026-11-30' };

describe.each(publishedLocales)('what $tag says of lawyers', ({ tag }) => {
  const t = getTranslate(tag);

  it('is that none has checked the site, while there is no record', () => {
    expect(writeLawyers({ reviews: [] }, tag, t)).toBe(t('trust.noLawyer'));
  });

  it('names the last one who read a part of it, and the day', () => {
    const words = writeLawyers({ reviews: [older, record, older] }, tag, t);
    expect(words).toContain('Ana Ruiz');
    expect(words).toContain('2026');
    expect(words).not.toContain(t('trust.noLawyerShort'));
    expect(words).not.toContain('Ben');
  });
});
