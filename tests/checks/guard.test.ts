import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { contentGuard } from '#src/integrations/content-guard.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { withProject, type Edit } from '#tests/helpers/fixture-project.ts';

const wrong: Edit = {
  file: 'content/guides/door/en.mdx',
  find: '<Fact id="A01" />',
  replace: '<Fact id="A22" />',
};

/** Runs the two hooks as Astro does, and gives what an author would see. */
function runGuard(command: 'build' | 'dev', edits: readonly Edit[]): { thrown: string; warned: string } {
  return withProject(edits, (root) => {
    const { hooks } = contentGuard();
    const warn = vi.fn<(text: string) => void>();
    const setup = hooks['astro:config:setup'] as (options: { command: string }) => void;
    const done = hooks['astro:config:done'] as (options: unknown) => void;
    setup({ command });
    try {
      done({ config: { root: pathToFileURL(`${root}/`) }, logger: { warn } });
      return { thrown: '', warned: warn.mock.calls.flat().join('') };
    } catch (error) {
      return { thrown: (error as Error).message, warned: '' };
    }
  });
}

describe('the content guard', () => {
  it('stops a build, naming file, line, kind and remedy', () => {
    const { thrown } = runGuard('build', [wrong]);
    expect(thrown).toContain('content/guides/door/en.mdx:17  fact-unverified');
    expect(thrown).toContain('Remove the claim, or find a source');
    expect(thrown).toContain('Help: content/README.md');
  });

  it('warns an author who is still writing, and goes on', () => {
    const { thrown, warned } = runGuard('dev', [wrong]);
    expect(thrown).toBe('');
    expect(warned).toContain('fact-unverified');
  });

  it('names what a published language lacks', () => {
    const { thrown } = runGuard('build', []);
    const missing = publishedLocales.filter(({ tag }) => tag !== 'en' && tag !== 'es');
    expect(missing.length).toBeGreaterThan(0);
    for (const { tag } of missing) {
      expect(thrown).toContain(`content/guides/door/${tag}.mdx  guide-missing`);
      expect(thrown).toContain(`locales/${tag}/common.json  file-missing`);
    }
  });
});
