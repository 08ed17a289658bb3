import { createHash } from 'node:crypto';
import { listCritical, readProviders } from '#src/checks/ledger.ts';
import { findSourceGuide, type GuideFile, type Project } from '#src/checks/project.ts';
import type { CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Block } from '#src/mdx/outline.ts';

/** What a person reads aloud for one part of a guide. */
export interface Transcript {
  readonly tag: string;
  readonly slug: string;
  /** Id of the section; `answer` for the title with the short answer. */
  readonly section: string;
  readonly text: string;
}

type Sentence = Partial<CriticalSource & CriticalTranslation>;

/** Locked sentences by id: those of the language, in English where it lacks one. */
function readSentences(project: Project, tag: string): Map<string, Sentence> {
  const read = (from: string): (readonly [string, Sentence])[] =>
    listCritical<CriticalSource & CriticalTranslation>(project, from).map(({ record }) => [
      record.id ?? '',
      record,
    ]);
  return new Map([...read(sourceTag), ...read(tag)]);
}

/** Puts in the numbers and hours of today: when one changes, the recording that says the old one is stale. */
function getFill(project: Project): (text: string) => string {
  const providers = readProviders(project);
  return (text) =>
    text.replace(/\{\{(phone|hours)\.([a-z-]+)\}\}/g, (whole, kind: string, id: string) => {
      const provider = providers.get(id)?.record;
      return kind === 'phone' ? (provider?.phone ?? whole) : JSON.stringify(provider?.hours ?? whole);
    });
}

/** The parts of one guide, in the order in which the page shows them. */
function listParts(project: Project, guide: GuideFile): Transcript[] {
  const { tag, slug } = guide;
  const sentences = readSentences(project, tag);
  const english = readSentences(project, sourceTag);
  const fill = getFill(project);
  const readLocked = (id: string): string[] => {
    const says = english.get(id)?.say ?? [];
    const means = sentences.get(id)?.means ?? says.map((say) => say.means);
    return [sentences.get(id)?.full ?? '', ...says.map(({ en }, index) => `${en} ${means[index] ?? ''}`)];
  };
  const readBlock = ({ kind, text, uses }: Block): string[] => [
    ...(kind === 'critical' ? readLocked(uses[0]?.props.id ?? '') : [text]),
    ...uses.flatMap(({ word, props }) => (word === 'Phone' ? [`{{phone.${props.id ?? ''}}}`] : [])),
  ];
  const toPart = (section: string, texts: readonly string[]): Transcript => ({
    tag,
    slug,
    section,
    text: fill(texts.filter(Boolean).join('\n')).replace(/[ \t]+/g, ' '),
  });
  const { title = '' } = (guide.frontMatter.data ?? {}) as { title?: string };
  const { short = [] } = (findSourceGuide(project, slug)?.frontMatter.data ?? {}) as { short?: string[] };
  const answer = short.map((id) => sentences.get(id)?.short ?? sentences.get(id)?.full ?? '');
  return [
    toPart('answer', [title, ...answer]),
    ...guide.outline.sections.map(({ id, blocks }) =>
      toPart(id, blocks.filter(({ place }) => place === 'page').flatMap(readBlock)),
    ),
  ];
}

/** Everything that can be recorded in a language: urgent guides first. */
export function listTranscripts(project: Project, tag: string): Transcript[] {
  const getOrder = ({ slug }: GuideFile): number =>
    ((findSourceGuide(project, slug)?.frontMatter.data ?? {}) as { order?: number }).order ?? Infinity;
  return project.guides
    .filter((guide) => guide.tag === tag)
    .sort((a, b) => getOrder(a) - getOrder(b))
    .flatMap((guide) => listParts(project, guide));
}

/** The first 16 hex digits of a SHA-256 of the words. */
export const toTranscriptHash = ({ text }: Transcript): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);

/** Where a recording of this part lies, without its ending. */
export const toRecordingPath = ({ tag, slug, section }: Transcript): string =>
  `content/audio/${tag}/${slug}/${section}`;
