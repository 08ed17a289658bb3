/** Something a check found. Where, what kind, what was found and what to do about it. */
export interface Issue {
  /** Path from the root of the project. */
  readonly file: string;
  readonly line?: number | undefined;
  /** Short name of the kind, such as `fact-unknown`; stands in the message and names the help. */
  readonly kind: string;
  /** A note is worth a look and is often nothing: it is counted apart, and stops nothing. */
  readonly severity?: 'note';
  /** What was found, and the remedy. */
  readonly message: string;
}
