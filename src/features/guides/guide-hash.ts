import type { CriticalSource } from '#src/features/critical/schema.ts';
import type { GuideSource } from '#src/features/guides/schema.ts';
import type { Section } from '#src/mdx/outline.ts';

/** An English guide, as far as a lawyer signs it. */
interface SignedGuide extends Partial<Pick<GuideSource, 'title' | 'question' | 'description' | 'short'>> {
  /** The text of the file, with or without front matter. */
  readonly source: string;
  readonly sections: readonly Section[];
}

type Sentence = Partial<Pick<CriticalSource, 'full' | 'short' | 'say'>>;

/** YAML may break its lines anywhere. */
const fold = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();

/**
 * What a lawyer signs: all words of an English guide, with its title, question, description and short answer, and the locked
 * sentences that it uses, whole, short and to say. Out: 16 hex digits. The rest of the front matter and the breaks of lines do
 * not count: order and icon are no words.
 */
export async function getGuideHash(
  { title, question, description, short = [], source, sections }: SignedGuide,
  findSentence: (id: string) => Sentence | undefined | Promise<Sentence | undefined>,
): Promise<string> {
  const body = source
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/[ \t]*\r?\n/g, '\n')
    .trim();
  const used = sections
    .flatMap(({ uses }) => uses)
    .filter(({ word }) => word === 'Critical')
    .map(({ props }) => props.id ?? '');
  const sentences = await Promise.all([...short, ...used].map(async (id) => findSentence(id)));
  const whole = JSON.stringify([
    [title, question, description].map(fold),
    body,
    sentences.map((sentence) => [
      fold(sentence?.full),
      fold(sentence?.short),
      sentence?.say?.map(({ en, means }) => [fold(en), fold(means)]),
    ]),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
