/** A locked sentence of a reply, and the form in which it stands there. */
export type ReplySentence = readonly [id: string, form: 'full' | 'short'];

/** What the rumor is about. */
export const replyKinds = ['school', 'bus', 'street'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** What is known, by locked sentences alone: each brings its exception or its limit. */
export const replySentences: Readonly<Record<ReplyKind, readonly ReplySentence[]>> = {
  school: [
    ['check-first', 'short'],
    ['now-school', 'full'],
    ['which-schools', 'short'],
  ],
  bus: [
    ['check-first', 'short'],
    ['school-bus', 'full'],
  ],
  street: [
    ['public-places', 'full'],
    ['silence', 'short'],
  ],
};

/** Whom to call, in every reply. */
export const replyCalls: readonly ReplySentence[] = [
  ['call-city', 'short'],
  ['call-state', 'short'],
];

/** The one page whose readers have a rumor in hand. */
export const hasReplies = (slug: string): boolean => slug === 'check-a-rumor';
