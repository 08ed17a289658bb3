import type { Review } from '#src/features/facts/schema.ts';
import { formatDate } from '#src/i18n/format.ts';
import type { Translate } from '#src/i18n/translate.ts';

/**
 * Says of the site as a whole whether a lawyer has read it: who did last, and when; that nobody did while there is no record.
 * Of one guide its own page says more, see `findReview`.
 */
export function writeLawyers({ reviews }: Pick<Review, 'reviews'>, lang: string, t: Translate): string {
  const last = reviews.toSorted((a, b) => b.on.localeCompare(a.on))[0];
  if (!last) return t('trust.noLawyer');
  return t('trust.lawyerOfSite', { name: last.by, date: formatDate(lang, last.on) });
}
