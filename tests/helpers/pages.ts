import { readSite } from '#src/checks/site.ts';

const site = readSite('.');

/** Needed first, and the tools, in a language that runs from the right. */
const arabic = [
  ...['', 'now/', 'help/', 'plan/', 'save/', 'which-paper/', 'what-changed/', 'get-legal-help/'],
  ...['cards/school-office/', 'share/check-a-rumor/'],
].map((page) => `/ar/${page}`);

/**
 * Pages that are another one over again: the topics of the ledger, cards like another card, the pages from which another is
 * sent; and beside English and Arabic all but the heaviest, in languages that are set in another way. One of each kind stands
 * for them; `npm run browser:all` takes all.
 */
const isRepeated = (path: string): boolean =>
  (/\/share\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/check-a-rumor/')) ||
  /\/(cards\/(call-311|officer|print-a4)|save\/[a-z]+)\/$/.test(path) ||
  (/\/about\/sources\/[a-z0-9-]+\/$/.test(path) && !path.endsWith('/rights/')) ||
  !(
    /^\/en\/|^\/(ar|bn|uk|ur|zh-hans)\/at-the-school-door\/$|^\/[a-z0-9]*(\.html)?$/.test(path) ||
    [...arabic, '/bn/'].includes(path)
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

/** A guide that is English in the frame of another language; undefined while every guide is in every language. */
export const [waitingGuide] = listPagesWith(/<h1[^>]*>\s*<span lang="en"/);
