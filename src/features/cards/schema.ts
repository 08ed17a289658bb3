import { z } from 'astro/zod';
import { factId } from '#src/features/facts/schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Latin lower-case words joined by hyphens');
const sentence = z.string().min(1).max(120);

const ownLine = z.strictObject({
  id,
  en: sentence.describe('English words of the card. Blanks: {{child}}, {{language}}; numbers: {{phone.…}}.'),
  means: sentence.describe(
    'What they mean, in plain English: the source of the translations. It has no blanks.',
  ),
  facts: z.array(factId).min(1).optional().describe('What a statement rests on; a request needs none.'),
  small: z.literal(true).optional().describe('For whoever is handed the card, in smaller letters.'),
});
const lockedLine = z.strictObject({
  id,
  en: sentence.describe('Word for word a `say` line of the locked sentence.'),
  locked: id.describe(
    'Id in content/critical/en.yml; what the words mean is taken from there, in every language.',
  ),
});

/** `content/cards/<card>/en.yml`: the English that others read, and what stands around it. */
export const cardSourceSchema = z.strictObject({
  order: z.number().int().positive().describe('Place in the list.'),
  icon: z.enum(['school', 'people', 'call', 'language', 'paper']),
  title: z.string().min(1).max(40),
  purpose: z.string().min(1).max(160).describe('What it is for, and when.'),
  dial: id
    .optional()
    .describe('A line of content/legal-help whose `say` is the number to dial with this card.'),
  lines: z
    .array(z.union([lockedLine, ownLine]))
    .min(1)
    .max(5),
  facts: z.array(factId).min(1),
  know: z.array(id).min(1).describe('Locked sentences that stand under the card, whole.'),
  back: z.array(id).describe('Locked sentences on the back of the paper card, in their short form.'),
});
export type CardSource = z.infer<typeof cardSourceSchema>;

/** The same card for readers of another language. */
export const cardTranslationSchema = z.strictObject({
  title: z.string().min(1).max(40),
  purpose: z.string().min(1).max(200),
  means: z.record(id, sentence).describe('By id of line, for the lines that are not locked.'),
});

export type CardTranslation = z.infer<typeof cardTranslationSchema>;

/** A language of the "I speak" card. */
const spokenSchema = z.strictObject({
  tag: z.string().regex(/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/, 'a BCP 47 tag such as wo or fa-AF'),
  english: z.string().min(1),
  own: z.string().min(1).describe('The name of the language in the language.'),
  dir: z.literal('rtl').optional(),
  page: z.string().optional().describe('Language of the site, where its tag is another one.'),
});
export type Spoken = z.infer<typeof spokenSchema>;

export const spokenFileSchema = z.array(spokenSchema);
