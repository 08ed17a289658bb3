import type { Issue } from '#src/checks/issue.ts';
import type { SiteRule } from '#src/checks/rule.ts';
import { listAttributes, type Page } from '#src/checks/site.ts';

const listStyles = (html: string): string[] => html.match(/<style>.*?<\/style>/gs) ?? [];

/** The rule of the one web font stands apart from the stylesheet, which is the same in every language. */
const isFont = (style: string): boolean => style.startsWith('<style>@font-face{');

function judge({ file, html }: Page): Issue[] {
  const report = (kind: string, message: string): Issue => ({ file, kind, message });
  const styles = listStyles(html).filter((style) => !isFont(style));
  const fonts =
    listStyles(html)
      .join('')
      .match(/@font-face\{[^}]*\}/g) ?? [];
  const sheets = (html.match(/<link\b[^>]*rel="stylesheet"/g) ?? []).length;
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  const blocking = scripts.filter((tag) => !/type="module"|\bdefer\b|type="application\/ld\+json"/.test(tag));
  const inline = scripts.filter((tag) => !/\ssrc=/.test(tag) && !tag.includes('ld+json'));
  const loaded = [
    ...listAttributes(html, 'script', 'src'),
    ...listAttributes(html, 'img', 'src'),
    ...listAttributes(html, 'iframe', 'src'),
    ...listAttributes(html, 'source', 'srcset'),
    ...Array.from(fonts.join('').matchAll(/url\((.*?)\)/g), ([, url = '']) => url),
  ];
  const foreign = loaded.filter((url) => !url.startsWith('/') || url.startsWith('//'));
  return [
    ...(styles.length === 1 && sheets === 0
      ? []
      : [
          report(
            'style-not-inlined',
            `${styles.length} inlined styles and ${sheets} style files; every page has one stylesheet, inlined.`,
          ),
        ]),
    ...fonts
      .filter((font) => !/font-display:optional\b/.test(font))
      .map(() =>
        report(
          'font-blocks',
          'Words wait for a font, or jump when it comes. Give it font-display: optional.',
        ),
      ),
    ...(fonts.length > 1
      ? [report('fonts', `${fonts.length} fonts; a page has one at the most, and only where phones lack it.`)]
      : []),
    ...blocking.map((tag) => report('script-blocks', `${tag} holds up the first paint. Use type="module".`)),
    ...inline.map(() =>
      report('script-inline', 'A script stands in the page. The security policy allows only files.'),
    ),
    ...foreign.map((url) =>
      report('third-party', `${url} is on another host. Nothing may be loaded from elsewhere.`),
    ),
    ...(/\sstyle="/.test(html.replace(/<style>.*?<\/style>/gs, ''))
      ? [report('style-attribute', 'A style="" attribute, which the security policy forbids. Use a class.')]
      : []),
  ];
}

/** Names that a page's styles and drawings use and nothing defines: the browser draws without them, and says nothing. */
function judgeNames({ file, html }: Page): Issue[] {
  const list = (pattern: RegExp): Set<string> =>
    new Set(Array.from(html.matchAll(pattern), ([, name = '']) => name));
  const defined = list(/(--[a-z0-9-]+)\s*:/g);
  return [...list(/var\((--[a-z0-9-]+)\)/g)]
    .filter((name) => !defined.has(name))
    .map((name) => ({
      file,
      kind: 'style-undefined',
      message: `var(${name}) is used and not defined. Define it in src/styles/tokens.css, under :root.`,
    }));
}

/** Each stylesheet is a hash in the security policy, and policies of static hosts are short. */
const mostStyles = 12;

export const requests: SiteRule = {
  name: 'requests',
  about: `one request before the first paint: one stylesheet, inlined, of at most ${mostStyles} in the site; one font at most, never waited for; nothing from other hosts`,
  run({ pages }) {
    const styles = new Map<string, string>();
    for (const { html, file } of pages) {
      const style = listStyles(html).find((one) => !isFont(one)) ?? '';
      if (!styles.has(style)) styles.set(style, file);
    }
    return [
      ...pages.flatMap(judge),
      ...pages.flatMap(judgeNames),
      ...[...styles.values()].slice(mostStyles).map((file) => ({
        file,
        kind: 'style-differs',
        message: `One more stylesheet: the site has ${styles.size}, and ${mostStyles} are the most. Use one of another page, or move the rules into src/styles/parts.css.`,
      })),
    ];
  },
};
