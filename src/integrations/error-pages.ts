import { readdir, rename, rmdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Moves `/{lang}/404/index.html` to `/{lang}/404.html`, where static hosts look for the error page nearest to an address.
 * Astro writes only the one at the root by itself.
 */
export function errorPages(): AstroIntegration {
  return {
    name: 'error-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const entry of await readdir(root, { withFileTypes: true })) {
          if (!entry.isDirectory()) continue;
          const folder = `${root}${entry.name}/404`;
          const hasPage = (await readdir(`${root}${entry.name}`)).includes('404');
          if (!hasPage) continue;
          await rename(`${folder}/index.html`, `${folder}.html`);
          await rmdir(folder);
        }
      },
    },
  };
}
