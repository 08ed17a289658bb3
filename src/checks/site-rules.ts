import type { SiteRule } from '#src/checks/rule.ts';
import { budget } from '#src/checks/rules/budget.ts';
import { head } from '#src/checks/rules/head.ts';
import { html } from '#src/checks/rules/html.ts';
import { links } from '#src/checks/rules/links.ts';
import { requests } from '#src/checks/rules/requests.ts';

/** Rules about the built site. */
export const siteRules: readonly SiteRule[] = [budget, requests, head, links, html];
