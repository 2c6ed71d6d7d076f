import type { Flow, FlowKind, FlowSegment } from './types';

/** What a flow is made of, in document order: live text, a line break (`<br>`), or text kept as it is (`<pre>`). */
export interface FlowPiece {
  /** null is a line break. */
  node: Text | null;
  /** White space is shown as written. */
  pre: boolean;
}

/** A piece of one live text node: `node.data.slice(start, end)`, UTF-16 offsets. */
export interface NodeSpan {
  node: Text;
  start: number;
  end: number;
}

// Only the white space that CSS collapses: NBSP, soft hyphen and zero-width characters are text.
const SPACE_RUN = /[ \t\n\r\f]+/g;
const NEEDS_COLLAPSE = /[\t\n\r\f]| {2}/;

/**
 * Joins pieces into one flow. Runs of white space become one space, also across nodes; a line break becomes
 * "\n" without spaces around it; the ends are trimmed. Every segment is verbatim in its node: a space that
 * stands for other white space belongs to no segment.
 */
export function buildFlow(kind: FlowKind, pieces: readonly FlowPiece[]): Flow {
  const builder = new FlowBuilder();
  for (const piece of pieces) {
    if (piece.node === null) builder.lineBreak();
    else if (piece.pre) builder.verbatim(piece.node);
    else builder.collapsed(piece.node);
  }
  return builder.finish(kind);
}

/**
 * The pieces of live text under `[start, end)` of the flow (UTF-16 offsets into `flow.text`), in order.
 * White space that stands for other white space in the page, and line breaks, have no piece.
 * Offsets outside of the flow are clamped.
 */
export function spanPieces(flow: Flow, start: number, end: number): NodeSpan[] {
  const { segments } = flow;
  const spans: NodeSpan[] = [];
  for (let i = firstEndingAfter(segments, start); i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.start >= end) break;
    const from = Math.max(start, segment.start) - segment.start;
    const to = Math.min(end, segment.start + segment.length) - segment.start;
    if (to <= from) continue;
    const last = spans.at(-1);
    const nodeStart = segment.nodeStart + from;
    // Two words of one node with other white space between: one piece is enough, the white space is in the node.
    if (last?.node === segment.node) last.end = segment.nodeStart + to;
    else spans.push({ node: segment.node, start: nodeStart, end: segment.nodeStart + to });
  }
  return spans;
}

function firstEndingAfter(segments: readonly FlowSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle]!;
    if (segment.start + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

class FlowBuilder {
  private text = '';
  private segments: FlowSegment[] = [];
  /** White space seen but not yet written: it is dropped at the ends and beside line breaks. */
  private pending: '' | ' ' | '\n' = '';
  /** Where the pending space stands if it is a single U+0020 and so can be verbatim. */
  private pendingNode: Text | null = null;
  private pendingAt = 0;

  lineBreak(): void {
    this.pending = '\n';
    this.pendingNode = null;
  }

  verbatim(node: Text): void {
    this.add(node, 0, node.data.length);
  }

  collapsed(node: Text): void {
    const { data } = node;
    if (!NEEDS_COLLAPSE.test(data)) {
      const from = data.startsWith(' ') ? 1 : 0;
      const to = data.length - (data.length > from && data.endsWith(' ') ? 1 : 0);
      if (from) this.space(node, 0, 1);
      this.add(node, from, to);
      if (to < data.length) this.space(node, to, 1);
      return;
    }
    let at = 0;
    SPACE_RUN.lastIndex = 0;
    for (let run = SPACE_RUN.exec(data); run; run = SPACE_RUN.exec(data)) {
      this.add(node, at, run.index);
      this.space(node, run.index, run[0].length === 1 && run[0] === ' ' ? 1 : 0);
      at = run.index + run[0].length;
    }
    this.add(node, at, data.length);
  }

  finish(kind: FlowKind): Flow {
    return { kind, text: this.text, segments: this.segments };
  }

  /** @param length 1 for a single U+0020 at `at`, 0 for a run that only stands for a space. */
  private space(node: Text, at: number, length: 0 | 1): void {
    if (this.pending) {
      this.pendingNode = null;
      return;
    }
    this.pending = ' ';
    this.pendingNode = length ? node : null;
    this.pendingAt = at;
  }

  private add(node: Text, from: number, to: number): void {
    if (to <= from) return;
    if (this.pending && this.text) {
      if (this.pendingNode) this.append(this.pendingNode, this.pendingAt, this.pendingAt + 1);
      else this.text += this.pending;
    }
    this.pending = '';
    this.pendingNode = null;
    this.append(node, from, to);
  }

  private append(node: Text, from: number, to: number): void {
    const last = this.segments.at(-1);
    const start = this.text.length;
    this.text += node.data.slice(from, to);
    const joins =
      last?.node === node && last.start + last.length === start && last.nodeStart + last.length === from;
    if (joins) last.length += to - from;
    else this.segments.push({ node, nodeStart: from, start, length: to - from });
  }
}
