/** Addresses that a saved copy stands on. They stay for ever: phones out there know them. */
export const stateAddress = '/version.json';
/** Where Erase ends: a blank page, at which the server too tells the browser to forget. */
export const goneAddress = '/gone/';

export const toListAddress = (lang: string): string => `/offline/${lang}.json`;

/** Shown in place of a page that is not on the phone, and of one that was taken back. */
export const toMissingAddress = (lang: string): string => `/${lang}/save/missing/`;
export const toWithdrawnAddress = (lang: string): string => `/${lang}/save/withdrawn/`;

/**
 * What the worker never answers: cards in other people's pages, the blank pages at which leaving and erasing end, and the files
 * by which it learns what is new.
 */
export const isLeftAlone = (path: string): boolean =>
  /^\/(embed|oembed|gone|blank|offline)\/|^\/(sw\.js|version\.json)$/.test(path);
