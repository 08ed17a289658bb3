import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const textEndings = new Set(['.html', '.js', '.css', '.svg', '.xml', '.txt', '.json']);

/** Writes `.br` and `.gz` beside every text file, so that no host has to compress while a reader waits. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const entries = await readdir(root, { recursive: true, withFileTypes: true });
        const files = entries
          .filter((entry) => entry.isFile() && textEndings.has(extname(entry.name)))
          .map((entry) => join(entry.parentPath, entry.name));
        await Promise.all(
          files.map(async (file) => {
            const content = await readFile(file);
            const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
            await writeFile(`${file}.br`, await toBrotli(content, options));
            await writeFile(`${file}.gz`, await toGzip(content, { level: 9 }));
          }),
        );
        logger.info(`${files.length} files compressed`);
      },
    },
  };
}
