/**
 * Paints marks by the CSS Custom Highlight API: no element, attribute or text of the page changes.
 *
 * `CSS.highlights` is shared with the page and may be cleared by it, so the registration is looked after
 * ({@link Marks.ensure}).
 */
import markStyle from '../../assets/styles/marks.css';
import strongStyle from '../../assets/styles/marks-strong.css';
import subtleStyle from '../../assets/styles/marks-subtle.css';
import type { Display } from '../shared/display';
import type { Mark } from './mark';
import { HIGHLIGHTS } from './names-in-page';

/**
 * Chromium rebuilds the markers of every live range on any style change in the document: 22 ms at 1,000 ranges,
 * 10 ms at the 35 around the viewport (docs/browser-bugs.md). Below this many, watching is not worth it.
 */
const WINDOW_FROM = 300;

type Layer = Exclude<keyof typeof HIGHLIGHTS, 'active'>;
const LAYERS = (Object.keys(HIGHLIGHTS) as (keyof typeof HIGHLIGHTS)[]).filter((name) => name !== 'active');

/** What each strength lays over the ordinary style. `none` paints only open cards' marks. */
const STRENGTHS: Record<Display['marks'], string> = {
  subtle: subtleStyle,
  normal: '',
  strong: strongStyle,
  none: '',
};
const BLOCKS = 'p,li,td,th,dd,dt,blockquote,figcaption,h1,h2,h3,h4,h5,h6,pre,div,section,article';

export class Marks {
  private readonly layers = new Map<Layer, Highlight>();
  private readonly active = new Highlight();
  private readonly styled = new Map<Document | ShadowRoot, CSSStyleSheet>();
  private observer: IntersectionObserver | null = null;
  private strength: Display['marks'] = 'normal';
  private quietLater = false;

  constructor(private readonly doc: Document) {
    for (const layer of LAYERS) this.layers.set(layer, new Highlight());
    this.active.priority = 1;
  }

  /** Paints these marks in place of the ones before. `display` null: as by default. */
  paint(marks: readonly Mark[], display: Pick<Display, 'marks' | 'mentions'> | null): void {
    this.clearRanges();
    this.quietLater = display?.mentions === 'first';
    this.setStrength(display?.marks ?? 'normal');
    const ranges = marks.reduce((sum, mark) => sum + mark.ranges.length, 0);
    if (this.strength === 'none') {
      // They are there to be hovered over and stepped through all the same.
    } else if (ranges < WINDOW_FROM) {
      for (const mark of marks) this.show(mark);
    } else {
      this.window(marks);
    }
    for (const mark of marks) for (const range of mark.ranges) this.style(range);
    this.register();
  }

  /** Stronger: the marks whose cards are open. */
  setActive(marks: readonly Mark[]): void {
    this.active.clear();
    for (const mark of marks) for (const range of mark.ranges) this.active.add(range);
  }

  /** Registers again what the page has cleared. Cheap: called on interaction. */
  ensure(): void {
    if (CSS.highlights.get(HIGHLIGHTS.active) !== this.active) this.register();
    for (const [root, sheet] of this.styled) {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }

  /** Leaves the page as it was before the first paint. */
  clear(): void {
    this.clearRanges();
    for (const layer of LAYERS) CSS.highlights.delete(HIGHLIGHTS[layer]);
    CSS.highlights.delete(HIGHLIGHTS.active);
    for (const [root, sheet] of this.styled) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    this.styled.clear();
  }

  private register(): void {
    for (const [layer, highlight] of this.layers) CSS.highlights.set(HIGHLIGHTS[layer], highlight);
    CSS.highlights.set(HIGHLIGHTS.active, this.active);
  }

  private clearRanges(): void {
    this.observer?.disconnect();
    this.observer = null;
    for (const highlight of this.layers.values()) highlight.clear();
    this.active.clear();
  }

  private show(mark: Mark): void {
    const highlight = this.layerOf(mark);
    for (const range of mark.ranges) highlight?.add(range);
  }

  private hide(mark: Mark): void {
    const highlight = this.layerOf(mark);
    for (const range of mark.ranges) highlight?.delete(range);
  }

  private layerOf(mark: Mark): Highlight | undefined {
    return this.layers.get(this.quietLater && !mark.first ? 'later' : mark.card.kind);
  }

  private setStrength(strength: Display['marks']): void {
    if (strength === this.strength) return;
    this.strength = strength;
    for (const sheet of this.styled.values()) sheet.replaceSync(markStyle + STRENGTHS[strength]);
  }

  /** Only the marks within a screen of the viewport are registered. */
  private window(marks: readonly Mark[]): void {
    const byBlock = new Map<Element, Mark[]>();
    for (const mark of marks) {
      const block = blockOf(mark);
      if (!block) continue;
      const list = byBlock.get(block);
      if (list) list.push(mark);
      else byBlock.set(block, [mark]);
    }
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          for (const mark of byBlock.get(target) ?? []) {
            if (isIntersecting) this.show(mark);
            else this.hide(mark);
          }
        }
      },
      { rootMargin: '100% 0px' },
    );
    for (const block of byBlock.keys()) this.observer.observe(block);
  }

  /** Firefox does not take ::highlight rules of the document into shadow trees: each root gets the sheet. */
  private style(range: Range): void {
    const node = range.startContainer.getRootNode();
    const root = node instanceof ShadowRoot ? node : this.doc;
    for (const target of new Set<Document | ShadowRoot>([this.doc, root])) {
      if (this.styled.has(target)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(markStyle + STRENGTHS[this.strength]);
      target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
      this.styled.set(target, sheet);
    }
  }
}

/** The nearest block with a box of its own: an element without one (display: contents) never intersects. */
function blockOf(mark: Mark): Element | null {
  let block: Element | null = mark.ranges[0]?.startContainer.parentElement?.closest(BLOCKS) ?? null;
  while (block && block.getClientRects().length === 0) block = block.parentElement;
  return block;
}
