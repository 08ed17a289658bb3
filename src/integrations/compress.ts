import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const toBrotli = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const textEndings = new Set(['.html', '.js', '.css', '.svg', '.xml', '.txt', '.json', '.webmanifest']);

/**
 * Compresses to the same bytes on every machine: the header names the operating system, at index 9, unless it says "unknown"
 * (RFC 1952, 2.3.1).
 */
export async function toGzip(content: Buffer): Promise<Buffer> {
  const packed = await gzipAsync(content, { level: 9 });
  packed[9] = 255;
  return packed;
}

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
            await writeFile(`${file}.gz`, await toGzip(content));
          }),
        );
        logger.info(`${files.length} files compressed`);
      },
    },
  };
}
