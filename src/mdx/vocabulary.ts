import { z } from 'astro/zod';

/** Ids that pages themselves use. */
const reservedIds = ['main', 'top', 'answer', 'toc', 'sources', 'sources-title', 'related'];
const sectionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use Latin lower-case words joined by hyphens')
  .refine((id) => !reservedIds.includes(id) && !id.startsWith('note-'), 'the page itself uses this id');
const factIds = z
  .string()
  .regex(/^[A-Z]\d{2}( [A-Z]\d{2})*$/, 'write fact ids such as "A06", with one space between two of them');

/** The kinds of a `<Callout>`; the first three are the frame of every claim and keep this order. */
export const calloutKinds = ['rule', 'exception', 'anyway', 'caution', 'info'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** The drawings a guide can show. */
export const figureNames = ['door', 'papers', 'map', 'call'] as const;
export type FigureName = (typeof figureNames)[number];

/** Places of a paper, in the order of the numbers on the drawings. */
export const paperPlaces = ['top', 'name', 'date', 'signature', 'form'] as const;
export type PaperPlace = (typeof paperPlaces)[number];

/** `unknown`: no source says, and the room should hear that. */
export const quizAnswers = ['yes', 'no', 'unknown'] as const;

/**
 * The words authors may use in a guide, and the attributes each one takes. This list is closed: anything else in a guide
 * stops the build. Each output (page, deck, print, embed) maps every name to a component of its own.
 */
export const vocabulary = {
  /** A part of a guide; its id is the same in every language. `minutes`: time to speak it, in one language. */
  Section: z.strictObject({ id: sectionId, minutes: z.string().regex(/^\d{1,2}$/, 'write whole minutes') }),
  /** Three to five short lines for the wall. Not on the page. */
  Slide: z.strictObject({}),
  /** Tips for the facilitator. Not on the page. */
  Notes: z.strictObject({}),
  /** A locked sentence of `content/critical`, whole. */
  Critical: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/) }),
  /** Cites the facts that the words before it rest on. */
  Fact: z.strictObject({ id: factIds }),
  /** A phone number of `content/legal-help`. */
  Phone: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/) }),
  /** Wraps a numbered list in which the order matters. */
  Steps: z.strictObject({}),
  Callout: z.strictObject({ kind: z.enum(calloutKinds) }),
  /** English words to say aloud; the words inside give their meaning in the reader's language. */
  Say: z.strictObject({ en: z.string().min(1) }),
  Figure: z.strictObject({ name: z.enum(figureNames) }),
  /** A paper, checked step by step: holds only `<Look>`, behind `<Figure name="papers" />`, whose drawings it shows again. */
  Check: z.strictObject({}),
  /** One place of the paper. Its first paragraph asks; the rest, shown when it is opened, says what the place tells. */
  Look: z.strictObject({ at: z.enum(paperPlaces) }),
  /**
   * A question for the room: its first paragraph asks, the others say why the answer is right. Answered by raised hands; it
   * never asks for anybody's status. Not on the page.
   */
  Quiz: z.strictObject({ answer: z.enum(quizAnswers) }),
} as const;

export type Word = keyof typeof vocabulary;

export function isWord(name: string): name is Word {
  return Object.hasOwn(vocabulary, name);
}
