import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A kind of file, what it may import from `#src/`, and what else it must never import. First match wins. */
interface Role {
  readonly name: string;
  readonly files: RegExp;
  readonly mayImport: RegExp;
  readonly never?: RegExp;
  readonly because: string;
}

const node = /^node:/;
const astro = /^astro:|\.astro$/;

/** `own/` in a pattern stands for the feature that the file belongs to. */
const roles: readonly Role[] = [
  {
    name: 'lib',
    files: /^lib\//,
    mayImport: /^$/,
    never: /^(node|astro):/,
    because: 'helpers are pure and know nothing of ours',
  },
  {
    name: 'i18n',
    files: /^i18n\//,
    mayImport: /^(lib|i18n)\//,
    never: /^(node|astro):/,
    because: 'languages come before everything else',
  },
  {
    name: 'mdx',
    files: /^mdx\//,
    mayImport: /^(lib|mdx)\//,
    never: /^(node|astro):/,
    because: 'the vocabulary is near the ground and knows no feature',
  },
  {
    name: 'schema',
    files: /^features\/[^/]+\/schema\.ts$/,
    mayImport: /^(lib|mdx)\/|^i18n\/locales\.ts$|^features\/[^/]+\/schema\.ts$/,
    never: /^(node|astro):/,
    because: 'checks and tests read shapes without Astro',
  },
  {
    name: 'queries',
    files: /^features\/[^/]+\/queries\.ts$/,
    mayImport: /^(lib|i18n|mdx)\/|^own\/|^features\/[^/]+\/[a-z-]+\.ts$/,
    never: /\.astro$|^node:/,
    because: 'queries read data; they draw nothing',
  },
  {
    name: 'browser code',
    files: /\.(client|element|worker)\.ts$/,
    mayImport: /^(lib|i18n\/negotiate\.ts)|^own\/[a-z-]+\.ts$/,
    never: /^(node|astro):|^i18next$/,
    because: 'its text comes in the markup, and every byte is paid by a slow phone',
  },
  {
    name: 'logic',
    files: /^features\/[^/]+\/[a-z-]+\.ts$/,
    mayImport: /^(lib|i18n|mdx)\/|^own\/schema\.ts$/,
    never: /^(node|astro):|\.astro$/,
    because: 'logic is pure: data in, data out',
  },
  {
    name: 'feature component',
    files: /^features\/.*\.astro$/,
    mayImport: /^(lib|i18n|mdx|components)\/|^own\/|^features\/[^/]+\/schema\.ts$/,
    never: node,
    because: 'pages compose features; features do not know each other',
  },
  {
    name: 'component',
    files: /^components\//,
    mayImport: /^(lib|i18n|mdx|components)\//,
    never: node,
    because: 'shared parts hold no data',
  },
  {
    name: 'layout or output',
    files: /^(layouts|outputs)\//,
    mayImport: /^(lib|i18n|mdx|components|layouts|outputs|styles)\/|^features\/(?!.*queries\.ts$)/,
    never: /^astro:content$|^node:/,
    because: 'what they show is handed to them',
  },
  {
    name: 'page',
    files: /^pages\//,
    mayImport: /^(lib|i18n|components|layouts|outputs|features)\//,
    never: /^node:|^astro:content$/,
    because: 'a page is a route: queries, a layout, features',
  },
  {
    name: 'check, integration, server',
    files: /^(checks|integrations|server|security)\//,
    mayImport:
      /^(lib|i18n|mdx|checks|integrations|server|security)\/|^features\/(?!.*(queries\.ts|\.astro)$)/,
    never: astro,
    because: 'they run in plain Node, without Astro',
  },
  {
    name: 'root file',
    files: /^(content\.config|middleware|env\.d)\.ts$/,
    mayImport: /^(i18n|features)\//,
    because: 'they tie Astro to the features',
  },
];

const root = 'src';
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
  .sort();

const findRole = (file: string): Role | undefined => roles.find((role) => role.files.test(file));

/** What a file imports: `lib/x.ts` for ours, the plain name for anything else; types do not count. */
function listImports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements = source.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const own = /^features\/[^/]+\//.exec(file)?.[0];
  return [...statements].map(([, name = '']) => {
    const path = name.replace(/^#src\//, '');
    return own && path.startsWith(own) ? `own/${path.slice(own.length)}` : path;
  });
}

const isOurs = (name: string): boolean => !name.includes(':') && /\.(ts|astro|css)$/.test(name);

describe('architecture', () => {
  it('gives every file a role', () => {
    expect(files.filter((file) => !findRole(file))).toEqual([]);
  });

  it.each(files)('%s imports only what its role may', (file) => {
    const role = findRole(file);
    const wrong = listImports(file).filter((name) => {
      if (name.startsWith('..') || name.startsWith('.')) return !name.startsWith('../../locales/');
      if (role?.never?.test(name)) return true;
      return isOurs(name) && !(role?.mayImport.test(name) ?? false);
    });
    const reason = `${role?.name ?? file}: ${role?.because ?? ''}. See the roles at the top of this test.`;
    expect(wrong, reason).toEqual([]);
  });

  it('reads content in queries and nowhere else', () => {
    const readers = files.filter((file) => listImports(file).includes('astro:content'));
    expect(readers.filter((file) => !file.endsWith('/queries.ts'))).toEqual(['content.config.ts']);
  });
});
