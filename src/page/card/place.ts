/** Where a card goes: above or below its line, never over it, and inside the viewport. Pure; CSS px. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placement {
  side: 'above' | 'below';
  left: number;
  /** The card's upper edge when below, its lower edge when above. */
  y: number;
  width: number;
  maxHeight: number;
}

const WIDTH = 380;
const MAX_HEIGHT = 520;
/** With this much room below, the card is below: the eye has read what is above. */
const ENOUGH = 320;
/** Between line and card; small, because the pointer travels through it. */
const GAP = 6;
/** Between card and edge of the viewport. */
const EDGE = 8;
/** The card's text starts about below the name's. */
const INDENT = 16;

/**
 * `line`: the mark's line(s) in viewport coordinates; `view`: the visible part of the page in the same.
 * No measuring of the card is needed, so opening one forces no layout.
 */
export function place(line: Box, view: Box, rtl = false): Placement {
  const roomBelow = view.bottom - EDGE - (line.bottom + GAP);
  const roomAbove = line.top - GAP - (view.top + EDGE);
  const below = roomBelow >= ENOUGH || roomBelow >= roomAbove;
  const width = Math.max(0, Math.min(WIDTH, view.right - view.left - 2 * EDGE));
  const wanted = rtl ? line.right + INDENT - width : line.left - INDENT;
  return {
    side: below ? 'below' : 'above',
    left: Math.max(view.left + EDGE, Math.min(wanted, view.right - EDGE - width)),
    y: below ? line.bottom + GAP : line.top - GAP,
    width,
    maxHeight: Math.max(0, Math.min(MAX_HEIGHT, below ? roomBelow : roomAbove)),
  };
}

/**
 * The lines to keep free: of a mark that wraps, `hit` (the line under the pointer) and the lines that follow or
 * precede it closely; a part in another column is left alone.
 */
export function linesAround(hit: Box, all: readonly Box[]): Box {
  let { top, bottom } = hit;
  const reach = (hit.bottom - hit.top) * 1.2;
  for (const box of [...all].sort((a, b) => a.top - b.top)) {
    if (box.top <= bottom + reach && box.bottom > bottom && box.bottom <= hit.bottom + 3 * reach)
      bottom = box.bottom;
  }
  for (const box of [...all].sort((a, b) => b.bottom - a.bottom)) {
    if (box.bottom >= top - reach && box.top < top && box.top >= hit.top - 3 * reach) top = box.top;
  }
  return { left: hit.left, right: hit.right, top, bottom };
}

/** Distance from a point to a box; 0 inside. */
export function distance(x: number, y: number, box: Box): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}
