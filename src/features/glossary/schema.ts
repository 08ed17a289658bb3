import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'Latin lower-case words joined by low lines');

/** `content/glossary/en.yml`: the terms that every language agrees on a word for, and where words were seen. */
export const glossarySourceSchema = z.strictObject({
  sources: z.record(z.string(), z.string().min(1)).describe('By the key that a term names in `source`.'),
  terms: z
    .array(
      z.strictObject({
        id,
        term: z.string().min(1).describe('The English term, with its other names.'),
        notes: z.string().min(1).describe('What a translator has to know: the danger, the form of the word.'),
      }),
    )
    .min(1),
});

/** `content/glossary/<Lang-Tag>.yml`: the agreed words of one language. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id,
        text: z.string().min(1).describe('The agreed wording; several are parted by a semicolon.'),
        source: z.string().min(1).describe('Key in `sources` of the English file.'),
        confidence: z
          .enum(['high', 'medium', 'low'])
          .describe(
            'high: seen in a text by people; medium: a machine’s own knowledge; low: ask a speaker first.',
          ),
        stems: z
          .array(z.string().min(1))
          .optional()
          .describe('Beginnings of words, one of which stands wherever the English term does.'),
        search: z
          .array(z.string().min(1))
          .describe('What people type, also when it hurts or is misspelt: matched, never printed.'),
      }),
    )
    .min(1),
  never: z
    .array(
      z.strictObject({
        words: z.array(z.string().min(1)).min(1),
        why: z.string().min(1).describe('What the reader would understand.'),
      }),
    )
    .min(1)
    .describe(
      'Renderings that a text must not contain, as whole words; `*` at the end stands for any ending.',
    ),
});

export type GlossarySource = z.infer<typeof glossarySourceSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
