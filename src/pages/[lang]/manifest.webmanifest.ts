import type { APIRoute } from 'astro';
import { findLocaleByPath, sourceTag } from '#src/i18n/locales.ts';
import { listLanguagePaths } from '#src/i18n/paths.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import { toPath } from '#src/i18n/urls.ts';

/** For an icon on the home screen: a name that says little, and the page for the gate, which leads everywhere. */
export const getStaticPaths = listLanguagePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = findLocaleByPath(params.lang ?? '');
  const tag = locale?.tag ?? sourceTag;
  const name = getTranslate(tag)('offline:app');
  return Response.json({
    id: toPath(tag),
    name,
    short_name: name,
    lang: tag,
    dir: locale?.dir,
    start_url: toPath(tag, 'now'),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon.png', sizes: '180x180', type: 'image/png' },
    ],
  });
};
