/** Parts of a page in which nothing is marked: its head, its style, drawings, scripts, and the tags themselves. */
const apart = /<(head|svg|script)\b[\s\S]*?<\/\1>|<[^>]*>/g;
const formNumber = /\b[A-Z]-\d{3}[A-Z]?\b/g;

/**
 * Keeps numbers of forms such as I-205 on one line, without another character than the hyphen that stands on the paper: it is
 * searched for, copied and read aloud as it is. In and out: HTML of a page.
 */
export function keepFormNumbersWhole(html: string): string {
  const mark = (text: string): string => text.replace(formNumber, '<span class="nb">$&</span>');
  let marked = '';
  let end = 0;
  for (const { 0: skipped, index } of html.matchAll(apart)) {
    marked += mark(html.slice(end, index)) + skipped;
    end = index + skipped.length;
  }
  return marked + mark(html.slice(end));
}
