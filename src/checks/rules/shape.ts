import type { z } from 'astro/zod';
import type { Issue } from '#src/checks/issue.ts';
import { lockFileSchema } from '#src/checks/locks.ts';
import type { Project, YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { waiverFileSchema } from '#src/checks/waivers.ts';
import { cardSourceSchema, cardTranslationSchema, spokenFileSchema } from '#src/features/cards/schema.ts';
import { changeSchema } from '#src/features/changes/schema.ts';
import {
  answersSchema,
  criticalSourceFileSchema,
  criticalTranslationFileSchema,
} from '#src/features/critical/schema.ts';
import { factFileSchema, reviewSchema, sourceFileSchema } from '#src/features/facts/schema.ts';
import { glossarySchema, glossarySourceSchema } from '#src/features/glossary/schema.ts';
import { guideSourceSchema, guideTranslationSchema, slug } from '#src/features/guides/schema.ts';
import { providerSchema } from '#src/features/legal-help/schema.ts';
import { withdrawnSchema } from '#src/features/offline/schema.ts';
import { recordingSchema } from '#src/features/read-aloud/schema.ts';
import { translationRecordSchema } from '#src/features/translation/schema.ts';
import { locales, sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

const tag = `(?:${locales.map((locale) => locale.tag).join('|')})`;

/** What lies where: the first pattern that fits a file gives its schema. Files that fit none are strays. */
const kinds: readonly (readonly [pattern: RegExp, schema: z.ZodType | undefined])[] = [
  [/^content\/README\.md$/, undefined],
  [/^content\/review\.yml$/, reviewSchema],
  [/^content\/waivers\.yml$/, waiverFileSchema],
  [/^content\/withdrawn\.yml$/, withdrawnSchema],
  [/^content\/changes\/20[0-9-]+-[a-z0-9-]+\.yml$/, changeSchema],
  [/^content\/facts\/[a-z0-9-]+\.yml$/, factFileSchema],
  [/^content\/sources\/[a-z0-9-]+\.yml$/, sourceFileSchema],
  [/^content\/legal-help\/[a-z0-9-]+\.yml$/, providerSchema],
  [/^content\/critical\/locked\.yml$/, lockFileSchema],
  [new RegExp(`^content/critical/${sourceTag}\\.yml$`), criticalSourceFileSchema],
  [new RegExp(`^content/critical/${tag}\\.yml$`), criticalTranslationFileSchema],
  [new RegExp(`^content/answers/${tag}\\.yml$`), answersSchema],
  [new RegExp(`^content/translations/${tag}\\.yml$`), translationRecordSchema],
  [new RegExp(`^content/cards/[a-z][a-z0-9-]*/${sourceTag}\\.yml$`), cardSourceSchema],
  [new RegExp(`^content/cards/[a-z][a-z0-9-]*/${tag}\\.yml$`), cardTranslationSchema],
  [new RegExp(`^content/glossary/${sourceTag}\\.yml$`), glossarySourceSchema],
  [new RegExp(`^content/glossary/${tag}\\.yml$`), glossarySchema],
  [/^content\/languages\/spoken\.yml$/, spokenFileSchema],
  [new RegExp(`^content/guides/[^/]+/${sourceTag}\\.mdx$`), guideSourceSchema],
  [new RegExp(`^content/guides/[^/]+/${tag}\\.mdx$`), guideTranslationSchema],
  [new RegExp(`^content/audio/${tag}/[a-z0-9-]+/[a-z0-9-]+\\.yml$`), recordingSchema],
  [new RegExp(`^content/audio/${tag}/[a-z0-9-]+/[a-z0-9-]+\\.opus$`), undefined],
  [new RegExp(`^locales/${tag}/[a-z-]+\\.json$`), undefined],
];

/** Files a project cannot be without. */
const needed = ['content/review.yml', `content/critical/${sourceTag}.yml`];

interface Shaped {
  readonly shape?: Record<PropertyKey, Shaped>;
  readonly element?: Shaped;
  unwrap?(): Shaped;
}

/** Keys that a schema knows at a path: enough to guess what a mistyped key was meant to be. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner = schema as Shaped | undefined;
  for (const key of path) {
    inner = inner?.unwrap ? inner.unwrap() : inner;
    inner = typeof key === 'number' ? inner?.element : inner?.shape?.[key];
  }
  return Object.keys((inner?.unwrap ? inner.unwrap() : inner)?.shape ?? {});
}

/** Of a union, the branch that came nearest says what is wrong; "Invalid input" would help nobody. */
function toPlain(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const branches = issue.errors.map((errors) => errors[0]).filter((inner) => inner !== undefined);
  const deepest = branches.sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest) return issue;
  const isTie = branches.every(({ path }) => path.length === deepest.path.length);
  if (isTie && branches.length > 1)
    return { ...issue, message: branches.map(({ message }) => message).join(' or ') };
  return toPlain({ ...deepest, path: [...issue.path, ...deepest.path] });
}

function judge(file: YamlFile, schema: z.ZodType): Issue[] {
  if (file.errors.length > 0)
    return file.errors.map(({ line, message }) => ({
      file: file.file,
      line,
      kind: 'yaml',
      message: `This is not YAML: ${message}`,
    }));
  const result = schema.safeParse(file.data);
  return (result.error?.issues ?? []).map(toPlain).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0] ?? '';
      const near = findNearest(key, listKeys(schema, issue.path));
      const hint = near ? `Did you mean "${near}"?` : 'Remove it, or correct its name.';
      return {
        file: file.file,
        line: file.findLine([...issue.path, key]),
        kind: 'key-unknown',
        message: `The key "${key}" is not known here. ${hint}`,
      };
    }
    const where = issue.path.join('.') || 'the file';
    return {
      file: file.file,
      line: file.findLine(issue.path),
      kind: 'shape',
      message: `"${where}": ${issue.message}.`,
    };
  });
}

function judgeFiles(project: Project): Issue[] {
  const missing = needed
    .filter((file) => !project.files.includes(file))
    .map((file) => ({ file, kind: 'file-missing', message: 'The site cannot be built without this file.' }));
  const strays = project.files
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .filter((file) => !kinds.some(([pattern]) => pattern.test(file)))
    .map((file) => ({
      file,
      kind: 'file-unknown',
      message:
        'Nothing reads a file of this name here. Folders and endings: content/README.md; languages: src/i18n/locales.ts.',
    }));
  const slugs = [...new Set(project.guides.map((guide) => guide.slug))].flatMap((name) => {
    const { error } = slug.safeParse(name);
    const message = `"${name}" cannot be the address of a guide: ${error?.issues[0]?.message ?? ''}.`;
    return error ? [{ file: `content/guides/${name}`, kind: 'slug', message }] : [];
  });
  return [...missing, ...strays, ...slugs];
}

export const shape: ContentRule = {
  name: 'shape',
  about: 'files have known names; front matter and data have the keys and values of their schemas',
  run(project) {
    const data = project.listData().flatMap((file) => {
      const schema = kinds.find(([pattern]) => pattern.test(file.file))?.[1];
      return schema ? judge(file, schema) : [];
    });
    return [...judgeFiles(project), ...data];
  },
};
