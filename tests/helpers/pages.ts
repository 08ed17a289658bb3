import { readSite } from '#src/checks/site.ts';

const site = readSite('.');

/**
 * Pages that are another one over again: the topics of the ledger, cards like another card, the pages from which another is
 * sent; and beside English all but the pages that are needed first, in Arabic with the tools. One of each kind stands for them;
 * `npm run browser:all` takes them all.
 */
const isRepeated = (path: string): boolean =>
  (/\/share\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/check-a-rumor/')) ||
  /\/(cards\/(call-311|officer|print-a4)|save\/[a-z]+)\/$/.test(path) ||
  (/\/about\/sources\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/rights/')) ||
  !(
    /^\/(en\/.*|([a-z-]+\/)?(at-the-school-door\/)?|[a-z0-9]*(\.html)?)$/.test(path) ||
    /^\/ar\/(now|help|plan|save|which-paper|cards\/school-office|share\/check-a-rumor)\/$/.test(path)
  );

const wantsAll = process.env.KYR_ALL_PAGES === '1';

/** Built pages by their addresses; the error pages too, as `/es/404.html`. */
export const pages = site.pages.filter(({ path }) => wantsAll || !isRepeated(path)).map(({ path }) => path);

/** Built pages whose main part holds something in its HTML, by their addresses. */
export function listPagesWith(what: RegExp): string[] {
  return site.pages
    .filter(({ path }) => pages.includes(path))
    .filter(({ html }) => what.test(/<main[\s>].*<\/main>/s.exec(html)?.[0] ?? ''))
    .map(({ path }) => path);
}
