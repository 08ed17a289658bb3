/** Parts of a page in which nothing is marked: its head, its style, drawings, scripts, and the tags themselves. */
const apart = /<(head|svg|script)\b[\s\S]*?<\/\1>|<[^>]*>/g;
/** What stays on one line. */
const whole = new RegExp(
  [
    // "ICE-এর", "I-205-এ": the ending of a Bengali word after a name in Latin letters.
    /\b[A-Za-z\d]+(?:-\d+)?-[\u0980-\u09ff]+/,
    // "I-205": the number of a form; "5-1551": that of a law.
    /\b[A-Z]-\d{3}[A-Z]?\b/,
    /(?<![\d-])\d-\d{3,4}(?![\d-])/,
    // "speak ___.": a blank with the word before it.
    /[^\s<>]{1,20} _{3,}[^\s<>]*/,
    // "ICE)이": the Korean particle behind a bracket.
    /[^\s()<>]{1,20}\)[가-힣]+/,
    // The end of the Chinese headline: browsers break between any two of its letters.
    /现在怎么办？|現在怎麼辦？/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** A house number of Queens with its street: after Arabic letters its two halves would change places. */
const address = /\b\d{1,3}-\d{2,3}(?: [A-Z][a-z]+)+(?:, [A-Z][a-z]+)*/g;

/** The mark of a source stands close to its word, and on its line: the style keeps them together, a space would part them. */
const spaceBeforeMark = /\s+(?=<a class="mark")/g;

/**
 * Keeps numbers of forms such as I-205 on one line, and addresses running left to right, without another character than those
 * that stand on the paper: they are searched for, copied and read aloud as they are. In and out: HTML of a page.
 */
export function keepNamesWhole(html: string): string {
  const mark = (text: string): string =>
    text.replace(whole, '<span class="nb">$&</span>').replace(address, '<bdi dir="ltr">$&</bdi>');
  let marked = '';
  let end = 0;
  for (const { 0: skipped, index } of html.matchAll(apart)) {
    marked += mark(html.slice(end, index)) + skipped;
    end = index + skipped.length;
  }
  return (marked + mark(html.slice(end))).replace(spaceBeforeMark, '');
}
