import type { Issue } from '#src/checks/issue.ts';

/** Writes issues for people: where and what kind on one line, what to do on the next. */
export function toText(issues: readonly Issue[]): string {
  return issues
    .map(
      ({ file, line, kind, message }) =>
        `${file}${line === undefined ? '' : `:${line}`}  ${kind}\n  ${message}`,
    )
    .join('\n');
}
