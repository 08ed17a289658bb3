import type { ContentRule } from '#src/checks/rule.ts';

/** Marks that turn the direction of text, and characters that cannot be seen. ZWJ and ZWNJ are letters' business: allowed. */
const forbidden: readonly [RegExp, kind: string, name: string][] = [
  [
    /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u,
    'bidi-control',
    'a character that turns the direction of text',
  ],
  [/[\u200B\u2060\uFEFF\u00AD]/u, 'invisible', 'a character that cannot be seen'],
];

function toName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character written as `&#x202E;` would pass unseen. */
const entity = /&(?:#x?[0-9a-f]+|[a-z]+);/i;

export const characters: ContentRule = {
  name: 'characters',
  about: 'no bidi controls, no invisible characters, letters in their composed form',
  run: (project) =>
    project.listTexts().flatMap(({ file, source }) =>
      source.split('\n').flatMap((text, index) => {
        const line = index + 1;
        const found = forbidden.flatMap(([pattern, kind, name]) => {
          const match = pattern.exec(text);
          return match
            ? [
                {
                  file,
                  line,
                  kind,
                  message: `${toName(match[0])} is ${name}. Delete it; components set the direction.`,
                },
              ]
            : [];
        });
        const written = file.endsWith('.mdx') ? entity.exec(text)?.[0] : undefined;
        if (written !== undefined)
          found.push({ file, line, kind: 'entity', message: `${written}: write the character itself.` });
        if (text.normalize('NFC') === text) return found;
        return [
          ...found,
          {
            file,
            line,
            kind: 'not-composed',
            message: 'Letters are in pieces here (not NFC). Type the line again, or normalise it.',
          },
        ];
      }),
    ),
};
