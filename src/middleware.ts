import { defineMiddleware } from 'astro:middleware';
import { getFrameTranslations } from '#src/features/translation/queries.ts';
import { findLocaleByPath, sourceTag } from '#src/i18n/locales.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import { keepNamesWhole } from '#src/i18n/whole-names.ts';

/** Sets language, translator and state of the translation from the first segment of the address; keeps what must not break over lines in one piece. */
export const onRequest = defineMiddleware(async (context, next) => {
  const first = context.url.pathname.split('/')[1] ?? '';
  context.locals.lang = findLocaleByPath(first)?.tag ?? sourceTag;
  context.locals.t = getTranslate(context.locals.lang);
  context.locals.frameTranslations = await getFrameTranslations();
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepNamesWhole(await response.text()), response);
});
