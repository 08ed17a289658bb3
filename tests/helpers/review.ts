import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reviewSchema } from '#src/features/facts/schema.ts';

/** `content/review.yml` of the site. */
export const review = reviewSchema.parse(parse(readFileSync('content/review.yml', 'utf8')));
