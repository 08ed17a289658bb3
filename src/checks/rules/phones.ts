import type { Issue } from '#src/checks/issue.ts';
import { readProviders } from '#src/checks/ledger.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { toWesternDigits } from '#src/lib/digits.ts';
import { findNearest } from '#src/lib/nearest.ts';

/** Ten digits in groups of three, three and four, however they are joined, with or without the 1 in front. */
const phone = /(?<!\d)(?:\+?1[-.\s]?)?\(?\d{3}\)?[-.\s]?\d{3}[-.\s]?\d{4}(?!\d)/g;

/** Places where words for readers stand; the ledger may quote numbers that are never printed. */
const isForReaders = (file: string): boolean => /^(content\/(guides|critical)|locales)\//.test(file);

export const phones: ContentRule = {
  name: 'phones',
  about: 'phone numbers are written once, in content/legal-help, and used by id',
  run(project) {
    const typed = project
      .listTexts()
      .filter(({ file }) => isForReaders(file))
      .flatMap(({ file, source }) =>
        source.split('\n').flatMap((text, index) =>
          [...toWesternDigits(text).matchAll(phone)].map(([number]) => ({
            file,
            line: index + 1,
            kind: 'phone-typed',
            message: `The number ${number} is typed by hand. Write <Phone id="…" /> in a guide, {{phone.…}} in a locked sentence; numbers live in content/legal-help/.`,
          })),
        ),
      );
    const providers = readProviders(project);
    const unknown = project.guides.flatMap(({ file, outline }) =>
      outline.sections
        .flatMap(({ uses }) => uses)
        .filter(
          ({ word, props }) => word === 'Phone' && providers.get(props.id ?? '')?.record.phone === undefined,
        )
        .map(({ props, line }): Issue => {
          const near = findNearest(props.id ?? '', providers.keys());
          const hint = near && near !== props.id ? ` Did you mean "${near}"?` : '';
          return {
            file,
            line,
            kind: 'phone-unknown',
            message: `<Phone id="${props.id}"> has no number in content/legal-help/.${hint}`,
          };
        }),
    );
    return [...typed, ...unknown];
  },
};
