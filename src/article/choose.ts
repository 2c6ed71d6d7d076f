import { Hint } from './names';
import type { Block, Model } from './walk';

export interface Choice {
  /** Index of the box that holds the body. */
  root: number;
  /** Indices of blocks, in order. */
  body: number[];
  captions: number[];
  good: number;
}

export const BAD =
  Hint.COMMENT | Hint.RELATED | Hint.SHARE | Hint.PROMO | Hint.TAGS | Hint.CONSENT | Hint.NAV;

/** Hints of every block: from its boxes, unless a box holds so much of the page's text that its name means nothing. */
export function blockHints(model: Model): Int32Array {
  const { boxes, blocks } = model;
  const mass = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    mass[i + 1] = mass[i]! + (isProse(block) ? block.text.length : 0);
  });
  const total = mass[blocks.length]!;
  const masks = new Int32Array(boxes.length);
  const structural =
    Hint.BODY |
    Hint.ARTICLE |
    Hint.SCHEMA_BODY |
    Hint.LIST |
    Hint.QUOTE |
    Hint.TABLE |
    Hint.PARAGRAPH |
    Hint.HEADING |
    Hint.FORM;
  boxes.forEach((box, i) => {
    const share = total ? (mass[box.to]! - mass[box.from]!) / total : 0;
    const own = share > 0.3 ? box.own & structural : box.own;
    masks[i] = (box.parent < 0 ? 0 : masks[box.parent]!) | own;
  });
  return Int32Array.from(blocks, (block) => masks[block.box]! | block.inline);
}

export function isProse(block: Block): boolean {
  return block.text.length >= 80 && block.linked < block.text.length * 0.4;
}

export function choose(model: Model): Choice | null {
  const { boxes, blocks } = model;
  const hints = blockHints(model);
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    const { length } = block.text;
    let value: number;
    if (hints[i]! & BAD) value = -length * 0.2;
    else if (isProse(block)) value = Math.min(length, 800);
    else value = -Math.min(30, length);
    sums[i + 1] = sums[i]! + value;
  });
  let root = -1;
  let best = 0;
  boxes.forEach((box, i) => {
    const sum = sums[box.to]! - sums[box.from]!;
    if (sum > best || (root >= 0 && sum >= best * 0.97 && box.depth > boxes[root]!.depth)) {
      best = Math.max(sum, best);
      root = i;
    }
  });
  if (root < 0) return null;
  const { from, to } = boxes[root]!;
  const body: number[] = [];
  const captions: number[] = [];
  for (let i = from; i < to; i++) {
    const mask = hints[i]!;
    if (mask & BAD) continue;
    if (mask & Hint.CAPTION) captions.push(i);
    else if (blocks[i]!.linked < blocks[i]!.text.length * 0.6) body.push(i);
  }
  return { root, body, captions, good: best };
}
