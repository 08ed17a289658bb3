import { listCritical } from '#src/checks/ledger.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import { getReadingGrade } from '#src/lib/reading-grade.ts';

/** Harder English makes worse translations, and loses the readers who need it most. */
const mostGrade = 6;

export const reading: ContentRule = {
  name: 'reading',
  about: 'the English of each guide, locked sentences included, reads at grade 6 or less (Flesch–Kincaid)',
  run(project) {
    const sentences = new Map(
      listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [record.id, record.full ?? '']),
    );
    return project.guides
      .filter(({ tag }) => tag === sourceTag)
      .flatMap(({ file, outline }) => {
        const text = outline.sections
          .flatMap(({ blocks, uses }) => [
            ...blocks
              .filter(({ place, kind }) => place === 'page' && kind !== 'heading')
              .map(({ text }) => text),
            ...uses
              .filter(({ word, place }) => word === 'Critical' && place === 'page')
              .map(({ props }) => sentences.get(props.id ?? '') ?? ''),
          ])
          .join('\n');
        const grade = getReadingGrade(text);
        if (grade <= mostGrade) return [];
        const message = `Reads at grade ${grade.toFixed(1)}; ${mostGrade} is the most. Shorten sentences and use plainer words.`;
        return [{ file, kind: 'too-hard', message }];
      });
  },
};
