import { publishedLocales, type Locale } from '#src/i18n/locales.ts';

const wantsAll = process.env.KYR_ALL_PAGES === '1';

/** Both directions: what differs most between languages in a browser. */
const telling = ['en', 'ar'];

/** The languages in which `npm test` walks the site; `npm run browser:all` takes every one. */
export const walkedLocales: readonly Locale[] = publishedLocales.filter(
  ({ tag }) => wantsAll || telling.includes(tag),
);
