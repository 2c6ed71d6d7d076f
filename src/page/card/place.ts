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

/** At a text size of 16 px, as the next two. */
const WIDTH = 380;
/** A narrower column than this is no reason for a narrower card: it would be all line breaks. */
const NARROWEST = 280;
const MAX_HEIGHT = 520;
/** With this much room below, the card is below: the eye has read what is above. */
const ENOUGH = 320;
/** Between line and card; small, because the pointer travels through it. */
const GAP = 6;
/** Between card and edge of the viewport. */
const EDGE = 8;
/** The card's text starts about below the name's. */
const INDENT = 16;

export interface PlaceOptions {
  rtl?: boolean;
  /** The browser's text size by 16 px: cards grow with their text. */
  scale?: number;
  /** Width of the column of text that the line is in. */
  column?: number;
}

/**
 * `line`: the mark's line(s) in viewport coordinates; `view`: the visible part of the page in the same.
 * No measuring of the card is needed, so opening one forces no layout.
 */
export function place(line: Box, view: Box, options: PlaceOptions = {}): Placement {
  const { rtl = false, scale = 1, column = Number.POSITIVE_INFINITY } = options;
  const roomBelow = view.bottom - EDGE - (line.bottom + GAP);
  const roomAbove = line.top - GAP - (view.top + EDGE);
  const below = roomBelow >= ENOUGH * scale || roomBelow >= roomAbove;
  const wide = Math.min(WIDTH, Math.max(column / scale, NARROWEST)) * scale;
  const width = Math.max(0, Math.min(wide, view.right - view.left - 2 * EDGE));
  const wanted = rtl ? line.right + INDENT - width : line.left - INDENT;
  return {
    side: below ? 'below' : 'above',
    left: Math.max(view.left + EDGE, Math.min(wanted, view.right - EDGE - width)),
    y: below ? line.bottom + GAP : line.top - GAP,
    width,
    maxHeight: Math.max(0, Math.min(MAX_HEIGHT * scale, below ? roomBelow : roomAbove)),
  };
}

export interface Corner {
  left: number;
  top: number;
}

/** The place nearest to `wanted` where a box of this size is inside `view`; a larger one shows its upper left part. */
export function keepInside(wanted: Corner, size: { width: number; height: number }, view: Box): Corner {
  const most = { left: view.right - EDGE - size.width, top: view.bottom - EDGE - size.height };
  return {
    left: Math.max(view.left + EDGE, Math.min(wanted.left, most.left)),
    top: Math.max(view.top + EDGE, Math.min(wanted.top, most.top)),
  };
}

/** The corner of `view` after the one that the box is nearest to, clockwise from the upper left. */
export function nextCorner(at: Corner, size: { width: number; height: number }, view: Box): Corner {
  const right = at.left + size.width / 2 > (view.left + view.right) / 2;
  const lower = at.top + size.height / 2 > (view.top + view.bottom) / 2;
  const [toRight, toLower] = right
    ? lower
      ? [false, true]
      : [true, true]
    : lower
      ? [false, false]
      : [true, false];
  const wanted = { left: toRight ? view.right : view.left, top: toLower ? view.bottom : view.top };
  return keepInside(wanted, size, view);
}

/** What a box in `view` may be high. */
export function tallest(view: Box, scale: number): number {
  return Math.min(MAX_HEIGHT * scale, view.bottom - view.top - 2 * EDGE);
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
