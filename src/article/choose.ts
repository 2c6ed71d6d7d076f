import { Hint } from './names';
import { type Block, type Box, type Model, prefixSums } from './walk';

/** Hints that make a block no part of the body, whatever it says. */
export const BAD =
  Hint.COMMENT | Hint.RELATED | Hint.SHARE | Hint.PROMO | Hint.TAGS | Hint.CONSENT | Hint.NAV | Hint.ASIDE;

/** These say what the text is like, not that it is furniture: true of a box however much it holds. */
const STRUCTURAL =
  Hint.BODY |
  Hint.ARTICLE |
  Hint.SCHEMA_BODY |
  Hint.LIST |
  Hint.QUOTE |
  Hint.TABLE |
  Hint.PARAGRAPH |
  Hint.HEADING |
  Hint.FORM |
  // A consent dialog can hold most of the text of a page that shows nothing else yet.
  Hint.CONSENT;

const TOLD_BY_NAMES = [
  Hint.SHARE,
  Hint.PROMO,
  Hint.TAGS,
  Hint.NAV,
  Hint.ASIDE,
  Hint.BYLINE,
  Hint.CAPTION,
  Hint.EMBED,
];

/** A name on a box with more than this share of the page's prose is a name of the layout ("has-sidebar", "widget"). */
const LAYOUT_SHARE = 0.4;
/** Comments can be most of a page. */
const COMMENT_SHARE = 0.9;

const SENTENCE_END = /[.!?…。！？][\s"'”’»)\]]*$/;

/** Share of the block's text that is links, 0..1. */
export function linkShare(block: Block): number {
  return block.linked / block.text.length;
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** All hints of every block, from its boxes and its inline elements. */
export function blockHints({ boxes, blocks, proseBefore }: Model): Int32Array {
  const total = proseBefore[blocks.length]!;
  const masks = new Int32Array(boxes.length);
  for (let i = 0; i < boxes.length; i++) {
    const { own, from, to, parent } = boxes[i]!;
    const share = total ? (proseBefore[to]! - proseBefore[from]!) / total : 0;
    let kept = own;
    if (share > LAYOUT_SHARE) kept &= share > COMMENT_SHARE ? STRUCTURAL : STRUCTURAL | Hint.COMMENT;
    masks[i] = (parent < 0 ? 0 : masks[parent]!) | kept;
  }
  const hints = new Int32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) hints[i] = masks[blocks[i]!.box]! | blocks[i]!.inline;
  const idle = layoutHints(blocks, hints, total);
  if (idle) for (let i = 0; i < hints.length; i++) hints[i]! &= ~idle;
  return hints;
}

/** Hints that most of the page's prose has, each paragraph by itself ("paragraph--widget"): they tell nothing. */
function layoutHints(blocks: readonly Block[], hints: Int32Array, total: number): number {
  const mass = TOLD_BY_NAMES.map(() => 0);
  for (let i = 0; i < blocks.length; i++) {
    const { prose, text } = blocks[i]!;
    if (!prose) continue;
    for (let k = 0; k < mass.length; k++) if (hints[i]! & TOLD_BY_NAMES[k]!) mass[k]! += text.length;
  }
  return TOLD_BY_NAMES.reduce((idle, hint, k) => (mass[k]! > total * 0.6 ? idle | hint : idle), 0);
}

/**
 * The box whose blocks are worth most: paragraphs count for it, links, crumbs and furniture against it.
 * @returns index of the box, or -1 if there is no paragraph on the page
 */
export function chooseRoot(model: Model, hints: Int32Array): number {
  const { boxes, blocks } = model;
  const worth = prefixSums(blocks, (block, i) => worthOf(block, hints[i]!));
  const sum = (box: Box) => worth[box.to]! - worth[box.from]!;
  let best = 0;
  for (const box of boxes) best = Math.max(best, sum(box));
  if (best <= 0) return -1;
  // The innermost of those that are as good.
  let root = -1;
  boxes.forEach((box, i) => {
    if (sum(box) >= best * 0.985 && (root < 0 || box.depth >= boxes[root]!.depth)) root = i;
  });
  return root;
}

function worthOf(block: Block, hints: number): number {
  const { size } = block;
  if (hints & Hint.COMMENT) return -size * 0.5;
  if (hints & BAD) return -size * 0.2;
  if (linkShare(block) >= 0.4) return -Math.min(60, size);
  // Title and first words of another article, once per item.
  if (hints & Hint.LIST && linkShare(block) >= 0.15) return -Math.min(60, size);
  if (size < 80) {
    if (hints & Hint.PARAGRAPH) return endsSentence(block.text) ? size * 0.5 : 0;
    return -Math.min(30, size);
  }
  const value = Math.min(size, 800);
  return endsSentence(block.text) ? value : value * 0.6;
}
