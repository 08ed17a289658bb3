import { listLeaves, type Project } from '#src/checks/project.ts';
import type { Issue } from '#src/checks/issue.ts';
import type { ContentRule } from '#src/checks/rule.ts';

/**
 * Marks that turn the direction of text, and characters that cannot be seen. The zero-width joiners are letters' business in
 * Bengali, Urdu and Arabic: allowed. A tab and line ends are allowed too.
 */
const forbidden: readonly [RegExp, kind: string, name: string][] = [
  [
    /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u,
    'bidi-control',
    'a character that turns the direction of text',
  ],
  [
    /(?![\u200C\u200D\t\n\r])[\p{Cf}\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u3164\u115F\u1160\uFFA0\u2800]|\uFFFD/u,
    'invisible',
    'a character that cannot be seen',
  ],
];

function toName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character written as `&#x202E;` would pass unseen. */
const entity = /&(?:#x?[0-9a-f]+|[a-z]+);/i;

interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function judge({ file, line, text }: Line): Issue[] {
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
  if (text.normalize('NFC') === text) return found.slice(0, 1);
  return [
    ...found.slice(0, 1),
    {
      file,
      line,
      kind: 'not-composed',
      message: 'Letters are in pieces here (not NFC). Type the line again, or normalise it.',
    },
  ];
}

/** Values as the parser gives them: `"\u202E"` in JSON or YAML is six plain characters in the file. */
const listValues = (project: Project): Line[] =>
  project.listData().flatMap((file) =>
    listLeaves(file)
      .filter(({ value }) => typeof value === 'string')
      .map(({ value, line }) => ({ file: file.file, line, text: String(value) })),
  );

export const characters: ContentRule = {
  name: 'characters',
  about: 'no bidi controls, no invisible characters, letters in their composed form',
  run(project) {
    const lines: Line[] = project
      .listTexts()
      .flatMap(({ file, source }) =>
        source.split('\n').map((text, index) => ({ file, line: index + 1, text })),
      );
    const inLines = lines.flatMap((line) => {
      const issues = judge(line);
      const written = line.file.endsWith('.mdx') ? entity.exec(line.text)?.[0] : undefined;
      if (written === undefined) return issues;
      const { file } = line;
      return [
        ...issues,
        { file, line: line.line, kind: 'entity', message: `${written}: write the character itself.` },
      ];
    });
    const seen = new Set(inLines.map(({ file, kind }) => `${file} ${kind}`));
    const inValues = listValues(project)
      .flatMap(judge)
      .filter(({ file, kind }) => !seen.has(`${file} ${kind}`));
    return [...inLines, ...inValues];
  },
};
