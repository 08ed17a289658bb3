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

export const html: SiteRule = {
  name: 'html',
  about: 'the built HTML is valid (html-validate)',
  async run({ pages }) {
    const reports = await Promise.all(
      pages.map(async ({ file, html: text }) => ({
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
