/** One language of the site. This table is the only list of languages: every tool, page and check reads it. */
export interface Locale {
  /** BCP-47 tag exactly as it stands in `lang=""` and in file names: `zh-Hans`. */
  readonly tag: string;
  /** First segment of the address, lower case: `zh-hans`. */
  readonly path: string;
  /** The language's own name for itself. */
  readonly endonym: string;
  readonly english: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 15924 code of the script; typography and letter checks go by it. */
  readonly script: 'Latn' | 'Arab' | 'Beng' | 'Cyrl' | 'Hans' | 'Hant' | 'Kore';
  /**
   * How far a machine draft can be trusted before a speaker reads it: `A` as a labelled draft; `B` only with agreed terms
   * and the critical sentences reviewed first.
   */
  readonly tier: 'source' | 'A' | 'B';
  /** The one edit that puts a language on the site; `npm run check` then lists the files it still lacks. */
  readonly published: boolean;
}

const rows = [
  ['en', 'English', 'English', 'ltr', 'Latn', 'source', true],
  ['es', 'Español', 'Spanish', 'ltr', 'Latn', 'A', true],
  ['zh-Hans', '简体中文', 'Chinese, Simplified', 'ltr', 'Hans', 'A', true],
  ['zh-Hant', '繁體中文', 'Chinese, Traditional', 'ltr', 'Hant', 'A', true],
  ['ru', 'Русский', 'Russian', 'ltr', 'Cyrl', 'A', true],
  ['bn', 'বাংলা', 'Bengali', 'ltr', 'Beng', 'B', true],
  ['ht', 'Kreyòl ayisyen', 'Haitian Creole', 'ltr', 'Latn', 'B', true],
  ['ko', '한국어', 'Korean', 'ltr', 'Kore', 'A', true],
  ['ar', 'العربية', 'Arabic', 'rtl', 'Arab', 'A', true],
  ['ur', 'اردو', 'Urdu', 'rtl', 'Arab', 'B', true],
  ['fr', 'Français', 'French', 'ltr', 'Latn', 'A', true],
  ['pl', 'Polski', 'Polish', 'ltr', 'Latn', 'A', true],
  ['sq', 'Shqip', 'Albanian', 'ltr', 'Latn', 'B', true],
  ['uk', 'Українська', 'Ukrainian', 'ltr', 'Cyrl', 'A', true],
  ['uz', 'O‘zbekcha', 'Uzbek', 'ltr', 'Latn', 'B', true],
] as const;

export const locales: readonly Locale[] = rows.map(
  ([tag, endonym, english, dir, script, tier, published]) => ({
    tag,
    path: tag.toLowerCase(),
    endonym,
    english,
    dir,
    script,
    tier,
    published,
  }),
);

/** The language everything is written in first, and shown where a translation is missing. */
export const sourceTag = 'en';

/** `KYR_LANGUAGES=en,es`: the site is built in these alone. Browsers have no such setting. */
const wanted = (
  globalThis as { process?: { env: Record<string, string | undefined> } }
).process?.env.KYR_LANGUAGES?.split(',');

export const publishedLocales: readonly Locale[] = locales.filter(
  (locale) => locale.published && (wanted?.includes(locale.tag) ?? true),
);

/** Throws RangeError on a tag that is not in the table. */
export function getLocale(tag: string): Locale {
  const locale = locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new RangeError(`Unknown language "${tag}". Known languages are in src/i18n/locales.ts.`);
  return locale;
}

/** Finds the language of an address segment such as `zh-hans`; only published ones have addresses. */
export function findLocaleByPath(path: string): Locale | undefined {
  return publishedLocales.find((locale) => locale.path === path);
}
