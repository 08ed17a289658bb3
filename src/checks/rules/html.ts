import { HtmlValidate } from 'html-validate';
import type { SiteRule } from '#src/checks/rule.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Scripts come from our own host, and the security policy allows no other.
    'require-sri': ['error', { target: 'crossorigin' }],
    // How the page is written down, which no reader sees.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // Ids of sections are the same in every language and may end in digits.
    'valid-id': ['error', { relaxed: true }],
    // Titles carry the name of the site, and some languages need more letters.
    'long-title': 'off',
    // Phone numbers are kept whole by `.num`, in every language.
    'tel-non-breaking': 'off',
  },
});

/** A page without its words: what of it can be valid or not. Empty values and texts stay empty. */
const toSkeleton = (html: string): string =>
  html
    .replace(/<style>[^<]*<\/style>/g, '<style>')
    .replace(/>\s*[^<\s][^<]*</g, '>words<')
    .replace(
      /\s(href|content|alt|title|lang|hreflang|aria-label|data-[\w-]+)=("[^"]+"|'[^']+'|[^\s>"']+)/g,
      ' $1',
    );

/**
 * Pages as they are to be read: the same page in another language, which differs in words alone, is not read again. With
 * `KYR_ALL_PAGES=1` every page is.
 */
function listDistinct<T extends { readonly html: string }>(pages: readonly T[]): readonly T[] {
  if (process.env.KYR_ALL_PAGES === '1') return pages;
  return [...new Map(pages.map((page) => [toSkeleton(page.html), page])).values()];
}

export const html: SiteRule = {
  name: 'html',
  about: 'the built HTML is valid (html-validate)',
  async run({ pages }) {
    const reports = await Promise.all(
      listDistinct(pages).map(async ({ file, html: text }) => ({
        file,
        report: await validator.validateString(text, file),
      })),
    );
    return reports.flatMap(({ file, report }) =>
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => ({ file, line, kind: ruleId, message: `${message}.` })),
      ),
    );
  },
};
