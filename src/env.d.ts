/* eslint-disable @typescript-eslint/consistent-type-imports -- an import would turn this global declaration into a module */
declare namespace App {
  /** What every component of a page can read without being handed it; set in `middleware.ts` and by guide pages. */
  interface Locals {
    /** Language of the page, a tag of the locale table. */
    lang: string;
    t: import('#src/i18n/translate.ts').Translate;
    /** How far the words around a page's own have come, in each language: buttons, locked sentences, cards. */
    frameTranslations: import('#src/features/translation/schema.ts').Translations;
    /** The numbered notes of a guide. Here because components inside MDX get no props from the page. */
    citations?: import('#src/features/facts/citations.ts').Citations;
    /** Language of a guide's own words, where it is not that of the page: the guide is not translated yet. */
    guideLang?: string;
    /** Sections of a guide whose English has changed since they were translated, with the locked sentences of that English. */
    staleSections?: ReadonlyMap<string, readonly import('#src/features/critical/queries.ts').Critical[]>;
  }
}
