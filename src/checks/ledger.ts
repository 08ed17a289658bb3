import type { Project, YamlFile } from '#src/checks/project.ts';
import type { CardSource } from '#src/features/cards/schema.ts';
import type { CriticalSource, CriticalTranslation } from '#src/features/critical/schema.ts';
import type { Fact, Source } from '#src/features/facts/schema.ts';
import type { Provider } from '#src/features/legal-help/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';

/** A record with the place it was read from. The `shape` rule says whether it is whole: here every field may be missing. */
export interface Located<T> {
  readonly record: Partial<T>;
  readonly file: string;
  readonly line: number;
}

function listRecords<T>(files: readonly YamlFile[]): Located<T>[] {
  return files.flatMap((file) => {
    const records = Array.isArray(file.data) ? (file.data as unknown[]) : [];
    return records
      .map((record, index) => ({ record, file: file.file, line: file.findLine([index]) }))
      .filter(
        (located): located is Located<T> => typeof located.record === 'object' && located.record !== null,
      );
  });
}

export const listFacts = (project: Project): Located<Fact>[] => listRecords<Fact>(project.listYaml('facts'));
export const listSources = (project: Project): Located<Source>[] =>
  listRecords<Source>(project.listYaml('sources'));

/** Locked sentences of one language, by `content/critical/<Lang-Tag>.yml`. */
export function listCritical<T extends CriticalSource | CriticalTranslation>(
  project: Project,
  tag: string,
): Located<T>[] {
  return listRecords<T>(
    project.listYaml('critical').filter(({ file }) => file === `content/critical/${tag}.yml`),
  );
}

/** Organisations by id, each a file of its own. */
export function readProviders(project: Project): Map<string, Located<Provider> & Pick<YamlFile, 'findLine'>> {
  return new Map(
    project.listYaml('legal-help').map((file) => {
      const id = file.file.replace(/^.*\/|\.yml$/g, '');
      const line = file.findLine(['facts']);
      return [id, { record: file.data ?? {}, file: file.file, line, findLine: file.findLine }];
    }),
  );
}

/** What the English of each card cites: as a whole, and line by line. */
export function listCardFacts(project: Project): Located<{ facts: string[] }>[] {
  return project
    .listYaml('cards')
    .filter(({ file }) => file.endsWith(`/${sourceTag}.yml`))
    .map(({ file, data, findLine }) => {
      const { facts = [], lines = [] } = (data ?? {}) as Partial<CardSource>;
      const inLines = lines.flatMap((line) => ('facts' in line ? (line.facts ?? []) : []));
      return { record: { facts: [...facts, ...inLines] }, file, line: findLine(['facts']) };
    });
}
