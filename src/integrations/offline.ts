import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { reviewSchema } from '#src/features/facts/schema.ts';
import { stateAddress, toListAddress } from '#src/features/offline/addresses.ts';
import {
  toVersionSource,
  type OfflineFile,
  type OfflineList,
  type SiteState,
} from '#src/features/offline/offline-list.ts';
import { withdrawnSchema, type Withdrawn } from '#src/features/offline/schema.ts';
import { publishedLocales } from '#src/i18n/locales.ts';

interface Source {
  readonly compiledOn: string;
  readonly withdrawn: Withdrawn;
  /** Segments of the addresses of the languages. */
  readonly langs: readonly string[];
}

/** What every language needs besides its pages: scripts, icons, and the page on which languages are chosen. */
const isShared = (path: string): boolean => /^\/(_astro\/[^/]+\.js|icon\.(svg|png)|)$/.test(path);

/** Pages of a language, error pages left out, and its manifest. */
const isOfLanguage = (path: string, lang: string): boolean =>
  path.startsWith(`/${lang}/`) && (path.endsWith('/') || path.endsWith('.webmanifest'));

/** Paths on the site of what was built, sorted, so that the same site gives the same list. */
function listPaths(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The font of a language is named by its pages, and by those of no other. */
function listFonts(root: string, pages: readonly string[]): string[] {
  const named = pages
    .filter((path) => path.endsWith('/'))
    .flatMap((path) =>
      readFileSync(join(root, path, 'index.html'), 'utf8').match(/\/_astro\/[^)/]+\.woff2/g),
    );
  return [...new Set(named)].filter((path) => path !== null);
}

function describe(root: string, path: string): OfflineFile & { dataBytes: number } {
  const content = readFileSync(join(root, path.endsWith('/') ? `${path}index.html` : path));
  // Quick, because it is shown as "about"; the real files are packed harder afterwards.
  const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  return { url: path, integrity, bytes: content.length, dataBytes: packed.length };
}

function toList(root: string, paths: readonly string[], compiledOn: string): OfflineList {
  const described = paths.map((path) => describe(root, path));
  const files = described.map(({ url, integrity, bytes }) => ({ url, integrity, bytes }));
  const version = createHash('sha256').update(toVersionSource({ compiledOn, files })).digest('hex');
  const dataBytes = described.reduce((sum, file) => sum + file.dataBytes, 0);
  return { version: version.slice(0, 16), compiledOn, dataBytes, files };
}

/**
 * Writes `/offline/<lang>.json` and `/version.json` into a built site. The version of a language is the hash of its list, and
 * no clock is asked: the same site has the same version everywhere. Pages that were taken back are in no list.
 */
export function writeOfflineLists(root: string, { compiledOn, withdrawn, langs }: Source): void {
  const paths = listPaths(root).filter((path) => !withdrawn.pages.includes(path));
  const languages: Record<string, string> = {};
  mkdirSync(join(root, 'offline'), { recursive: true });
  for (const lang of langs) {
    const fonts = listFonts(
      root,
      paths.filter((path) => isOfLanguage(path, lang)),
    );
    const list = toList(
      root,
      paths.filter((path) => isShared(path) || isOfLanguage(path, lang) || fonts.includes(path)),
      compiledOn,
    );
    languages[lang] = list.version;
    writeFileSync(join(root, toListAddress(lang)), JSON.stringify(list));
  }
  const { versions, pages, erase } = withdrawn;
  const state: SiteState = { languages, withdrawn: versions, pages, erase };
  writeFileSync(join(root, stateAddress), JSON.stringify(state));
}

/** After the pages are built and before they are packed: what "Save on this phone" needs to know of them. */
export function offline(): AstroIntegration {
  let project = '';
  const read = (file: string): unknown => parse(readFileSync(join(project, 'content', file), 'utf8'));
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        // Of the languages that were built: a list without pages would empty the phones that saved one.
        const built = publishedLocales.filter(({ path }) => existsSync(join(fileURLToPath(dir), path)));
        writeOfflineLists(fileURLToPath(dir), {
          compiledOn: reviewSchema.parse(read('review.yml')).compiledOn,
          withdrawn: withdrawnSchema.parse(read('withdrawn.yml')),
          langs: built.map(({ path }) => path),
        });
        logger.info(`lists of ${built.length} languages`);
      },
    },
  };
}
