import { z } from 'astro/zod';
import { factId } from '#src/features/facts/schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A locked sentence as it is written in English, with all that guards it. */
export const criticalSourceSchema = z.strictObject({
  id,
  full: z.string().min(1).describe('One unit: never cut, never shown in part.'),
  short: z.string().optional().describe('For a card or a slide; still holds the exception or the limit.'),
  shortMax: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Most characters of `short` in any language, words filled in.'),
  say: z
    .array(z.strictObject({ en: z.string().min(1), means: z.string().min(1) }))
    .optional()
    .describe('English words to say aloud; only `means` is translated.'),
  facts: z.array(factId).min(1),
  keep: z
    .array(z.string().min(1))
    .optional()
    .describe('Strings that stay in Latin letters in every language.'),
  first: z.literal(true).optional().describe('Review this one before all others.'),
  why: z.string().min(1),
  misread: z.array(z.string().min(1)).min(1).describe('What a reader must never take from it.'),
  check: z
    .array(z.strictObject({ q: z.string().min(1), a: z.enum(['yes', 'no']) }))
    .min(1)
    .describe('Questions for a person who has read only the translation.'),
  open: z
    .string()
    .optional()
    .describe('What a lawyer or an editor still has to settle; not shown to readers.'),
});
export type CriticalSource = z.infer<typeof criticalSourceSchema>;

/** The same sentence in another language. */
export const criticalTranslationSchema = z.strictObject({
  id,
  full: z.string().min(1),
  short: z.string().min(1).optional(),
  means: z
    .array(z.string().min(1))
    .optional()
    .describe('Meaning of each `say` line of the English, in its order.'),
});
export type CriticalTranslation = z.infer<typeof criticalTranslationSchema>;

export const criticalSourceFileSchema = z.array(criticalSourceSchema);
export const criticalTranslationFileSchema = z.array(criticalTranslationSchema);

/**
 * `content/answers/<Lang-Tag>.yml`: what somebody who had read only the translation answered to the questions in `check` of the
 * English file.
 */
export const answersSchema = z.strictObject({
  on: z.iso.date(),
  by: z
    .enum(['machine', 'speaker'])
    .describe(
      'A machine reads more kindly than a frightened parent: it finds a lost "not", not a strange word.',
    ),
  sentences: z
    .array(
      z.strictObject({
        id,
        text: z
          .string()
          .regex(/^[0-9a-f]{16}$/, '16 hex digits')
          .describe('Hash of the sentence that was read.'),
        answers: z.array(z.enum(['yes', 'no'])).describe('In the order of the questions.'),
      }),
    )
    .min(1),
});
export type Answers = z.infer<typeof answersSchema>;
