import type { z } from 'astro/zod';
import type { Issue } from '#src/checks/issue.ts';
import type { YamlFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { criticalSourceFileSchema, criticalTranslationFileSchema } from '#src/features/critical/schema.ts';
import { factFileSchema, reviewSchema, sourceFileSchema } from '#src/features/facts/schema.ts';
import { guideSourceSchema, guideTranslationSchema } from '#src/features/guides/schema.ts';
import { providerSchema } from '#src/features/legal-help/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { findNearest } from '#src/lib/nearest.ts';

/** Keys that a schema knows, two levels deep: enough to guess what a mistyped key was meant to be. */
function listKeys(schema: z.ZodType): string[] {
  const inner = 'element' in schema ? (schema.element as z.ZodType) : schema;
  return 'shape' in inner ? Object.keys(inner.shape as object) : [];
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
  return (result.error?.issues ?? []).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0] ?? '';
      const near = findNearest(key, listKeys(schema));
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

export const shape: ContentRule = {
  name: 'shape',
  about: 'front matter and data files have the keys and values of their schemas',
  run(project) {
    const guides = project.guides.map(({ tag, frontMatter }) =>
      judge(frontMatter, tag === sourceTag ? guideSourceSchema : guideTranslationSchema),
    );
    const critical = project
      .listYaml('critical')
      .map((file) =>
        judge(
          file,
          file.file.endsWith(`/${sourceTag}.yml`) ? criticalSourceFileSchema : criticalTranslationFileSchema,
        ),
      );
    const others: [string, z.ZodType][] = [
      ['facts', factFileSchema],
      ['sources', sourceFileSchema],
      ['legal-help', providerSchema],
    ];
    const data = others.flatMap(([folder, schema]) =>
      project.listYaml(folder).map((file) => judge(file, schema)),
    );
    const review = project.listYaml('').filter(({ file }) => file === 'content/review.yml');
    return [...guides, ...critical, ...data, ...review.map((file) => judge(file, reviewSchema))].flat();
  },
};
