import { describe, expect, it } from 'vitest';
import { readProviders } from '#src/checks/ledger.ts';
import { readProject } from '#src/checks/project.ts';
import { chooseProviders, type Choice, type Listed } from '#src/features/legal-help/choose-providers.ts';
import { needs } from '#src/features/legal-help/schema.ts';
import { toVcard } from '#src/features/legal-help/vcard.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';

type Named = Listed & { readonly name: string };
const toListed = (name: string, rest: Partial<Listed>): Named => ({
  name,
  needs: ['legal'],
  office: undefined,
  hasInterpreters: true,
  state: undefined,
  ...rest,
});

const listed = [
  toListed('closed', { state: 'tomorrow@09:00' }),
  toListed('office', { office: 'queens', hasInterpreters: false }),
  toListed('open', { state: 'open@18:00' }),
  toListed('holiday', { state: 'holiday@18:00', needs: ['legal', 'fraud'] }),
  toListed('school', { needs: ['school'], hasInterpreters: false }),
];
const choose = (choice: Partial<Choice>) => {
  const { shown, isNear } = chooseProviders(listed, { need: '', borough: '', language: '', ...choice });
  return { names: shown.map(({ name }) => name), isNear };
};

describe('choosing among lines and groups', () => {
  it('puts open lines first, then those with a holiday; the others keep their order', () => {
    expect(choose({}).names).toEqual(['open', 'holiday', 'closed', 'office', 'school']);
  });

  it('shows only what helps with the need', () => {
    expect(choose({ need: 'fraud' })).toEqual({ names: ['holiday'], isNear: false });
  });

  it('shows only what says how it helps in the language; everything for English', () => {
    expect(choose({ language: 'bn' }).names).toEqual(['open', 'holiday', 'closed']);
    expect(choose({ language: 'other' }).names).toEqual(['open', 'holiday', 'closed']);
    expect(choose({ language: 'en' }).names).toHaveLength(listed.length);
  });

  it('hides nothing for a borough, and puts an office there before what is closed', () => {
    expect(choose({ borough: 'queens' }).names).toEqual(['open', 'holiday', 'office', 'closed', 'school']);
    expect(choose({ borough: 'bronx' }).names).toEqual(choose({}).names);
  });

  it('shows what fits the need, and says so, where nothing fits the language too', () => {
    expect(choose({ need: 'school', language: 'ar' })).toEqual({ names: ['school'], isNear: true });
    expect(choose({ need: 'crisis' })).toEqual({ names: [], isNear: true });
  });
});

describe('content/legal-help', () => {
  const providers = [...readProviders(readProject('.'))];

  it.each(needs)('has somebody for the need "%s"', (need) => {
    expect(providers.some(([, { record }]) => record.needs?.includes(need))).toBe(true);
  });

  it.each(publishedLocales.map(({ tag }) => tag))(
    'has a neutral contact name for each number in %s',
    (tag) => {
      const t = getTranslate(tag);
      for (const [id] of providers.filter(([, { record }]) => record.phone !== undefined)) {
        const name = t(`help:contactName.${id}` as 'help:contactName.city-hotline');
        expect(name).not.toContain('contactName');
        expect(name).not.toMatch(/ICE|immigra|migra|legal|移民|法律|هجرة|قانون|ইমিগ্রেশন|অভিবাসন|আইন/i);
      }
    },
  );
});

describe('a contact', () => {
  it('is a vCard 3.0 with the number as it is dialled', () => {
    expect(toVcard({ name: 'City line', tel: '+18005550100', note: 'Call.' })).toBe(
      [
        ...['BEGIN:VCARD', 'VERSION:3.0', 'N:;City line;;;', 'FN:City line'],
        ...['TEL;TYPE=VOICE:+18005550100', 'NOTE:Call.', 'END:VCARD', ''],
      ].join('\r\n'),
    );
  });

  it('escapes what would end a value', () => {
    const vcard = toVcard({ name: 'A; B, C\\D', tel: '988', note: 'One\r\ntwo\nthree' });
    expect(vcard).toContain('FN:A\\; B\\, C\\\\D\r\n');
    expect(vcard).toContain('N:;A\\; B\\, C\\\\D;;;\r\n');
    expect(vcard).toContain('NOTE:One\\ntwo\\nthree\r\n');
  });

  it.each(['Monday to Friday. '.repeat(12), 'দোভাষী দিতে বলুন। '.repeat(9), '请对方找口译员。𠮷'.repeat(9)])(
    'folds lines of at most 75 octets, without cutting a letter: %s',
    (note) => {
      const vcard = toVcard({ name: 'x', tel: '988', note });
      const lines = vcard.split('\r\n');
      expect(lines.length).toBeGreaterThan(8);
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(vcard).not.toContain('\uFFFD');
      expect(vcard.replaceAll('\r\n ', '')).toContain(`NOTE:${note}\r\n`);
    },
  );
});
