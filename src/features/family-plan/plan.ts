/**
 * The plan: its sections in the order of the paper. `rows` is what the form starts with, `blank` what the empty paper has:
 * enough to be filled in by hand. Sections without `blank` have one row and cannot grow.
 */
export const sections = {
  child: { rows: 1, blank: 2, fields: ['name', 'born', 'school', 'room', 'health'], checks: [] },
  collector: { rows: 2, blank: 2, fields: ['name', 'phone', 'language'], checks: ['card'] },
  contact: { rows: 3, blank: 3, fields: ['name', 'phone'], checks: [] },
} as const;

/** Whose numbers a plan needs first; rows that are added after them have a number instead. */
export const firstContacts = ['school', 'family', 'lawyer'] as const;

export const folderPapers = ['birth', 'school', 'health', 'numbers', 'designation'] as const;

export const steps = ['lawyer', 'form', 'agrees', 'notary', 'both', 'standby'] as const;

export type SectionId = keyof typeof sections;

export const mostRows = 8;

/**
 * What every field of the plan carries, so that no browser keeps, corrects, translates or sends what is typed: some spelling
 * checkers and translators work on the servers of their makers.
 */
export const keepNothing = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  translate: 'no',
} as const;

/** One line of the paper: no breaks, no space at the ends. */
export function toLine(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/**
 * How many entries of a section the paper has. In: for each row of the form whether it holds anything, and how many the
 * empty paper has. Rows that were added and left empty at the end are not worth paper; blank lines to write on are.
 */
export function countEntries(isFilled: readonly boolean[], blank: number): number {
  return Math.max(blank, isFilled.lastIndexOf(true) + 1);
}
