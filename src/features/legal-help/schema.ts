import { z } from 'astro/zod';
import { factId, isoDate, webAddress } from '#src/features/facts/schema.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:00", in New York');
const isoMonth = z.union([
  z.literal('undated'),
  z.string().regex(/^\d{4}(-\d{2})?$/, 'a year, a year and month, or "undated"'),
]);

/** What people need when they look for help. Closed: each has its words in `locales/<Lang-Tag>/help.json`. */
export const needs = ['legal', 'detained', 'fraud', 'school', 'language', 'crisis'] as const;
export const boroughs = ['bronx', 'brooklyn', 'manhattan', 'queens', 'staten-island'] as const;

export const openingSchema = z
  .strictObject({
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .refine(
        (days) => weekdays.join().includes(days.join()),
        'days that follow each other; write the others as a second entry',
      ),
    opens: clock,
    closes: clock,
  })
  .refine(({ opens, closes }) => closes > opens, 'closes after it opens, on the same day');
export type Opening = z.infer<typeof openingSchema>;

/** Two spans on one day would need a pause between them; no line has one yet. */
function isWithoutOverlap(hours: readonly Opening[]): boolean {
  const days = hours.flatMap(({ days }) => days);
  return new Set(days).size === days.length;
}

/** An organisation or phone line, `content/legal-help/<id>.yml`. What it is stands in `locales/<Lang-Tag>/help.json`. */
export const providerSchema = z
  .strictObject({
    order: z.number().int().positive().describe('Place in the list.'),
    name: z.string().min(1).describe('The official English name.'),
    formerName: z.string().min(1).optional(),
    kind: z.enum(['city', 'state', 'nonprofit']),
    first: z.literal(true).optional().describe('One of those to ask before all others.'),
    phone: z
      .string()
      .regex(/^(1-)?\d{3}-\d{3}-\d{4}$|^\d{3}$/, 'digits with hyphens, such as 1-800-555-0100')
      .optional()
      .describe('The one place where this number is written.'),
    phoneUnchecked: z
      .literal(true)
      .optional()
      .describe('It has a number, but none that a source of ours confirms: the card says why it shows none.'),
    say: z
      .strictObject({
        dial: z.literal('311', 'the City’s number 311; other numbers are records of their own'),
        words: z.string().min(1),
      })
      .optional()
      .describe('Another number to dial, and the English words to say there.'),
    email: z.email().optional(),
    website: webAddress.optional(),
    address: z.string().optional(),
    office: z.enum(boroughs).optional().describe('Borough of the address.'),
    hours: z
      .union([
        z.array(openingSchema).min(1).refine(isWithoutOverlap, 'a day stands once'),
        z.literal('see-website'),
      ])
      .optional()
      .describe('Left out where no source says when it answers.'),
    holidays: z
      .enum(['open', 'closed', 'unknown'])
      .optional()
      .describe('What its source says about public holidays; stands wherever hours stand.'),
    hoursSeen: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Year of the newest source that gives the hours.'),
    languages: z
      .union([
        z.strictObject({ moreThan: z.number().int().positive() }),
        z.strictObject({ atSchool: z.number().int().positive() }),
        z.literal('ask-in-english'),
        z.literal('see-website'),
      ])
      .optional(),
    anonymous: z.literal(true).optional().describe('Callers need not give a name.'),
    free: z.literal(true).optional(),
    needs: z
      .array(z.enum(needs))
      .min(1)
      .describe('What it helps with, as far as its facts say; most usual first.'),
    area: z.enum(['New York City', 'New York State']).describe('All five boroughs belong to both.'),
    seen: isoMonth.describe('Date of the newest source for the number or the address.'),
    testCall: z
      .union([z.literal('none'), isoDate])
      .describe('The day on which somebody called and heard that it is this line.'),
    facts: z.array(factId).min(1),
  })
  .refine(
    ({ hours, holidays }) => Array.isArray(hours) === (holidays !== undefined),
    'hours and holidays stand together: open, closed or unknown',
  )
  .refine(
    ({ address, office }) => (address === undefined) === (office === undefined),
    'address and office stand together: the office is the borough of the address',
  );
export type Provider = z.infer<typeof providerSchema>;
