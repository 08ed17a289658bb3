import type { PageTranslation } from '#src/features/translation/schema.ts';
import { publishedLocales, sourceTag } from '#src/i18n/locales.ts';

/** How far a page has come, by language. */
export type Translations = Readonly<Record<string, PageTranslation>>;

/** Of pages that are made of interface words and locked sentences alone: no speaker has checked those yet. */
export const interfaceTranslations: Translations = Object.fromEntries(
  publishedLocales.map(({ tag }) => [tag, { state: tag === sourceTag ? 'original' : 'draft' }]),
);
