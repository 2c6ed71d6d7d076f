/** Scrolls a mark into view: the page, and every scroller around it. */

/** Marks nearer to an edge than this share of the scroller are moved to its upper third, where the card has room. */
const COMFORT = 0.12;
const AIM = 0.35;

/** Instant: the card opens at the place where the mark is then. */
export function reveal(range: Range): void {
  const start = range.startContainer.parentElement;
  for (let box: Element | null = start; box; box = parentOf(box)) {
    if (box === document.documentElement || box === document.body) continue;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
      const { top } = box.getBoundingClientRect();
      moveInto(range, top + box.clientTop, box.clientHeight, box);
    }
  }
  moveInto(range, 0, innerHeight, document.scrollingElement ?? document.documentElement);
}

function moveInto(range: Range, top: number, height: number, scroller: Element): void {
  const rect = range.getBoundingClientRect();
  const y = rect.top - top;
  if (y >= height * COMFORT && y + rect.height <= height * (1 - COMFORT)) return;
  scroller.scrollBy({ top: y - height * AIM, behavior: 'instant' });
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
