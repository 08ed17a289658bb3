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

/**
 * `own/` in a pattern stands for the feature that the file belongs to. Types may come from anywhere: they vanish before
 * anything runs.
 */
const roles: readonly Role[] = [
  {
    name: 'lib',
    files: /^lib\//,
    mayImport: /^$/,
    never: /^(node|astro):/,
    because: 'it is pure and knows nothing of ours',
  },
  {
    name: 'i18n',
    files: /^i18n\//,
    mayImport: /^(lib|i18n)\//,
    never: /^(node|astro):/,
    because: 'pages, checks, tests and browsers read it alike',
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
    // Of other features too, for shapes that several share: an id of a fact, the state of a translation.
    mayImport: /^lib\/|^i18n\/locales\.ts$|^features\/[^/]+\/schema\.ts$/,
    never: /^(node|astro):/,
    because: 'checks and tests read shapes without Astro',
  },
  {
    name: 'queries',
    files: /^features\/[^/]+\/queries\.ts$/,
    // Of other features the queries and the logic too, the one place where features meet below the pages: a locked sentence
    // is not whole without its phones and hours, and a page that had to bring them could forget to.
    mayImport: /^(lib|i18n)\/|^mdx\/outline\.ts$|^own\/[a-z-]+\.ts$|^features\/[^/]+\/[a-z-]+\.ts$/,
    never: /\.astro$|^node:/,
    because: 'queries read data; they draw nothing',
  },
  {
    name: 'browser code',
    files: /\.(client|element|worker)\.ts$/,
    // Of i18n only how tags are compared, which brings no text.
    mayImport: /^lib\/|^i18n\/negotiate\.ts$|^own\/(?!queries|cli)[a-z-]+(\.client)?\.ts$/,
    never: /^(node|astro):|^i18next$/,
    because: 'its text comes in the markup, and every byte is paid by a slow phone',
  },
  {
    name: 'command',
    files: /^features\/[^/]+\/cli\.ts$/,
    mayImport: /^(lib|i18n)\/|^own\/(?!queries)[a-z-]+\.ts$/,
    never: astro,
    because: 'commands run in plain Node, without Astro',
  },
  {
    name: 'logic',
    files: /^features\/[^/]+\/[a-z-]+\.ts$/,
    mayImport: /^(lib|i18n)\/|^own\/(?!queries|cli)[a-z-]+\.ts$/,
    never: /^(node|astro):|\.astro$/,
    because: 'logic is pure: data in, data out',
  },
  {
    name: 'component that authors call by id',
    files: /^features\/(critical\/Critical|legal-help\/ProviderPhone)\.astro$/,
    mayImport: /^(lib|i18n|components)\/|^mdx\/vocabulary\.ts$|^own\//,
    never: node,
    because: 'pages compose features; features do not know each other',
  },
  {
    name: 'feature component',
    files: /^features\/.*\.astro$/,
    mayImport: /^(lib|i18n|components)\/|^mdx\/vocabulary\.ts$|^own\/(?!queries)/,
    never: node,
    because: 'its data is handed to it, and pages compose features',
  },
  {
    name: 'component',
    files: /^components\//,
    mayImport: /^(lib|i18n|components)\/|^mdx\/vocabulary\.ts$/,
    never: node,
    because: 'shared parts hold no data',
  },
  {
    name: 'layout or output',
    files: /^(layouts|outputs)\//,
    // Of features also the logic: a drawing is shown with the facts that it claims.
    mayImport:
      /^(lib|i18n|components|layouts|outputs|styles)\/|^mdx\/vocabulary\.ts$|^features\/(?!.*queries\.ts$)/,
    never: /^astro:content$|^node:/,
    because: 'what they show is handed to them',
  },
  {
    name: 'page',
    files: /^pages\//,
    mayImport: /^(lib|i18n|components|layouts|outputs|features|styles)\//,
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
    mayImport: /^(lib|i18n|features)\//,
    because: 'they tie Astro to the features',
  },
];

const root = 'src';
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
  .sort();

const findRole = (file: string): Role | undefined => roles.find((role) => role.files.test(file));

/** What a file imports: `lib/x.ts` for ours, `own/x.ts` within its feature, the plain name for anything else. */
function listImports(file: string, source: string): string[] {
  const statements = source.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const own = /^features\/[^/]+\//.exec(file)?.[0];
  return [...statements].map(([, name = '']) => {
    const path = name.replace(/^#src\//, '');
    return own && path.startsWith(own) ? `own/${path.slice(own.length)}` : path;
  });
}

const isOurs = (name: string): boolean => !name.includes(':') && /\.(ts|astro|css)$/.test(name);

/** The imports that the role of a file does not allow. */
function listWrong(file: string, source: string): string[] {
  const role = findRole(file);
  return listImports(file, source).filter((name) => {
    if (name.startsWith('.')) return !name.startsWith('../../locales/');
    if (role?.never?.test(name)) return true;
    return isOurs(name) && !role?.mayImport.test(name);
  });
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('architecture', () => {
  it('gives every file a role', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !findRole(file))).toEqual([]);
  });

  it.each(files)('%s imports only what its role may', (file) => {
    const role = findRole(file);
    const reason = `${role?.name ?? file}: ${role?.because ?? ''}. See the roles at the top of this test.`;
    expect(listWrong(file, read(file)), reason).toEqual([]);
  });

  it('reads content in queries and nowhere else', () => {
    const readers = files.filter((file) => listImports(file, read(file)).includes('astro:content'));
    expect(readers.filter((file) => !file.endsWith('/queries.ts'))).toEqual(['content.config.ts']);
  });

  it.each([
    ['lib/digits.ts', '#src/i18n/locales.ts'],
    ['i18n/format.ts', 'node:fs'],
    ['mdx/outline.ts', '#src/features/facts/schema.ts'],
    ['features/facts/schema.ts', 'astro:content'],
    ['features/facts/queries.ts', '#src/features/facts/Sources.astro'],
    ['features/languages/x.client.ts', 'i18next'],
    ['features/languages/x.client.ts', '#src/i18n/translate.ts'],
    ['features/languages/x.client.ts', '#src/features/languages/queries.ts'],
    ['features/legal-help/hours.ts', '#src/features/facts/citations.ts'],
    ['features/legal-help/cli.ts', '#src/features/legal-help/ProviderCard.astro'],
    ['features/legal-help/ProviderCard.astro', '#src/features/legal-help/queries.ts'],
    ['features/legal-help/ProviderPhone.astro', '#src/features/facts/queries.ts'],
    ['components/Phone.astro', '#src/features/legal-help/queries.ts'],
    ['layouts/Site.astro', '#src/features/facts/queries.ts'],
    ['pages/index.astro', '#src/pages/404.astro'],
    ['pages/index.astro', 'astro:content'],
    ['checks/project.ts', '#src/features/facts/queries.ts'],
    ['server/server.ts', '../lib/digits.ts'],
  ])('would refuse to %s the import of %s', (file, name) => {
    expect(listWrong(file, `import { x } from '${name}';\n`)).toHaveLength(1);
    expect(listWrong(file, `import type { X } from '${name}';\n`)).toEqual([]);
  });
});
