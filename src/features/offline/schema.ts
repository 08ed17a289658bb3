import { z } from 'astro/zod';

/** `content/withdrawn.yml`: what saved copies must stop showing. */
export const withdrawnSchema = z.strictObject({
  versions: z
    .array(z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits, as in dist/version.json'))
    .describe('Versions of a language that were wrong as a whole.'),
  pages: z
    .array(z.string().regex(/^\/[a-z0-9/-]+\/$/, 'an address such as /en/which-paper/'))
    .describe('Pages that were taken back.'),
  erase: z.boolean().describe('True makes every saved copy erase itself at the next visit with internet.'),
});
export type Withdrawn = z.infer<typeof withdrawnSchema>;
