import { chooseVoice, type Voice } from '#src/features/read-aloud/choose-voice.ts';
import { splitSentences } from '#src/features/read-aloud/split-sentences.ts';

/** Words of a page that stand together, in one language. */
export interface Passage {
  /** Id of the part of the guide it belongs to. */
  readonly section: string;
  /** BCP-47 tag of its words. */
  readonly lang: string;
  readonly text: string;
}

/** One sentence for a voice. */
export interface Speech<P extends Passage, V extends Voice> {
  readonly kind: 'speech';
  readonly passage: P;
  readonly text: string;
  /** Where it starts in the text of the passage. */
  readonly start: number;
  readonly voice: V;
  readonly instead?: undefined;
}

/** A part of the guide that a person has recorded. */
export interface Recording<P extends Passage, V extends Voice> {
  readonly kind: 'recording';
  /** The first passage of the part: its heading. */
  readonly passage: P;
  /** What to say where the recording cannot be played; nothing without a voice. */
  readonly instead: readonly Speech<P, V>[];
}

export type Item<P extends Passage = Passage, V extends Voice = Voice> = Speech<P, V> | Recording<P, V>;

/** Digit by digit, in groups: a phone number is no sum of money. */
export function toSpokenText(text: string): string {
  return text.replace(/\b\d{1,3}(?:-\d{3})+-\d{4}\b/g, (number) =>
    number.replace(/\d(?=\d)/g, '$& ').replaceAll('-', ', '),
  );
}

function planSpeech<P extends Passage, V extends Voice>(passage: P, voices: readonly V[]): Speech<P, V>[] {
  const voice = chooseVoice(voices, passage.lang);
  if (!voice) return [];
  return splitSentences(passage.text, passage.lang).map(({ text, start }) => ({
    kind: 'speech',
    passage,
    text,
    start,
    voice,
  }));
}

/**
 * What is read aloud, in order. In: the passages of a page, the language it is written in, the voices of the browser, and the
 * parts that a person has recorded. Recordings win over voices. Passages in a language without a voice are left out; but where
 * the page's own language has none, and not every part is recorded, nothing is read at all: undefined. Half a rule, without its
 * exception, would be worse than silence.
 */
export function planReading<P extends Passage, V extends Voice>(
  passages: readonly P[],
  lang: string,
  voices: readonly V[],
  recorded: ReadonlySet<string>,
): Item<P, V>[] | undefined {
  const isWhole = passages.length > 0 && passages.every(({ section }) => recorded.has(section));
  if (!chooseVoice(voices, lang) && !isWhole) return undefined;
  const sections = [...new Set(passages.map(({ section }) => section))];
  return sections.flatMap((section): Item<P, V>[] => {
    const own = passages.filter((passage) => passage.section === section);
    const speech = own.flatMap((passage) => planSpeech(passage, voices));
    const [first] = own;
    return first && recorded.has(section) ? [{ kind: 'recording', passage: first, instead: speech }] : speech;
  });
}
