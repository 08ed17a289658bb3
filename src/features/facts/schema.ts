import { z } from 'astro/zod';

export const factId = z.string().regex(/^[A-Z]\d{2}$/, 'a letter and two digits, such as "A06"');

/** A day that is in the calendar. */
export const isoDate = z.iso.date('a date such as 2026-12-02');

/** Address of a page on the web. No user name, no port, no plain http. */
export const webAddress = z
  .url('an address such as https://www.nyc.gov/immigrants')
  .regex(/^https:\/\/[a-z0-9.-]+(\/\S*)?$/, 'https, and nothing but the host in front of the path');

/** Some sources are old enough to have been read at a plain http address; the record keeps it as it was. */
const sourceAddress = z
  .url('an address such as https://www.nyc.gov/immigrants')
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?(\/\S*)?$/i, 'http(s), and no user name in front of the host');

/** `current`: the latest found · `historical`: true of its date · `superseded`: replaced · `unverified`: never to be cited. */
export const factStatus = z.enum(['current', 'historical', 'superseded', 'unverified']);

export const factSchema = z.strictObject({
  id: factId,
  statement: z.string().min(1).describe('One idea in our own words, never a sentence of a source.'),
  appliesTo: z.string().min(1).describe('Whom or which places the statement is about.'),
  since: z.string().optional().describe('ISO date, or words where the source has no exact date.'),
  until: z.string().optional(),
  status: factStatus,
  confidence: z.enum(['high', 'medium', 'low']),
  notes: z.string().optional().describe('What must be said with it, or must not be said at all.'),
  sources: z.array(
    z.strictObject({
      id: z.string().min(1).describe('Id of a record in content/sources.'),
      passage: z.string().optional().describe('The supporting passage in other words.'),
    }),
  ),
});
export type Fact = z.infer<typeof factSchema>;

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: sourceAddress
    .optional()
    .describe(
      'The public address; where seenUrl is given, it was not opened itself. Left out where there is none.',
    ),
  published: z.string().min(1).describe('Date of the source: ISO where known, else words such as "undated".'),
  read: z
    .union([z.literal('archived-copy'), z.strictObject({ liveOn: isoDate })])
    .describe('How it was read: a saved copy of unknown age, or the public page itself, on a day.'),
  seenUrl: sourceAddress.optional().describe('The copy that was read.'),
  note: z.string().optional(),
  hidden: z
    .string()
    .optional()
    .describe('Why readers are not sent to this source (slanted, garbled, a copy). The fact keeps it.'),
});
export type Source = z.infer<typeof sourceSchema>;

/** `content/facts/<topic>.yml` and `content/sources/<publisher>.yml` are lists of records. */
export const factFileSchema = z.array(factSchema);
export const sourceFileSchema = z.array(sourceSchema);

/** `content/review.yml`: how fresh the ledger is and who has checked it. */
export const reviewSchema = z.strictObject({
  sourcesUpTo: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'year and month, such as 2026-06'),
  compiledOn: isoDate,
  reviews: z
    .array(
      z.strictObject({
        guide: z.string().min(1).describe('Slug of the guide that was read in English.'),
        by: z.string().min(3).describe('The lawyer, as they wish to be named.'),
        on: isoDate,
        hash: z.string().regex(/^[0-9a-f]{16}$/, '16 hex digits, as --due prints them'),
      }),
    )
    .describe('Who has read what. Empty until a lawyer signs.'),
  toCheck: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        url: webAddress.optional(),
        facts: z.array(factId).min(1),
      }),
    )
    .describe('What to open live before launch, in this order.'),
});
export type Review = z.infer<typeof reviewSchema>;
