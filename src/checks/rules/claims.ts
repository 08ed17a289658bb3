import type { Issue } from '#src/checks/issue.ts';
import type { GuideFile } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import { findWaiver, listUnusedWaivers } from '#src/checks/waivers.ts';
import { sourceTag } from '#src/i18n/locales.ts';
import type { Block } from '#src/mdx/outline.ts';

/** Words that make a sentence a statement of law, right, rule or official conduct, or give it a number of days or years. */
export const legal =
  /\b(?:rights?|laws?|legal(?! help| aid)(?:ly)?|lawful|rules?|polic(?:y|ies)|orders?|warrants?|subpoenas?|courts?|judges?|must|has to|have to|had to|(?:is|are|was|were) (?:allowed|required|told|free to)|requires?|forbids?|allows?|cannot|can (?:also )?(?:enter|come|stay|ask|see|film|sign|refuse|say no|choose|go|share|arrest|force|take)|needs?|signed|Executive Order|guidance|exceptions?|memo|City|State|federal|US|schools? (?:gives?|tells?|calls?|asks?|shares?|keeps?)|(?:19|20)\d\d|\d+ (?:days?|months?|years?|languages?))\b/;

const isCiting = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'critical' || block.uses.some(({ word }) => word === 'Fact'));

/** Words to say aloud state nothing: they are the reader's own. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '');

/** In the same paragraph; for words that end with a colon or a question, in what they lead to. */
function isCited(block: Block, after: Block | undefined): boolean {
  if (isCiting(block)) return true;
  if (!(block.text.endsWith(':') || block.text.endsWith('?')) || after?.place !== block.place) return false;
  return isCiting(after) || after.kind === 'say';
}

function judgeGuide({ file, outline }: GuideFile): { issue: Issue; text: string }[] {
  return outline.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => {
      const { kind, place, text, line } = block;
      // Behind <Say>: what the English means.
      const isMeaning = blocks[index - 1]?.kind === 'say';
      if (kind === 'heading' || kind === 'say' || isMeaning || (place !== 'page' && place !== 'quiz'))
        return [];
      // The question of a quiz is answered by the paragraph behind it.
      const isQuestion = place === 'quiz' && text.endsWith('?');
      const word = legal.exec(withoutQuotes(text))?.[0];
      if (word === undefined || isQuestion || isCited(block, blocks[index + 1])) return [];
      const message = `“${text.slice(0, 90)}” says “${word}” and cites nothing. Add <Fact id="…" />, use a locked sentence instead, or write a waiver with its reason in content/waivers.yml.`;
      return [{ issue: { file, line, kind: 'claim-uncited', message }, text }];
    }),
  );
}

export const claims: ContentRule = {
  name: 'claims',
  about: 'every English sentence that states a rule, right, date or number cites a fact',
  run(project) {
    const issues = project.guides
      .filter(({ tag }) => tag === sourceTag)
      .flatMap(judgeGuide)
      .filter(({ issue, text }) => !findWaiver(project, 'claims', issue.file, text))
      .map(({ issue }) => issue);
    return [...issues, ...listUnusedWaivers(project, 'claims')];
  },
};
