/** A sentence on the page, and the block it stands in. */
export interface Place {
  readonly range: Range;
  readonly block: Element;
}

/** A smooth scroll of ours may be on its way. */
const scrollMs = 1000;

let shown: Place | undefined;
let scrolledAt = -Infinity;

/** Seen at least in part; or whole, with the bars above and below left out. */
function isInView({ range }: Place, isWhole = false): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  if (!isWhole) return bottom > 0 && top < innerHeight;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return (
    top > Number.parseFloat(scrollPaddingTop) && bottom < innerHeight - Number.parseFloat(scrollPaddingBottom)
  );
}

/**
 * Marks the sentence that is read: the browser paints it, the page stays as it is; where it cannot, the block is marked. Focus
 * stays where it is. The page follows as long as the reader does: who has scrolled away is not pulled back.
 */
export function highlight(place: Place | undefined): void {
  const isFollowed = !shown || isInView(shown) || performance.now() - scrolledAt < scrollMs;
  shown?.block.classList.remove('read');
  shown = place;
  if ('highlights' in CSS) {
    if (place) CSS.highlights.set('read', new Highlight(place.range));
    else CSS.highlights.delete('read');
  } else place?.block.classList.add('read');
  if (!place || !isFollowed || isInView(place, true)) return;
  scrolledAt = performance.now();
  scrollBy({ top: place.range.getBoundingClientRect().top - innerHeight / 3 });
}
