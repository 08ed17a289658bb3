import { readSite } from '#src/checks/site.ts';

/** Every built page by its address; the error pages too, as `/es/404.html`. */
export const pages = readSite('.').pages.map(({ path }) => path);
