/** The open cards: at most one that comes and goes (hover, tap, keys), and those the reader pinned. */
import type { Mark } from '../mark';
import { CardHost } from './host';
import { type Box, distance, linesAround, place } from './place';
import { themeAt } from './theme';
import { type CardView, cardView } from './view';

export type Opening = 'hover' | 'tap' | 'keys';

export interface OpenCard {
  mark: Mark;
  view: CardView;
  opening: Opening;
  pinned: boolean;
  /** The lines it belongs to, viewport px. */
  line: Box;
  /** Where focus was before it went into the card. */
  focusBefore: Element | null;
  /** The card's box, measured when first asked for. */
  box: Box | null;
}

export class Cards {
  private host: CardHost | null = null;
  private transient: OpenCard | null = null;
  private pinned: OpenCard[] = [];
  /** The card under the pointer. */
  under: OpenCard | null = null;

  /** `changed`: called after a card opened or closed. */
  constructor(private readonly changed: () => void) {}

  get current(): OpenCard | null {
    return this.transient;
  }

  get all(): readonly OpenCard[] {
    return this.transient ? [...this.pinned, this.transient] : this.pinned;
  }

  /** The open card of the mark's entity, if any. */
  of(mark: Mark): OpenCard | null {
    return (
      this.all.find(({ mark: { card } }) => card.id === mark.card.id && card.why === mark.card.why) ?? null
    );
  }

  isHost(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host.element;
  }

  /** Opens the mark's card in place of the transient one. `hit`: the line the reader pointed at. */
  show(mark: Mark, opening: Opening, hit: Box | null): OpenCard | null {
    const boxes = mark.ranges.flatMap((range) => [...range.getClientRects()]);
    const first = hit ?? boxes[0];
    if (!first) return null;
    this.drop(this.transient);
    const near = mark.ranges[0]!.startContainer;
    const view = cardView(mark.card, {
      close: () => this.close(card),
      togglePin: () => (card.pinned ? this.unpin(card) : this.pin(card)),
    });
    const card: OpenCard = {
      mark,
      view,
      opening,
      pinned: false,
      line: linesAround(first, boxes),
      focusBefore: null,
      box: null,
    };
    view.element.dataset.theme = themeAt(near.parentElement);
    view.element.addEventListener('pointerenter', () => {
      this.under = card;
    });
    view.element.addEventListener('pointerleave', () => {
      if (this.under === card) this.under = null;
    });
    view.element.addEventListener('focusin', () => {
      view.element.setAttribute('role', 'dialog');
      this.raise(card);
    });
    view.element.addEventListener('pointerdown', () => this.raise(card));
    this.raise(card);
    this.transient = card;
    this.host ??= new CardHost();
    this.lay(card);
    this.host.add(view.element, near);
    this.changed();
    return card;
  }

  pin(card: OpenCard): void {
    if (card.pinned) return;
    card.pinned = true;
    card.view.setPinned(true);
    card.view.element.setAttribute('role', 'dialog');
    if (this.transient === card) this.transient = null;
    this.pinned.push(card);
    this.changed();
  }

  unpin(card: OpenCard): void {
    card.pinned = false;
    card.view.setPinned(false);
    this.pinned = this.pinned.filter((other) => other !== card);
    this.drop(this.transient);
    card.opening = 'tap';
    this.transient = card;
    this.changed();
  }

  close(card: OpenCard | null): void {
    if (!card) return;
    this.drop(card);
    this.changed();
  }

  closeAll(): void {
    for (const card of this.all) this.drop(card);
    this.changed();
  }

  /** Other marks were painted: cards that come and go follow their note, or close when it is gone. */
  rebind(marks: readonly Mark[]): void {
    const card = this.transient;
    if (!card) return;
    const mark = marks[card.mark.index];
    if (mark?.card.id === card.mark.card.id) card.mark = mark;
    else if (this.focused() !== card) this.close(card);
  }

  /** The card that has the focus. */
  focused(): OpenCard | null {
    const inside = this.host?.root.activeElement;
    return (inside && this.all.find(({ view }) => view.element.contains(inside))) ?? null;
  }

  /** Moves the focus into the card. It goes back where it was when the card closes. */
  enter(card: OpenCard): void {
    if (this.focused() === card) return;
    card.focusBefore = document.activeElement;
    card.view.focus();
  }

  announce(card: OpenCard): void {
    const { name, kindLabel, gloss, lang } = card.mark.card;
    this.host?.announce([name, kindLabel, gloss?.text].filter(Boolean).join(', '), lang);
  }

  /** px from the point to the hover card; null without one. */
  distance(x: number, y: number): number | null {
    if (!this.transient) return null;
    this.transient.box ??= this.transient.view.element.getBoundingClientRect();
    return distance(x, y, this.transient.box);
  }

  /** Follows the text after scrolling or resizing. Pinned cards stay where the reader has them. */
  follow(): void {
    for (const card of this.all) {
      const boxes = card.mark.ranges.flatMap((range) => [...range.getClientRects()]);
      const first = boxes[0];
      if (!card.pinned && first) card.line = linesAround(first, boxes);
      if (!card.pinned && !isVisible(card.line)) this.close(card);
      else this.lay(card);
    }
  }

  destroy(): void {
    for (const card of this.all) this.drop(card);
    this.host?.destroy();
    this.host = null;
  }

  /** Above the other cards: pinned ones may lie over each other. */
  private raise(card: OpenCard): void {
    card.view.element.style.zIndex = String(++this.top);
  }
  private top = 0;

  private drop(card: OpenCard | null): void {
    if (!card) return;
    const hadFocus = this.focused() === card;
    if (this.under === card) this.under = null;
    if (this.transient === card) this.transient = null;
    this.pinned = this.pinned.filter((other) => other !== card);
    this.host?.remove(card.view.element);
    if (hadFocus && card.focusBefore instanceof HTMLElement && card.focusBefore.isConnected) {
      card.focusBefore.focus({ preventScroll: true });
    }
  }

  private lay(card: OpenCard): void {
    const at = place(card.line, viewBox(), getComputedStyle(document.documentElement).direction === 'rtl');
    const { style, classList } = card.view.element;
    classList.toggle('above', at.side === 'above');
    style.left = `${at.left}px`;
    style.top = `${at.y}px`;
    style.width = `${at.width}px`;
    style.maxHeight = `${at.maxHeight}px`;
    card.box = null;
  }
}

/** What can be seen of the page, without scroll bars and with pinch zoom. */
function viewBox(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = window.visualViewport!;
  return { left, top, right: left + width, bottom: top + height };
}

function isVisible(box: Box): boolean {
  const view = viewBox();
  return box.bottom > view.top && box.top < view.bottom && box.right > view.left && box.left < view.right;
}
