import { BAD, endsSentence, linkShare } from './choose';
import { Hint } from './names';
import { headsFurniture, isFurniture, signsOff } from './phrases';
import { key, sameKey } from './title';
import { type Block, type Model, prefixSums } from './walk';

export interface Selection {
  /** Indices of blocks, in document order. */
  body: number[];
  captions: number[];
  /** Index of the headline's block, or -1. */
  title: number;
  /** Indices of short blocks around the headline and above the body: bylines, dates. */
  head: number[];
}

type Fate = 'body' | 'caption' | 'no';

/** Blocks looked at for a date above the headline, and above the body of an article without one. */
const ABOVE_TITLE = 4;
const ABOVE_BODY = 12;

/** Chooses the blocks of the article's body below the root, its captions and its headline. */
export function selectBlocks(model: Model, hints: Int32Array, root: number, headline: string): Selection {
  return new Filter(model, hints, root, headline).select();
}

class Filter {
  private readonly prose: Float64Array;
  private readonly linked: Float64Array;
  private readonly sizes: Float64Array;
  /** Letters and digits of the headline. */
  private readonly headline: string;

  constructor(
    private readonly model: Model,
    private readonly hints: Int32Array,
    private readonly root: number,
    headline: string,
  ) {
    this.headline = key(headline);
    this.prose = model.proseBefore;
    this.linked = prefixSums(model.blocks, (block) => block.linked);
    this.sizes = prefixSums(model.blocks, (block) => block.text.length);
  }

  select(): Selection {
    const { from, to } = this.model.boxes[this.root]!;
    const title = this.findTitle(from, to);
    const start = title >= from ? title + 1 : from;
    const end = this.endOfBody(start, to);
    const chosen: number[] = [];
    const captions: number[] = [];
    const take = (i: number, fate: Fate) => {
      if (fate === 'body') chosen.push(i);
      else if (fate === 'caption') captions.push(i);
    };
    if (title >= 0) for (let i = title + 1; i < from; i++) take(i, this.fateOfLead(i));
    for (let i = start; i < end; i++) take(i, this.fateOf(i));
    const first = Math.max(
      0,
      chosen.findIndex((i) => this.opensBody(i)),
    );
    const body = this.trimEnd(chosen.slice(first));
    return { body, captions, title, head: this.headOf(title, body[0] ?? start) };
  }

  /** Short texts around the headline and above the body: where dates and bylines stand. */
  private headOf(title: number, body: number): number[] {
    const head: number[] = [];
    const from = title >= 0 ? title - ABOVE_TITLE : body - ABOVE_BODY;
    for (let i = Math.max(0, from); i < body; i++)
      if (i !== title && this.model.blocks[i]!.text.length < 150) head.push(i);
    return head;
  }

  private fateOf(i: number): Fate {
    const block = this.model.blocks[i]!;
    const hints = this.hints[i]!;
    const { text } = block;
    if (!(hints & Hint.QUOTE) && (hints & Hint.CAPTION || this.isCaption(i))) {
      return hints & (BAD & ~Hint.ASIDE) || text.length > 600 ? 'no' : 'caption';
    }
    if (hints & BAD) return 'no';
    if (hints & Hint.BYLINE && text.length < 300 && !(hints & Hint.SUMMARY && block.prose)) return 'no';
    if (linkShare(block) > (text.length > 150 && endsSentence(text) ? 0.8 : 0.6) && text.length < 300)
      return 'no';
    if (text.length < 250 && isFurniture(text)) {
      if (block.linked || text.length < 80 || !endsSentence(text)) return 'no';
    }
    if (hints & Hint.EMBED && hints & Hint.QUOTE) return 'no';
    if (this.inLinkList(i)) return 'no';
    if (text.length < 1.6 * this.headline.length + 40 && sameKey(key(text), this.headline)) return 'no';
    return 'body';
  }

  /** Between headline and root: only the standfirst. */
  private fateOfLead(i: number): Fate {
    const block = this.model.blocks[i]!;
    const hints = this.hints[i]!;
    if (this.fateOf(i) === 'caption') return 'caption';
    if (hints & Hint.CAPTION) return 'no';
    if (hints & (BAD & ~Hint.RELATED) || (hints & (Hint.BYLINE | Hint.SUMMARY)) === Hint.BYLINE) return 'no';
    if (block.text.length < 50 || linkShare(block) > 0.2) return 'no';
    return hints & Hint.SUMMARY || endsSentence(block.text) ? 'body' : 'no';
  }

  /** Small text in a small box with a picture, in which there is nothing else. */
  private isCaption(i: number): boolean {
    const block = this.model.blocks[i]!;
    if (block.text.length > 350) return false;
    for (let b = block.box, up = 0; b > 0 && b !== this.root && up < 4; up++) {
      const box = this.model.boxes[b]!;
      if (box.to - box.from > 3 || this.sizes[box.to]! - this.sizes[box.from]! > 450) return false;
      if (box.media > 0) return true;
      b = box.parent;
    }
    return false;
  }

