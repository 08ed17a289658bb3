import { publishedLocales } from '#src/i18n/locales.ts';

/** One route for each published language, for `getStaticPaths` of pages under `[lang]`. */
export function listLanguagePaths() {
  return publishedLocales.map(({ path }) => ({ params: { lang: path } }));
}
