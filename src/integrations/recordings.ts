import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getLocale } from '#src/i18n/locales.ts';

/**
 * Copies recordings to addresses that stay: `content/audio/zh-Hans/<guide>/<section>.opus` to `/audio/zh-hans/…`. In: the roots
 * of the project and of the built site. Out: how many; those of languages that were not built stay behind. What is wrong with
 * one, `npm run check audio` has said before.
 */
export function copyRecordings(root: string, site: string): number {
  const from = join(root, 'content/audio');
  if (!existsSync(from)) return 0;
  const sounds = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.opus'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((sound) => ({ sound, parts: sound.slice(from.length + 1).split(/[\\/]/) }))
    .filter(({ parts: [tag = ''] }) => existsSync(join(site, getLocale(tag).path)));
  for (const { sound, parts } of sounds) {
    const [tag = '', ...rest] = parts;
    const to = join(site, 'audio', getLocale(tag).path, ...rest);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(sound, to);
  }
  return sounds.length;
}

/** Recorded voices lie beside the pages that play them. */
export function recordings(): AstroIntegration {
  let root = '';
  return {
    name: 'recordings',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        copyRecordings(root, fileURLToPath(dir));
      },
    },
  };
}
