import { getLocale } from '#src/i18n/locales.ts';

/** Sidecars of recordings, by their files. `npm run check audio` has proved each, and that the sound lies beside it. */
const sidecars = Object.keys(import.meta.glob('/content/audio/*/*/*.yml', { query: '?raw' }));

/** Parts of a guide that a person has recorded in a language, by their ids. */
export function listRecorded(tag: string, slug: string): readonly string[] {
  const folder = `/content/audio/${getLocale(tag).tag}/${slug}/`;
  return sidecars
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length).replace(/\.yml$/, ''));
}
