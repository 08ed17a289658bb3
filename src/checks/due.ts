import { listCritical, listFacts, listSources } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import type { Review } from '#src/features/facts/schema.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { getGuideHash } from '#src/features/guides/guide-hash.ts';
import type { GuideSource } from '#src/features/guides/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';

/** Facts that guides cite, most cited first; each with whether one of its sources was ever read live. */
function listCited(project: Project): { id: string; count: number; isLive: boolean }[] {
  const live = new Set(
    listSources(project)
      .filter(({ record }) => typeof record.read === 'object')
      .map(({ record }) => record.id),
  );
  const counts = new Map<string, number>();
  for (const { outline } of project.guides)
    for (const { word, props } of outline.sections.flatMap(({ uses }) => uses))
      if (word === 'Fact')
        for (const id of (props.id ?? '').split(' ')) counts.set(id, (counts.get(id) ?? 0) + 1);
  return listFacts(project)
    .map(({ record }) => ({
      id: record.id ?? '',
      count: counts.get(record.id ?? '') ?? 0,
      isLive: (record.sources ?? []).some(({ id }) => live.has(id)),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** One line for each guide: its slug and its hash. */
async function writeHashes(project: Project): Promise<string> {
  const sentences = new Map(
    listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [record.id, record]),
  );
  const lines = project.guides
    .filter(({ tag }) => tag === sourceTag)
    .map(async ({ slug, source, frontMatter, outline: { sections } }) => {
      const words = (frontMatter.data ?? {}) as Partial<GuideSource>;
      const hash = await getGuideHash({ ...words, source, sections }, (id) => sentences.get(id));
      return `    ${slug.padEnd(24)}${hash}`;
    });
  return (await Promise.all(lines)).join('\n');
}

/** What an editor has to open live, in order; then the cited facts nobody has read live; then the hash a lawyer signs. */
export async function writeDue(project: Project): Promise<string> {
  const review = (project.findYaml('content/review.yml')?.data ?? {}) as Partial<Review>;
  const steps = (review.toCheck ?? []).map(
    ({ what, url, facts }, index) =>
      `${String(index + 1).padStart(2)}. ${what}\n    ${url ? `${url}  ` : ''}(${facts.join(', ')})`,
  );
  const cited = listCited(project);
  const never = cited.filter(({ isLive }) => !isLive).map(({ id }) => id);
  return `To open live before launch, in this order:

${steps.join('\n')}

Cited facts of which no source was read live: ${never.length} of ${cited.length}
    ${never
      .join(' ')
      .replace(/(.{1,110})(?: |$)/g, '$1\n    ')
      .trimEnd()}

Hash of each guide today, for a lawyer’s record in content/review.yml:
${await writeHashes(project)}`;
}
