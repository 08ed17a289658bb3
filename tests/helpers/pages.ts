import { readSite } from '#src/checks/site.ts';

const site = readSite('.');

/**
 * Pages that are another one over again: a guide that waits for its translation, in the frame of another language, the topics
 * of the ledger, cards like another card, the pages from which another is sent, and in Spanish and Chinese the tools, which are
 * built as in English. One of each kind stands for them; `npm run browser:all` takes them all.
 */
const isRepeated = (path: string, html: string): boolean =>
  (/\/share\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/check-a-rumor/')) ||
  /\/(cards\/(call-311|officer|print-a4)|save\/[a-z]+)\/$/.test(path) ||
  /^\/(es|zh-hans)\/(cards|save|share|plan|about)\//.test(path) ||
  (/\/about\/sources\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/rights/')) ||
  (/<h1[^>]*>\s*<span lang="en"/.test(html) && !path.endsWith('/your-rights/'));

const wantsAll = process.env.KYR_ALL_PAGES === '1';

/** Built pages by their addresses; the error pages too, as `/es/404.html`. */
export const pages = site.pages
  .filter(({ path, html }) => wantsAll || !isRepeated(path, html))
  .map(({ path }) => path);

/** Built pages whose main part holds something in its HTML, by their addresses. */
export function listPagesWith(what: RegExp): string[] {
  return site.pages
    .filter(({ path }) => pages.includes(path))
    .filter(({ html }) => what.test(/<main[\s>].*<\/main>/s.exec(html)?.[0] ?? ''))
    .map(({ path }) => path);
}
