import { readProject } from '#src/checks/project.ts';
import type { CriticalTranslation } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';

/** A locked sentence as content has it: its text between the words that data fills. */
interface LockedSentence {
  readonly id: string;
  readonly texts: readonly string[];
}

const project = readProject('.');

function readSentences(tag: string): Map<string, string> {
  const file = project.listYaml('critical').find((yaml) => yaml.file.endsWith(`/${tag}.yml`));
  return new Map((file?.data as CriticalTranslation[] | undefined)?.map(({ id, full }) => [id, full]));
}

/** The guides of a language, in English where it lacks one, with the locked sentences of their pages in reading order. */
export function listLockedSentences(tag: string): { slug: string; sentences: LockedSentence[] }[] {
  const [own, source] = [readSentences(tag), readSentences(sourceTag)];
  const slugs = [...new Set(project.guides.map(({ slug }) => slug))];
  return slugs.map((slug) => {
    const ofSlug = project.guides.filter((guide) => guide.slug === slug);
    const guide =
      ofSlug.find((candidate) => candidate.tag === tag) ??
      ofSlug.find((candidate) => candidate.tag === sourceTag);
    const uses = guide?.outline.sections.flatMap((section) => section.uses) ?? [];
    const sentences = uses
      .filter(({ word, place }) => word === 'Critical' && place === 'page')
      .map(({ props: { id = '' } }) => ({
        id,
        texts: (own.get(id) ?? source.get(id) ?? '').split(/\{\{[^}]*\}\}/),
      }));
    return { slug, sentences };
  });
}
