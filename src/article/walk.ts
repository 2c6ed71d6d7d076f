import { INLINE, isIcon, type Marks, MEDIA, marksOf, SKIPPED } from './elements';
import { Hint } from './names';

/** A block-level element on the page, in document order. */
export interface Box {
  el: Element;
  tag: string;
  /** Index of the enclosing box, -1 for the first. */
  parent: number;
  depth: number;
  /** Class and id as written. */
  names: string;
  /** Hints of the element itself. */
  own: number;
  /** Its blocks are `[from, to)` of the model's blocks. */
  from: number;
  to: number;
  /** Pictures and players inside. */
  media: number;
}

/** A run of inline text between two block borders (or between two line breaks with nothing between). */
export interface Block {
  box: number;
  /** In document order; null is a line break. */
  nodes: (Text | null)[];
  /** Hints that hold for all text of the block, from its inline elements only. */
  inline: number;
  /** Text, white space collapsed. */
  text: string;
  /** Length of the text as Latin script would have it, UTF-16 units: an ideograph is worth a syllable or a word. */
  size: number;
  /** Long enough to be a paragraph, and no list of links. */
  prose: boolean;
  /** UTF-16 units of text inside links. */
  linked: number;
  links: number;
  pre: boolean;
}

export interface Model {
  boxes: Box[];
  blocks: Block[];
  /** UTF-16 units of prose in the blocks before the i-th. */
  proseBefore: Float64Array;
}

/** Nodes looked at, at most: a page of news has up to 10,000; beyond 60,000 the article has been seen or is none. */
const NODE_BUDGET = 60_000;

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const BLANK = /^[ \t\n\r\f]*$/;

/** sums[i] is the sum over the blocks before the i-th. */
export function prefixSums(
  blocks: readonly Block[],
  value: (block: Block, i: number) => number,
): Float64Array {
  const sums = new Float64Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) sums[i + 1] = sums[i]! + value(blocks[i]!, i);
  return sums;
}

interface Open {
  box: number;
  inline: number;
  pre: boolean;
  /** The element opened a box. */
  boxed: boolean;
}

/** One pass over the live page below `body`; reads only. Open shadow roots are read before the light children. */
export function walkPage(body: Element): Model {
  return new PageWalk(body).run(body);
}

class PageWalk {
  private boxes: Box[] = [];
  private blocks: Block[] = [];
  private budget = NODE_BUDGET;
  private nodes: (Text | null)[] = [];
  private inline = 0;
  private linked = 0;
  private links = 0;
  private parts = '';
  private breaks = 0;
  private current: Open = { box: -1, inline: 0, pre: false, boxed: false };

  private readonly walker: TreeWalker;

  constructor(body: Element) {
    this.walker = body.ownerDocument.createTreeWalker(body.ownerDocument);
  }

  run(body: Element): Model {
    this.open(body, 'body', { names: '', hints: 0 });
    this.tree(body);
    this.flush();
    for (const box of this.boxes) if (box.to < 0) box.to = this.blocks.length;
    const { boxes, blocks } = this;
    const proseBefore = prefixSums(blocks, (block) => (block.prose ? block.text.length : 0));
    return { boxes, blocks, proseBefore };
  }

  /** Depth first, without recursion: pages nest thousands deep. */
  private tree(root: Element | ShadowRoot): void {
    const stack: [el: Element, tag: string, before: Open][] = [];
    let node: Node | null = root.firstChild;
    while (node || stack.length) {
      if (!node) {
        const [el, tag, before] = stack.pop()!;
        this.close(this.current);
        this.current = before;
        node = this.nextOf(el, tag);
        continue;
      }
      if (--this.budget <= 0) break;
      // A form with an input named nodeType has an element there, not a number.
      const type = node.nodeType;
      if (type === 3 || type === 4 || type === 8) {
        if (type !== 8) this.addText(node as Text);
        node = node.nextSibling;
        continue;
      }
      const el = node as Element;
      const name: unknown = el.localName;
      const tag = typeof name === 'string' ? name : 'form';
      const before = this.current;
      if (this.enter(el, tag)) {
        const shadow = el.shadowRoot;
        // As deep as components are nested, not elements.
        if (shadow?.nodeType === 11) this.tree(shadow);
        const child = this.firstOf(el, tag);
        if (child) {
          stack.push([el, tag, before]);
          node = child;
          continue;
        }
        this.close(this.current);
        this.current = before;
      }
      node = this.nextOf(el, tag);
    }
    while (stack.length) {
      this.close(this.current);
      this.current = stack.pop()![2];
    }
  }

