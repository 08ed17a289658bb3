import { z } from 'astro/zod';

/** Addresses of the site that a guide cannot take: other pages stand there, or will. */
const takenSlugs = [
  ...['404', 'about', 'api', 'blank', 'cards', 'embed', 'feed', 'gone', 'groups', 'help', 'now', 'oembed'],
  ...['plan', 'present', 'print', 'save', 'search', 'share', 'workshop'],
];

/** Folder name of a guide, and its address in every language. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use Latin lower-case words joined by hyphens')
  .refine((name) => !takenSlugs.includes(name), 'another page has this address');

const words = {
  title: z.string().min(1).max(70).describe('The heading of the page.'),
  question: z
    .string()
    .min(1)
    .max(90)
    .describe('The question as a reader would ask it; lists of guides show it.'),
  description: z
    .string()
    .min(1)
    .max(220)
    .describe('One or two sentences for search engines and shared links.'),
};

/** Icons a guide can carry in lists. */
export const guideIcons = [
  'school',
  'paper',
  'call',
  'clock',
  'bus',
  'people',
  'child',
  'language',
  'info',
] as const;

/** Front matter of `en.mdx`. What is the same in every language is written here, once. */
export const guideSourceSchema = z.strictObject({
  ...words,
  short: z
    .array(z.string())
    .min(1)
    .max(3)
    .describe('Ids of critical sentences; their short forms are the answer of the guide.'),
  order: z.number().int().positive().describe('Place in lists: urgent first.'),
  icon: z.enum(guideIcons),
  related: z.array(z.string()).describe('Slugs of the guides to read next.'),
  untranslated: z
    .literal(true)
    .optional()
    .describe('While a guide waits for its translations: every language shows the English, and says so.'),
});
export type GuideSource = z.infer<typeof guideSourceSchema>;

/** Front matter of `<Lang-Tag>.mdx`. */
export const guideTranslationSchema = z.strictObject(words);
