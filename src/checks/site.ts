import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** A built page. */
export interface Page {
  /** Path from the root of the project: `dist/en/help/index.html`. */
  readonly file: string;
  /** Address on the site: `/en/help/`. */
  readonly path: string;
  readonly html: string;
}

export interface Site {
  readonly folder: string;
  readonly pages: readonly Page[];
  has(path: string): boolean;
}

/** Reads a built site. Throws Error, saying what to do, when nothing is built. */
export function readSite(root: string, folder = 'dist'): Site {
  const base = join(root, folder);
  if (!existsSync(join(base, 'index.html')))
    throw new Error(`Nothing is built in ${folder}/. Run "npm run build" first.`);
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
  const paths = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  return {
    folder,
    pages: files
      // The blank pages are none of ours: they stand in for them, and say nothing.
      .filter((file) => file.endsWith('.html') && !/^(blank|gone)\/index\.html$/.test(file))
      .map((file) => ({
        file: `${folder}/${file}`,
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        html: readFileSync(join(base, file), 'utf8'),
      })),
    has: (path) => paths.has(path),
  };
}

/** All values of an attribute in a page, decoded. Our pages always quote them with double quotes. */
export function listAttributes(html: string, tag: string, attribute: string): string[] {
  const pattern = new RegExp(`<${tag}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}