  /** A list or a small box that is mostly links: other articles, tags, a table of contents. */
  private inLinkList(i: number): boolean {
    const block = this.model.blocks[i]!;
    for (let b = block.box; b > 0 && b !== this.root; ) {
      const box = this.model.boxes[b]!;
      const size = this.sizes[box.to]! - this.sizes[box.from]!;
      const items = box.to - box.from;
      if (size > 3_000) return false;
      if (items >= 2 && (this.linked[box.to]! - this.linked[box.from]!) / size > 0.5) return true;
      b = box.parent;
    }
    return false;
  }

  private findTitle(from: number, to: number): number {
    const { blocks, boxes } = this.model;
    let heading = -1;
    for (let i = 0; i < to; i++) {
      const { text } = blocks[i]!;
      if (text.length < 8 || text.length > 300 || !(this.hints[i]! & (Hint.HEADING | Hint.TITLE))) continue;
      const h1 = boxes[blocks[i]!.box]!.tag === 'h1';
      if (sameKey(key(text), this.headline)) {
        if (h1 || heading < 0) heading = i;
        if (h1) break;
      }
    }
    if (heading >= 0) return heading;
    for (let i = Math.min(to, from + 4) - 1; i >= 0; i--)
      if (boxes[blocks[i]!.box]!.tag === 'h1' && blocks[i]!.text.length > 8) return i;
    return -1;
  }

  /**
   * Where other things begin: another article, or a heading like "Related" below which no paragraph is marked
   * up like those of the body.
   */
  private endOfBody(from: number, to: number): number {
    const { blocks, boxes } = this.model;
    const total = this.prose[to]! - this.prose[from]!;
    const last = this.lastOwnParagraph(from, to);
    for (let i = from; i < to; i++) {
      const before = this.prose[i]! - this.prose[from]!;
      const block = blocks[i]!;
      if (before >= 400 && /^h[12]$/.test(boxes[block.box]!.tag) && this.opensOtherArticle(i, from)) return i;
      if (before < total * 0.3 || i <= last) continue;
      const heading = this.hints[i]! & (Hint.HEADING | Hint.TITLE | Hint.BOLD) || block.text.length < 30;
      if (heading && headsFurniture(block.text)) return i;
    }
    return to;
  }

  private lastOwnParagraph(from: number, to: number): number {
    const { blocks } = this.model;
    const mass = new Map<string, number>();
    for (let i = from; i < to; i++) {
      if (!blocks[i]!.prose || this.hints[i]! & BAD) continue;
      const markup = this.markupOf(i);
      mass.set(markup, (mass.get(markup) ?? 0) + blocks[i]!.text.length);
    }
    const total = this.prose[to]! - this.prose[from]!;
    for (let i = to - 1; i > from; i--)
      if (blocks[i]!.prose && (mass.get(this.markupOf(i)) ?? 0) > total * 0.2) return i;
    return from;
  }

  /** What paragraphs of one text have in common on any site: tag and class of box and parent. */
  private markupOf(i: number): string {
    const { boxes, blocks } = this.model;
    const box = boxes[blocks[i]!.box]!;
    const parent = boxes[box.parent];
    return `${box.tag} ${box.names} ${parent?.tag} ${parent?.names}`;
  }

  /** Infinite scroll: the heading stands at the top of an `<article>` beside the one that the body began in. */
  private opensOtherArticle(i: number, first: number): boolean {
    const { boxes } = this.model;
    const own = this.articleOf(i);
    const begun = this.articleOf(first);
    if (own < 0 || begun < 0 || own === begun) return false;
    return boxes[own]!.from >= boxes[begun]!.to && i - boxes[own]!.from < 5;
  }

  private articleOf(i: number): number {
    const { boxes, blocks } = this.model;
    let b = blocks[i]!.box;
    while (b >= 0 && boxes[b]!.tag !== 'article') b = boxes[b]!.parent;
    return b;
  }

  private opensBody(i: number): boolean {
    const block = this.model.blocks[i]!;
    if (this.hints[i]! & Hint.SUMMARY && block.text.length >= 30) return true;
    if (this.hints[i]! & Hint.LIST && linkShare(block) > 0.2) return false;
    if (this.hints[i]! & Hint.PARAGRAPH && endsSentence(block.text) && block.size >= 30) return true;
    return block.size >= 60 && linkShare(block) < 0.5 && !(this.hints[i]! & Hint.BYLINE);
  }

  /** Takes off what stands below the last paragraph. */
  private trimEnd(body: number[]): number[] {
    let end = body.length;
    while (end > 1) {
      const block: Block = this.model.blocks[body[end - 1]!]!;
      const { text } = block;
      const goes =
        (signsOff(text) && text.length < 300) ||
        (this.hints[body[end - 1]!]! & Hint.HEADING) !== 0 ||
        (text.length < 60 && !endsSentence(text) && !(this.hints[body[end - 1]!]! & Hint.LIST));
      if (!goes) break;
      end--;
    }
    return body.slice(0, end);
  }
}
