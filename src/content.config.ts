import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { cardSourceSchema, cardTranslationSchema, spokenFileSchema } from '#src/features/cards/schema.ts';
import { changeSchema } from '#src/features/changes/schema.ts';
import { criticalSourceFileSchema, criticalTranslationFileSchema } from '#src/features/critical/schema.ts';
import { factFileSchema, reviewSchema, sourceFileSchema } from '#src/features/facts/schema.ts';
import { guideSourceSchema, guideTranslationSchema } from '#src/features/guides/schema.ts';
import { providerSchema } from '#src/features/legal-help/schema.ts';
import { translationRecordSchema } from '#src/features/translation/schema.ts';

/** Ids keep their case (`zh-Hans`) and lose only the ending. */
const from = (base: string, pattern: string | string[]) =>
  glob({ base, pattern, generateId: ({ entry }) => entry.replace(/\.(mdx|yml)$/, '') });

export const collections = {
  guideSources: defineCollection({ loader: from('./content/guides', '*/en.mdx'), schema: guideSourceSchema }),
  guideTranslations: defineCollection({
    loader: from('./content/guides', ['*/*.mdx', '!*/en.mdx']),
    schema: guideTranslationSchema,
  }),
  cardSources: defineCollection({ loader: from('./content/cards', '*/en.yml'), schema: cardSourceSchema }),
  cardTranslations: defineCollection({
    loader: from('./content/cards', ['*/*.yml', '!*/en.yml']),
    schema: cardTranslationSchema,
  }),
  spoken: defineCollection({ loader: from('./content/languages', 'spoken.yml'), schema: spokenFileSchema }),
  criticalSource: defineCollection({
    loader: from('./content/critical', 'en.yml'),
    schema: criticalSourceFileSchema,
  }),
  criticalTranslations: defineCollection({
    loader: from('./content/critical', ['*.yml', '!en.yml', '!locked.yml']),
    schema: criticalTranslationFileSchema,
  }),
  facts: defineCollection({ loader: from('./content/facts', '*.yml'), schema: factFileSchema }),
  sources: defineCollection({ loader: from('./content/sources', '*.yml'), schema: sourceFileSchema }),
  legalHelp: defineCollection({ loader: from('./content/legal-help', '*.yml'), schema: providerSchema }),
  changes: defineCollection({ loader: from('./content/changes', '*.yml'), schema: changeSchema }),
  translations: defineCollection({
    loader: from('./content/translations', '*.yml'),
    schema: translationRecordSchema,
  }),
  review: defineCollection({ loader: from('./content', 'review.yml'), schema: reviewSchema }),
};
