import type { ContentRule } from '#src/checks/rule.ts';

export const vocabulary: ContentRule = {
  name: 'vocabulary',
  about: 'guides use only the known words: no HTML, import, expression or unknown component',
  run: ({ guides }) =>
    guides.flatMap(({ file, outline }) =>
      outline.problems.map(({ line, message }) => ({ file, line, kind: 'vocabulary', message })),
    ),
};
