import { z } from 'astro/zod';
import { factId } from '#src/features/facts/schema.ts';

/** `content/changes/<date>-<slug>.yml`: one thing that changed, in the law, at a help line, or on this site. */
export const changeSchema = z
  .strictObject({
    date: z
      .string()
      .regex(/^20\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a year, a month or a day: 2026-02-06')
      .describe('When it changed, as exactly as the facts say.'),
    kind: z.enum(['rule', 'help', 'site']),
    facts: z.array(factId).describe('What it rests on; empty only for changes of the site itself.'),
    guides: z.array(z.string().min(1)).describe('Slugs of the guides that tell more.'),
    text: z.record(z.string(), z.string().min(1)).describe('One or two sentences, by language tag.'),
  })
  .refine(
    ({ kind, facts }) => kind === 'site' || facts.length > 0,
    'a change of a rule or a help line cites a fact',
  );
export type Change = z.infer<typeof changeSchema>;
