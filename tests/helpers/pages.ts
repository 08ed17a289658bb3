import { readSite } from '#src/checks/site.ts';

const site = readSite('.');

/** Every built page by its address; the error pages too, as `/es/404.html`. */
export const pages = site.pages.map(({ path }) => path);

/** Built pages whose main part holds something in its HTML, by their addresses. */
export function listPagesWith(what: RegExp): string[] {
  return site.pages
    .filter(({ html }) => what.test(/<main[\s>].*<\/main>/s.exec(html)?.[0] ?? ''))
    .map(({ path }) => path);
}
