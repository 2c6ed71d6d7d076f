/**
 * Which mark is under the pointer? Our own index by text node: `CSS.highlights.highlightsFromPoint` costs
 * milliseconds and in Firefox sees through overlays; one caret lookup costs some 50 µs and sees what the reader sees.
 */
import type { Mark } from './mark';

export interface Hit {
  mark: Mark;
  /** Of the line under the pointer, viewport px. */
  rect: DOMRect;
}

interface Span {
  range: Range;
  mark: Mark;
}

export class HitTest {
  private readonly spans = new Map<Node, Span[]>();
  private readonly shadowRoots = new Set<ShadowRoot>();

  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      for (const range of mark.ranges) {
        const node = range.startContainer;
        const list = this.spans.get(node);
        if (list) list.push({ range, mark });
        else this.spans.set(node, [{ range, mark }]);
        const root = node.getRootNode();
        if (root instanceof ShadowRoot) this.shadowRoots.add(root);
      }
    }
  }

  /** `x`, `y`: client coordinates, CSS px. */
  at(x: number, y: number): Hit | null {
    if (this.spans.size === 0) return null;
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...this.shadowRoots] });
    if (!caret) return null;
    for (const { range, mark } of this.spans.get(caret.offsetNode) ?? []) {
      // Offsets are read from the live range: text inserted before it moves it.
      if (range.collapsed || caret.offset < range.startOffset || caret.offset > range.endOffset) continue;
      // The caret snaps to text from margins and line gaps: only a box around the point counts.
      for (const rect of range.getClientRects()) {
        if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return { mark, rect };
      }
    }
    return null;
  }
}
