import type { Issue } from '#src/checks/issue.ts';
import type { SiteRule } from '#src/checks/rule.ts';
import { listAttributes, type Page, type Site } from '#src/checks/site.ts';

/** Undoes percent signs; what is no encoding stays as it is, and then leads nowhere. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function judge(page: Page, site: Site, idsByPath: ReadonlyMap<string, ReadonlySet<string>>): Issue[] {
  const { file, path, html } = page;
  const targets = [
    ...listAttributes(html, 'a', 'href'),
    ...listAttributes(html, 'link', 'href'),
    ...listAttributes(html, 'script', 'src'),
  ];
  return targets.flatMap((target): Issue[] => {
    if (/^(tel|sms|mailto):/.test(target)) return [];
    const url = new URL(target, `https://site.invalid${path}`);
    if (url.hostname !== 'site.invalid') {
      const isPlain = url.protocol === 'https:' || url.protocol === 'http:';
      return isPlain ? [] : [{ file, kind: 'link-strange', message: `"${target}" is no web address.` }];
    }
    const address = decode(url.pathname);
    if (!site.has(address))
      return [{ file, kind: 'link-dead', message: `"${target}" leads nowhere: ${address} is not built.` }];
    const fragment = decode(url.hash.slice(1));
    if (fragment && !idsByPath.get(address)?.has(fragment))
      return [
        {
          file,
          kind: 'anchor-dead',
          message: `"${target}" leads nowhere: ${address} has no id "${fragment}".`,
        },
      ];
    return [];
  });
}

export const links: SiteRule = {
  name: 'links',
  about: 'links and anchors inside the site lead somewhere',
  run(site) {
    const idsByPath = new Map(
      site.pages.map(({ path, html }) => [path, new Set(listAttributes(html, '[a-z0-9-]+', 'id'))]),
    );
    return site.pages.flatMap((page) => judge(page, site, idsByPath));
  },
};
