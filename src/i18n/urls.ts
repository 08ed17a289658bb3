import { getLocale } from '#src/i18n/locales.ts';

/** Address of a page: `toPath('zh-Hans', 'help')` is `/zh-hans/help/`; without a page, the home of the language. */
export function toPath(tag: string, page = ''): string {
  const { path } = getLocale(tag);
  return page ? `/${path}/${page}/` : `/${path}/`;
}
