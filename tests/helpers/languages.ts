import { publishedLocales, type Locale } from '#src/i18n/locales.ts';

const wantsAll = process.env.KYR_ALL_PAGES === '1';

/** Both directions, and letters that stack: what differs between languages in a browser. */
const telling = ['en', 'ar', 'bn'];

/** The languages in which `npm test` walks the site; `npm run browser:all` takes every one. */
export const walkedLocales: readonly Locale[] = publishedLocales.filter(
  ({ tag }) => wantsAll || telling.includes(tag),
);
