import type { Issue } from '#src/checks/issue.ts';
import type { SiteRule } from '#src/checks/rule.ts';
import { listAttributes, type Page, type Site } from '#src/checks/site.ts';
import { findLocaleByPath, publishedLocales, sourceTag } from '#src/i18n/locales.ts';

const isErrorPage = ({ path }: Page): boolean => path.endsWith('404.html');

function judge(page: Page, site: Site): Issue[] {
  const { file, path, html } = page;
  const report = (kind: string, message: string): Issue => ({ file, kind, message });
  const segment = path.split('/')[1] ?? '';
  const locale = findLocaleByPath(segment) ?? publishedLocales.find(({ tag }) => tag === sourceTag);
  const issues: Issue[] = [];
  const [lang] = listAttributes(html, 'html', 'lang');
  const [dir] = listAttributes(html, 'html', 'dir');
  if (lang !== locale?.tag || dir !== locale?.dir)
    issues.push(
      report(
        'lang-wrong',
        `<html lang="${lang}" dir="${dir}">; this address is ${locale?.tag}, ${locale?.dir}.`,
      ),
    );
  const titles = (html.match(/<h1\b/g) ?? []).length;
  if (titles !== 1) issues.push(report('heading', `${titles} <h1>; a page has one.`));
  if (!/<title>[^<]+<\/title>/.test(html)) issues.push(report('title-missing', 'No <title>.'));
  if (!/<meta name="description" content="[^"]{20,}/.test(html) && !isErrorPage(page))
    issues.push(report('description-short', 'The description has fewer than 20 characters.'));
  if (isErrorPage(page)) {
    if (!html.includes('content="noindex"'))
      issues.push(report('error-indexed', 'An error page must be noindex.'));
    return issues;
  }
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  if (!URL.canParse(canonical) || new URL(canonical).pathname !== path)
    issues.push(report('canonical-wrong', `canonical is "${canonical}"; this page is ${path}.`));
  const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
    ([, tag = '', href = '']) => ({ tag, path: URL.canParse(href) ? new URL(href).pathname : '' }),
  );
  const rest = path.replace(/^\/[^/]+\//, '');
  const wanted =
    path === '/' ? [] : publishedLocales.map((other) => ({ tag: other.tag, path: `/${other.path}/${rest}` }));
  for (const { tag, path: target } of [...wanted, { tag: 'x-default', path: '/' }]) {
    if (!alternates.some((found) => found.tag === tag && found.path === target))
      issues.push(report('alternate-missing', `No hreflang="${tag}" for ${target}.`));
    if (!site.has(target))
      issues.push(report('alternate-dead', `hreflang="${tag}" leads to ${target}, which is not built.`));
  }
  for (const property of ['title', 'description', 'url', 'locale', 'image', 'site_name', 'type'])
    if (!html.includes(`<meta property="og:${property}" content="`))
      issues.push(report('open-graph', `No og:${property}.`));
  return issues;
}

export const head: SiteRule = {
  name: 'head',
  about: 'language, direction, title, canonical, hreflang with x-default, Open Graph',
  run: (site) => site.pages.flatMap((page) => judge(page, site)),
};
