/** A way to say something that must not be said, tried on one sentence at a time. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly kind: string;
  readonly remedy: string;
}

/** Some ways to say the same wrong thing: parts of patterns, in either case. */
export const list = (kind: string, remedy: string, patterns: readonly string[]): Phrase[] =>
  patterns.map((pattern) => ({ pattern: new RegExp(pattern, 'iu'), kind, remedy }));

/** Who comes. */
export const ice = String.raw`\b(?:ICE(?: agents?| officers?)?|(?:immigration|federal) (?:agents?|officers?)|officers?)\b`;
/** What nobody may say of a school without its exceptions: that they do this, or that they do not. */
export const enter = String.raw`(?:enter|come in\b|come into|come near|get in\b|get on\b|get into|go in\b|go into|go near|walk in|set foot|step (?:in|into|inside)|board|be (?:in|inside|at)\b)`;
/** Words of law for "not allowed to". */
export const cannot = String.raw`(?:can ?not|can’t|can never|could never|could not|couldn’t|must not|mustn’t|(?:are|is) not (?:allowed|permitted)|(?:aren|isn)’t (?:allowed|permitted)|(?:are|is) never|(?:are|is) (?:banned|barred|forbidden|prohibited)|not permitted|never)`;
/** In front of a pattern: the sentence itself says that there are exceptions. */
export const unhedged = String.raw`^(?!.*\b(?:in most cases|most of the time|usually|often|generally|sometimes|some|exceptions?|if|not certain)\b).*`;
/** In front of a pattern: the sentence does not deny it. */
export const undenied = String.raw`^(?!.*\b(?:not|no|nobody|never|cannot|false|wrong)\b).*`;
