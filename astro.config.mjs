// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { listReviewedLanguages } from './src/checks/translations/publish.ts';
import { sourceTag, publishedLocales } from './src/i18n/locales.ts';
import { compress } from './src/integrations/compress.ts';
import { contentGuard } from './src/integrations/content-guard.ts';
import { errorPages } from './src/integrations/error-pages.ts';
import { offline } from './src/integrations/offline.ts';
import { recordings } from './src/integrations/recordings.ts';

// For an organisation that wants only what a speaker has read: `PUBLISH=reviewed npm run build`.
const publish = process.env['PUBLISH'] || undefined;
if (publish !== undefined && publish !== 'reviewed')
  throw new Error(
    `PUBLISH is "${publish}". Only "reviewed" is known; without PUBLISH everything is published.`,
  );
const languages =
  publish === 'reviewed' ? await listReviewedLanguages('.') : publishedLocales.map(({ tag }) => tag);
// Pages are built by modules that are loaded after this one, and read it there.
process.env['KYR_LANGUAGES'] = languages.join();

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'https://know-your-rights-at-school.example',
  trailingSlash: 'always',
  // The default ("jsx") drops the space between two inline elements on neighbouring lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    contentGuard(),
    mdx(),
    sitemap({
      filter: (page) => !/\/(404|blank|gone|save\/(missing|withdrawn))\/$|\/share\//.test(page),
      i18n: {
        defaultLocale: sourceTag,
        locales: Object.fromEntries(
          publishedLocales.filter(({ tag }) => languages.includes(tag)).map(({ path, tag }) => [path, tag]),
        ),
      },
    }),
    errorPages(),
    recordings(),
    offline(),
    compress(),
  ],
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would put English quotes into every language.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    // The service worker: one file, at an address that phones remember.
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: 'sw.js' } } },
    build: {
      // Scripts stay files of their own, so that the security policy needs no hash for them.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          // Astro marks each compiled guide with a directive that the bundler does not know.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
