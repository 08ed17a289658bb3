import { getLocale, type Locale } from '#src/i18n/locales.ts';

/** `lang` and `dir` of an element whose words are in another language than those around it; nothing where they are not. */
export function markLanguage(tag: string, around: string): { lang?: string; dir?: Locale['dir'] } {
  return tag === around ? {} : { lang: tag, dir: getLocale(tag).dir };
}
