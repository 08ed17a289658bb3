/** Words of a prepared e-mail, in the reader's language. */
export interface Report {
  readonly to: string;
  readonly subject: string;
  /** Lines that the reader fills in. */
  readonly lines: readonly string[];
}

/** A link that opens the phone's own mail with everything but the mistake filled in. */
export const toReportLink = ({ to, subject, lines }: Report): string =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n\r\n'))}`;

/** The one setting of where reports go: `REPORT_TO` when the site is built; else `mistakes@` the host of the site. */
export const getReportAddress = (site: URL | undefined): string =>
  process.env.REPORT_TO ?? `mistakes@${site?.hostname ?? 'localhost'}`;
