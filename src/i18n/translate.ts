import { createInstance, type TFunction } from 'i18next';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';
import type about from '../../locales/en/about.json';
import type cards from '../../locales/en/cards.json';
import type changes from '../../locales/en/changes.json';
import type common from '../../locales/en/common.json';
import type familyPlan from '../../locales/en/family-plan.json';
import type figures from '../../locales/en/figures.json';
import type guide from '../../locales/en/guide.json';
import type help from '../../locales/en/help.json';
import type home from '../../locales/en/home.json';
import type hours from '../../locales/en/hours.json';
import type languages from '../../locales/en/languages.json';
import type ledger from '../../locales/en/ledger.json';
import type notFound from '../../locales/en/not-found.json';
import type now from '../../locales/en/now.json';
import type readAloud from '../../locales/en/read-aloud.json';
import type offline from '../../locales/en/offline.json';
import type share from '../../locales/en/share.json';
import type translations from '../../locales/en/translations.json';

interface Resources {
  common: typeof common;
  about: typeof about;
  cards: typeof cards;
  changes: typeof changes;
  'family-plan': typeof familyPlan;
  figures: typeof figures;
  guide: typeof guide;
  help: typeof help;
  home: typeof home;
  hours: typeof hours;
  languages: typeof languages;
  ledger: typeof ledger;
  'not-found': typeof notFound;
  now: typeof now;
  'read-aloud': typeof readAloud;
  offline: typeof offline;
  share: typeof share;
  translations: typeof translations;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}

type Namespace = keyof Resources;

/** Translates an interface key such as `guide:inShort`; keys without a namespace are in `common`. */
export type Translate = TFunction<['common', ...Namespace[]]>;

const files = import.meta.glob<Record<string, unknown>>('/locales/*/*.json', {
  eager: true,
  import: 'default',
});

const resources: Record<string, Record<string, Record<string, unknown>>> = {};
for (const [path, content] of Object.entries(files)) {
  const [, , tag = '', file = ''] = path.split('/');
  (resources[tag] ??= {})[file.replace(/\.json$/, '')] = content;
}

/** The files of a language as they were written. */
export const listNamespaces = (
  tag: string,
): readonly { readonly name: string; readonly words: Readonly<Record<string, unknown>> }[] =>
  Object.entries(resources[tag] ?? {}).map(([name, words]) => ({ name, words }));

const translators = new Map<string, Translate>();

/**
 * Gets the translator of a language. A key it lacks is taken from English; `npm run check locales` refuses such a file
 * before a build. Throws RangeError on a language that is not in the table.
 */
export function getTranslate(tag: string): Translate {
  const known = translators.get(tag);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: getLocale(tag).tag,
    fallbackLng: sourceTag,
    ns: Object.keys(resources[sourceTag] ?? {}),
    defaultNS: 'common',
    resources: resources,
    initAsync: false,
    // HTML is escaped where it is written, by Astro.
    interpolation: { escapeValue: false },
  });
  const translate = instance.t as unknown as Translate;
  translators.set(tag, translate);
  return translate;
}
