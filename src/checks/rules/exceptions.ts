import type { Issue } from '#src/checks/issue.ts';
import { listCritical } from '#src/checks/ledger.ts';
import type { GuideFile, Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { findWaiver, listUnusedWaivers } from '#src/checks/waivers.ts';
import { listWords } from '#src/checks/words.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Section } from '#src/mdx/outline.ts';

/** The rule about warrants and the door, in the forms that the English uses. */
const rule =
  /\b(?:ICE(?: agents)?(?! agent\b)|officers?)\b[^.?!]{0,30}\b(?:stay|wait)s? outside\b|\bdo(?:es)? not let (?:ICE|officers|them) |\bneeds? (?:a |the )?(?:judge’s warrant|judicial warrant|warrant)|\b(?:must|have to) have a (?:judge’s |judicial )?warrant|\bonly with a (?:judge’s |judicial )?warrant\b|\bwithout a (?:judge’s |judicial )?warrant\b|\bdo not (?:give ICE agents permission|have to open the door)\b/i;
/** A form for emergencies is no emergency, and "no exceptions" is none. */
const exception =
  /(?<!\b(?:no|not (?:even )?(?:in|for) an?|without an?|never in an?) (?:rare )?)\bemergenc(?:y|ies)\b(?! (?:contact|number|form|card)s?\b)|(?<!\b(?:no|without|without any|not any) )\bexceptions?\b(?! do(?:es)? not)/i;

interface Surface {
  readonly what: string;
  readonly line: number;
  readonly text: string;
}

/** What is seen at one time: a section of the page, or its slide. Each must hold the exception by itself. */
function listSurfaces({ id, line, blocks }: Section, sentences: ReadonlyMap<string, string>): Surface[] {
  const write = (place: 'page' | 'slide'): string =>
    blocks
      .filter((block) => block.place === place)
      .map(({ kind, text, uses }) =>
        kind === 'critical' ? (sentences.get(uses[0]?.props.id ?? '') ?? '') : text,
      )
      .join('\n');
  const slide = blocks.find(({ place }) => place === 'slide');
  return [
    { what: `Section "${id}"`, line, text: write('page') },
    { what: `The slide of section "${id}"`, line: slide?.line ?? line, text: write('slide') },
  ];
}

function judgeGuide(
  project: Project,
  { file, outline }: GuideFile,
  sentences: ReadonlyMap<string, string>,
): Issue[] {
  return outline.sections
    .flatMap((section) => listSurfaces(section, sentences))
    .filter(({ text }) => rule.test(text) && !exception.test(text))
    .filter(({ text }) => !findWaiver(project, 'exceptions', file, text))
    .map(({ what, line, text }) => ({
      file,
      line,
      kind: 'exception-missing',
      message: `${what} says “${rule.exec(text)?.[0] ?? ''}” and names no emergency or exception. Say it in the same place.`,
    }));
}

/** What is read with nothing around it: front matter of a guide, a word of the interface, a change. */
function judgeAlone(project: Project): Issue[] {
  return listWords(project)
    .filter(({ tag, file, block }) => tag === sourceTag && !block && !file.startsWith('content/critical/'))
    .filter(({ text }) => rule.test(text) && !exception.test(text))
    .filter(({ file, text }) => !findWaiver(project, 'exceptions', file, text))
    .map(({ file, line, text }) => ({
      file,
      line,
      kind: 'exception-missing',
      message: `“${text}” names no emergency or exception, and stands alone.`,
    }));
}

/** The short form of a locked sentence is read alone, on cards and in lists. */
function judgeSentences(project: Project): Issue[] {
  return listCritical<CriticalSource>(project, sourceTag).flatMap(({ record, file, line }) =>
    [record.full, record.short]
      .filter((text) => text !== undefined && rule.test(text) && !exception.test(text))
      .filter((text) => !findWaiver(project, 'exceptions', file, text ?? ''))
      .map((text) => ({
        file,
        line,
        kind: 'exception-missing',
        message: `“${text}” names no emergency or exception, and can stand alone.`,
      })),
  );
}

export const exceptions: ContentRule = {
  name: 'exceptions',
  about:
    'wherever the rule about warrants stands, its exception stands with it, on pages, on slides and where it stands alone',
  run(project) {
    const sentences = new Map(
      listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [
        record.id ?? '',
        record.full ?? '',
      ]),
    );
    return [
      ...judgeSentences(project),
      ...judgeAlone(project),
      ...project.guides
        .filter(({ tag }) => tag === sourceTag)
        .flatMap((guide) => judgeGuide(project, guide, sentences)),
      ...listUnusedWaivers(project, 'exceptions'),
    ];
  },
};
