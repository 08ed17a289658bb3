import { defineMiddleware } from 'astro:middleware';
import { findLocaleByPath, sourceTag } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';

/** Sets language and translator from the first segment of the address. */
export const onRequest = defineMiddleware((context, next) => {
  const first = context.url.pathname.split('/')[1] ?? '';
  context.locals.lang = findLocaleByPath(first)?.tag ?? sourceTag;
  context.locals.t = getTranslate(context.locals.lang);
  return next();
});
