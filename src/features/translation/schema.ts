import { z } from 'astro/zod';

/** Who has checked a translation. `draft`: nobody who speaks the language. */
export const translationSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('draft') }),
  z.strictObject({
    state: z.literal('reviewed'),
    by: z.string().min(1).describe('The reviewer as they wish to be named.'),
    on: z.iso.date('a date such as 2026-12-02'),
  }),
]);
export type Translation = z.infer<typeof translationSchema>;

/** How far a page has come in one language. `missing`: the words are English, in the frame of the language. */
export type PageTranslation = Translation | { readonly state: 'original' | 'missing' };
