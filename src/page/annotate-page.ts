/** From flows and the background's answer to marks on live text. */
import { spanPieces } from '../article/flow';
import type { Article } from '../article/types';
import type { Kind } from '../facts/schema';
import type { Display } from '../shared/display';
import type { AnnotateAnswer } from '../shared/messages';
import type { Mark } from './mark';

/**
 * The marks that the reader wants. Notes whose text has no live piece (all of it collapsed white space) make none.
 */
export function marksOf(
  article: Article,
  answer: Pick<AnnotateAnswer, 'notes' | 'cards'>,
  display: Shown,
): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  for (const note of answer.notes) {
    const flow = article.flows[note.flow];
    const card = answer.cards[note.card];
    if (!flow || !card || !isShown(card, display)) continue;
    // The page may have cut a text short while the background thought; the watcher has it read again.
    const pieces = spanPieces(flow, note.start, note.end).filter(({ node, end }) => end <= node.length);
    const ranges = pieces.map(({ node, start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    if (ranges.length === 0) continue;
    const { flow: number, start, end } = note;
    marks.push({
      index: marks.length,
      ranges,
      card,
      at: { flow: number, start, end },
      first: !seen.has(card.id),
    });
    seen.add(card.id);
  }
  return marks;
}

type Shown = Pick<Display, 'kindsOff' | 'hidden'>;

export function isShown({ id, kind }: { id: string; kind: Kind }, { kindsOff, hidden }: Shown): boolean {
  return !kindsOff.includes(kind) && !hidden.includes(id);
}

/** Same text in the same nodes: what is painted still stands. */
export function samePlaces(a: Article, b: Article): boolean {
  return (
    sameText(a, b) &&
    a.flows.every((flow, i) =>
      flow.segments.every((segment, j) => sameSegment(segment, b.flows[i]?.segments[j])),
    )
  );
}

/** Same text to annotate: the answer still stands, even if the page made its nodes anew. */
export function sameText(a: Article, b: Article): boolean {
  return (
    a.lang === b.lang &&
    a.date === b.date &&
    a.flows.length === b.flows.length &&
    a.flows.every((flow, i) => flow.text === b.flows[i]!.text && flow.kind === b.flows[i]!.kind)
  );
}

type Segment = Article['flows'][number]['segments'][number];

function sameSegment(a: Segment, b: Segment | undefined): boolean {
  return (
    b !== undefined &&
    a.node === b.node &&
    a.nodeStart === b.nodeStart &&
    a.start === b.start &&
    a.length === b.length
  );
}
