import { listCritical } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import type { CardSource, CardTranslation } from '#src/features/cards/schema.ts';
import type { Change } from '#src/features/changes/schema.ts';
import type { CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import {
  toCardPart,
  toChangePart,
  toGuideParts,
  toNamespacePart,
  toSentenceParts,
  type Part,
} from '#src/features/translation/parts.ts';
import type { TranslationRecord } from '#src/features/translation/schema.ts';
import { judgeParts, type PartStates } from '#src/features/translation/states.ts';
import { sourceTag } from '#src/i18n/locales.ts';

const toName = (file: string): string => file.replace(/^.*\/|\.\w+$/g, '');

/** Everything of a language that is translated, locked sentences first: what hurts most is read first. */
export function listParts(project: Project, tag: string): Part[] {
  const cards = project.listYaml('cards').filter(({ file }) => toName(file) === tag);
  return [
    ...toSentenceParts(
      listCritical<CriticalSource & CriticalTranslation>(project, tag).map(({ record }) => record),
    ),
    ...project.guides
      .filter((guide) => guide.tag === tag)
      .flatMap(({ slug, frontMatter, source }) =>
        toGuideParts(slug, (frontMatter.data ?? {}) as Readonly<Record<string, unknown>>, source),
      ),
    ...cards.map(({ file, data }) =>
      toCardPart(file.split('/')[2] ?? '', (data ?? {}) as Partial<CardSource & CardTranslation>),
    ),
    ...project.listYaml('changes').flatMap(({ file, data }) => {
      const text = ((data ?? {}) as Partial<Change>).text?.[tag];
      return text === undefined ? [] : [toChangePart(toName(file), text)];
    }),
    ...project.locale
      .read(tag)
      .map(({ file, data }) =>
        toNamespacePart(toName(file), (data ?? {}) as Readonly<Record<string, unknown>>),
      ),
  ];
}

export const toRecordPath = (tag: string): string => `content/translations/${tag}.yml`;

/** Empty where there is none yet. */
export function readRecord(project: Project, tag: string): TranslationRecord {
  const { from = {}, reviews = [] } = (project.findYaml(toRecordPath(tag))?.data ??
    {}) as Partial<TranslationRecord>;
  return { from, reviews };
}

/** How far every part of a language has come. */
export const readStates = (project: Project, tag: string): Promise<PartStates> =>
  judgeParts(listParts(project, sourceTag), listParts(project, tag), readRecord(project, tag));
