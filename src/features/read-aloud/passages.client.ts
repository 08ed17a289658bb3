import type { Passage } from '#src/features/read-aloud/reading-plan.ts';

/** A passage with the place it has on the page. */
export interface PlacedPassage extends Passage {
  readonly block: Element;
  /** Its text, piece by piece. */
  readonly nodes: readonly Text[];
}

/** The parts of a guide that are read: its title with the short answer, then its sections, without the list of sources. */
const parts = 'h1, #answer, section[id]:not(#sources)';
/** Not words to be heard: marks of sources, drawings, what is for other programs, what only script shows. */
const silent = '.mark, svg, script, style, template, nav, [aria-hidden="true"], [hidden], [data-script-only]';

const getLang = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? '';

/** Collects text by the block it stands in and by its language; a word in another language is a passage of its own. */
function collect(element: Element, block: Element, section: string, found: PlacedPassage[]): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) {
      const lang = getLang(element);
      const last = found.at(-1);
      if (last?.block === block && last.lang === lang && last.section === section)
        found.splice(-1, 1, { ...last, text: last.text + node.data, nodes: [...last.nodes, node] });
      else if (node.data.trim()) found.push({ section, lang, text: node.data, block, nodes: [node] });
    } else if (node instanceof Element && !node.matches(silent)) {
      const { display } = getComputedStyle(node);
      if (display === 'none') continue;
      collect(node, display.startsWith('inline') ? block : node, section, found);
    }
  }
}

/** The words of a guide in the order in which they are read. In: the element around the whole guide. */
export function collectPassages(guide: Element): PlacedPassage[] {
  const found: PlacedPassage[] = [];
  for (const part of guide.querySelectorAll(parts))
    collect(part, part, part.tagName === 'SECTION' ? part.id : 'answer', found);
  return found;
}

/** The place of some characters of a passage on the page. */
export function toRange({ nodes }: PlacedPassage, start: number, length: number): Range {
  const range = document.createRange();
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    if (start >= from && start < to) range.setStart(node, start - from);
    if (start + length > from && start + length <= to) range.setEnd(node, start + length - from);
    from = to;
  }
  return range;
}
