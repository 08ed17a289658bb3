/** Parts of a page in which nothing is marked: its head, its style, drawings, scripts, and the tags themselves. */
const apart = /<(head|svg|script)\b[\s\S]*?<\/\1>|<[^>]*>/g;
const formNumber = /\b[A-Z]-\d{3}[A-Z]?\b/g;
/** A house number of Queens with its street: after Arabic letters its two halves would change places. */
const address = /\b\d{1,3}-\d{2,3}(?: [A-Z][a-z]+)+(?:, [A-Z][a-z]+)*/g;

/**
 * Keeps numbers of forms such as I-205 on one line, and addresses running left to right, without another character than those
 * that stand on the paper: they are searched for, copied and read aloud as they are. In and out: HTML of a page.
 */
export function keepNamesWhole(html: string): string {
  const mark = (text: string): string =>
    text.replace(formNumber, '<span class="nb">$&</span>').replace(address, '<bdi dir="ltr">$&</bdi>');
  let marked = '';
  let end = 0;
  for (const { 0: skipped, index } of html.matchAll(apart)) {
    marked += mark(html.slice(end, index)) + skipped;
    end = index + skipped.length;
  }
  return marked + mark(html.slice(end));
}
