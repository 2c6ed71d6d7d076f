/** Walking through the notes by keys and from the popup. */
import type { Cards, OpenCard } from './card/cards';
import type { Mark } from './mark';
import { reveal } from './reveal';

export class Steps {
  private at: Mark | null = null;

  constructor(
    private readonly cards: Cards,
    private readonly marks: () => readonly Mark[],
  ) {}

  /** Other marks took the place of the ones before. */
  reset(): void {
    const marks = this.marks();
    // The same note, if it is still there: the reader goes on from it.
    this.at =
      (this.at && marks.find((mark) => mark.index === this.at!.index && mark.card.id === this.at!.card.id)) ??
      null;
  }

  /** To the next (1) or previous (-1) mark, around the ends; the first step starts at what can be seen. */
  step(by: 1 | -1): void {
    const marks = this.marks();
    if (marks.length === 0) return;
    const from = this.at && isOnScreen(this.at) ? this.at.index + by : firstFrom(marks, by);
    this.goTo((from + marks.length) % marks.length);
  }

  /** To this mark, scrolling it into view, with its card. */
  goTo(index: number): OpenCard | null {
    const mark = this.marks()[index];
    if (!mark) return null;
    this.at = mark;
    reveal(mark.ranges[0]!);
    const card = this.cards.show(mark, 'keys', null);
    if (card) this.cards.announce(card);
    return card;
  }

  /** Into the open card, or into the card of the note where the reader is. */
  open(): void {
    const marks = this.marks();
    const index = this.at && isOnScreen(this.at) ? this.at.index : firstFrom(marks, 1);
    const card = this.cards.current ?? this.cards.all.at(-1) ?? this.goTo(index);
    if (card) this.cards.enter(card);
  }
}

function isOnScreen(mark: Mark): boolean {
  const rect = mark.ranges[0]!.getBoundingClientRect();
  return rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight;
}

/** The first mark at or below the viewport's top; backwards, the last one above its bottom. */
function firstFrom(marks: readonly Mark[], by: 1 | -1): number {
  const tops = marks.map((mark) => mark.ranges[0]!.getBoundingClientRect());
  const found =
    by === 1
      ? tops.findIndex((rect) => rect.width > 0 && rect.top >= 0)
      : tops.findLastIndex((rect) => rect.width > 0 && rect.bottom <= innerHeight);
  return found >= 0 ? found : by === 1 ? 0 : marks.length - 1;
}