  /**
   * A form's named inputs hide its own properties: `<input name=firstChild>` makes `form.firstChild` that input
   * (in isolated worlds too), and a walk by it would go in circles. A tree walker is not fooled.
   */
  private firstOf(el: Element, tag: string): Node | null {
    if (tag !== 'form') return el.firstChild;
    this.walker.currentNode = el;
    return this.walker.firstChild();
  }

  private nextOf(el: Element, tag: string): Node | null {
    if (tag !== 'form') return el.nextSibling;
    this.walker.currentNode = el;
    return this.walker.nextSibling();
  }

  /** @returns false if nothing below the element is to be read */
  private enter(el: Element, tag: string): boolean {
    if (tag === 'br') {
      this.lineBreak();
      return false;
    }
    if (MEDIA.has(tag)) {
      if (this.current.box >= 0 && !isIcon(el)) this.boxes[this.current.box]!.media++;
      if (tag === 'img') return false;
    }
    if (SKIPPED.has(tag)) {
      // Between two pieces of text a player or a frame is a border; a button or an icon is not.
      if (tag === 'iframe' || tag === 'video' || tag === 'nav') this.flush();
      return false;
    }
    if (tag === 'hr') {
      this.flush();
      return false;
    }
    const marks = marksOf(el, tag);
    if (!marks) return false;
    this.open(el, tag, marks);
    return true;
  }

  private open(el: Element, tag: string, { names, hints: own }: Marks): void {
    if (tag === 'a') this.links++;
    if (INLINE.has(tag)) {
      this.current = {
        box: this.current.box,
        inline: this.current.inline | own,
        pre: this.current.pre,
        boxed: false,
      };
      return;
    }
    this.flush();
    const parent = this.current.box;
    const depth = parent < 0 ? 0 : this.boxes[parent]!.depth + 1;
    const from = this.blocks.length;
    this.boxes.push({ el, tag, parent, depth, names, own, from, to: -1, media: 0 });
    this.current = {
      box: this.boxes.length - 1,
      // A link around blocks (cards of a list) links all of them.
      inline: this.current.inline,
      pre: this.current.pre || tag === 'pre',
      boxed: true,
    };
  }

  private close(open: Open): void {
    if (!open.boxed) return;
    this.flush();
    const box = this.boxes[open.box]!;
    box.to = this.blocks.length;
    if (box.parent >= 0) this.boxes[box.parent]!.media += box.media;
  }

  private addText(node: Text): void {
    const { data } = node;
    if (BLANK.test(data)) {
      if (this.nodes.length && data.length) {
        this.nodes.push(node);
        this.parts += ' ';
      }
      return;
    }
    if (this.breaks > 1) this.flush();
    this.inline = this.parts.trim() ? this.inline & this.current.inline : this.current.inline;
    this.breaks = 0;
    this.nodes.push(node);
    this.parts += data;
    if (this.current.inline & Hint.LINK) this.linked += data.trim().length;
  }

  private lineBreak(): void {
    if (!this.nodes.length) return;
    this.breaks++;
    this.nodes.push(null);
    this.parts += '\n';
  }

  private flush(): void {
    const { nodes, parts, links } = this;
    this.breaks = 0;
    this.links = 0;
    if (!nodes.length) return;
    const text = parts.replace(/[ \t\n\r\f]+/g, ' ').trim();
    this.nodes = [];
    this.parts = '';
    if (text) {
      const { inline, linked } = this;
      const size = CJK.test(text) ? text.length * 2.2 : text.length;
      const { box, pre } = this.current;
      const prose = size >= 80 && linked < text.length * 0.4;
      this.blocks.push({ box, nodes, inline, text, size, prose, linked, links, pre });
    }
    this.linked = 0;
  }
}
