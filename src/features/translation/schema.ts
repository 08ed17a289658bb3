import { z } from 'astro/zod';

const hash = z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits, written by "npm run translations"');
const part = z
  .string()
  .regex(
    /^(guides\/[a-z0-9-]+(\/[a-z0-9-]+)?|(critical|cards|changes|locales)\/[a-z0-9-]+)$/,
    'a part such as guides/which-paper/warrant or critical/school-rule',
  );

/** A name on a page: nothing invisible, nothing empty. */
export const reviewerName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{C}+$/u, 'a name without invisible characters')
  .describe('The reviewer as they wish to be named.');

/** One reading by a person who speaks the language. It holds for a part while neither its English nor its words change. */
const reviewSchema = z.strictObject({
  by: reviewerName,
  on: z.iso.date('a date such as 2026-12-02'),
  parts: z.record(part, hash).describe('What was read: hash of the English and the translation together.'),
});

/** `content/translations/<Lang-Tag>.yml`: which English each part was made from, and who has read it since. */
export const translationRecordSchema = z.strictObject({
  from: z
    .record(
      part,
      z.strictObject({
        english: hash.describe('Of the English that was translated.'),
        on: z.iso.date('a date such as 2026-12-02, in quotes').describe('When that was recorded.'),
      }),
    )
    .describe('By part.'),
  reviews: z.array(reviewSchema).describe('Empty: nobody who speaks the language has checked anything.'),
});
export type TranslationRecord = z.infer<typeof translationRecordSchema>;

/** `missing`: not translated. `new`: nobody has said from which English it was made. `stale`: the English has changed since. */
export type PartState =
  | { readonly state: 'missing' | 'new' | 'stale' | 'draft' }
  | { readonly state: 'reviewed'; readonly by: string; readonly on: string };

/**
 * How far a page has come in one language. `missing`: the words are English, in the frame of the language. `reviewed`: every
 * part of it has been read by a speaker, the last on this date.
 */
export type PageTranslation =
  | { readonly state: 'original' | 'missing' }
  | { readonly state: 'reviewed'; readonly by: string; readonly on: string }
  | {
      readonly state: 'draft';
      /** Parts whose English has changed since they were translated. */
      readonly stale: readonly string[];
    };

/** All parts of a language together. */
export interface PartCount {
  readonly all: number;
  readonly checked: number;
  readonly stale: number;
  /** The day of the oldest English that any was made from. */
  readonly madeOn: string | undefined;
}

/** How far a page has come, by language. */
export type Translations = Readonly<Record<string, PageTranslation>>;
