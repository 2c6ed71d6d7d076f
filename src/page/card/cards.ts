/** The open cards: at most one that comes and goes (hover, tap, keys), and those the reader pinned. */
import type { CardModel } from '../../facts/card-model';
import type { PageChange } from '../../shared/settings-change';
import type { Mark } from '../mark';
import { CardHost } from './host';
import {
  type Box,
  type Corner,
  distance,
  keepInside,
  linesAround,
  nextCorner,
  place,
  tallest,
} from './place';
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
  /** Where the reader has moved it to, and how high it was then; viewport px. */
  at: (Corner & { height: number }) | null;
  /** Width of the column of text around its mark, px. */
  column: number;
}

/** What cards need of the rest of the page's script. */
export interface CardSurroundings {
  /** A card opened or closed. */
  changed(): void;
  /** The card of an entity of this article. */
  find(id: string): CardModel | null;
  /** Asks the background for a change of the settings; resolves to whether it was made. */
  change(change: PageChange): Promise<boolean>;
}

export class Cards {
  private host: CardHost | null = null;
  private transient: OpenCard | null = null;
  private pinned: OpenCard[] = [];
  /** The card under the pointer. */
  under: OpenCard | null = null;

  constructor(private readonly page: CardSurroundings) {
    // Dialogs' own event; it does not bubble, but it is captured.
    document.addEventListener('toggle', this.onDialog, { capture: true });
  }

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
    const view = cardView(mark.card, location.hostname || null, {
      close: () => this.close(card),
      closeAll: () => this.closeAll(),
      togglePin: () => (card.pinned ? this.unpin(card) : this.pin(card)),
      isOneOfMany: () => this.all.length > 1,
      find: (id) => this.page.find(id),
      change: (change) => this.page.change(change),
      takenBack: () => this.whenEmpty && this.closeAll(),
      by: (dx, dy) => this.move(card, (box) => ({ left: box.left + dx, top: box.top + dy })),
      toNextCorner: () => this.move(card, (box) => nextCorner(box, box, viewBox())),
    });
    const card: OpenCard = {
      mark,
      view,
      opening,
      pinned: false,
      line: linesAround(first, boxes),
      focusBefore: null,
      box: null,
      at: null,
      column: columnAround(near.parentElement),
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
    this.host.enter(near);
    this.lay(card);
    this.host.add(view.element);
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

  private changed(): void {
    this.page.changed();
    if (this.all.length === 0) this.whenEmpty?.();
  }
  private whenEmpty: (() => void) | null = null;

  closeAll(): void {
    for (const card of this.all) this.drop(card);
    this.changed();
  }

  /** What was marked is gone. Cards in which the reader may still take a change back stay. */
  closeSettled(): void {
    for (const card of this.all) if (!card.view.undoable) this.drop(card);
    this.changed();
  }

  /** Notes were switched off here. A card that offers to take that back stays until it is closed; then `gone` is called. */
  retire(gone: () => void): void {
    this.whenEmpty = () => {
      this.whenEmpty = null;
      this.destroy();
      gone();
    };
    this.closeSettled();
  }

  /** Esc: folds up the menu of the card that has the focus, else closes that card, else the one that comes and goes. */
  escape(): boolean {
    const card = this.focused() ?? this.transient;
    if (!card) return false;
    if (!card.view.closeMenu()) this.close(card);
    return true;
  }

  /** The shortcut: closes the card that has the focus, else the one that comes and goes, else all. */
  closeByKey(): void {
    const card = this.focused() ?? this.transient;
    if (card) this.close(card);
    else this.closeAll();
  }

  /** Other marks were painted: cards that come and go follow their note, or close when it is gone. */
  rebind(marks: readonly Mark[]): void {
    const card = this.transient;
    if (!card) return;
    const { index, card: shown } = card.mark;
    const same = marks.filter((mark) => mark.card.id === shown.id);
    const mark = same.find((other) => other.index >= index) ?? same.at(-1);
    if (mark) card.mark = mark;
    else if (this.focused() !== card && !card.view.undoable) this.close(card);
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
      if (!card.pinned && !card.view.undoable && !isVisible(card.line)) this.close(card);
      else this.lay(card);
    }
  }

  destroy(): void {
    for (const card of this.all) this.drop(card);
    this.host?.destroy();
    this.host = null;
    document.removeEventListener('toggle', this.onDialog, { capture: true });
  }

  /** Tells screen readers something about the page, politely. */
  tell(text: string, lang: string): void {
    this.host ??= new CardHost();
    this.host.enter(document.documentElement);
    this.host.announce(text, lang);
  }

  /** A dialog of the page opened or closed: pinned cards go where they can be used, the others were for the text below. */
  private readonly onDialog = (event: Event) => {
    if (!(event.target instanceof HTMLDialogElement) || this.all.length === 0) return;
    if (this.transient && !event.target.contains(this.transient.mark.ranges[0]!.startContainer))
      this.close(this.transient);
    const [card] = this.all;
    if (card) this.host?.restack(card.mark.ranges[0]!.startContainer);
  };

  private move(card: OpenCard, to: (box: DOMRect) => Corner): void {
    const box = card.view.element.getBoundingClientRect();
    card.at = { ...keepInside(to(box), box, viewBox()), height: card.at?.height ?? box.height };
    this.lay(card);
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
    const { element } = card.view;
    const { style, classList } = element;
    const view = viewBox();
    const scale = this.host?.scale ?? 1;
    card.box = null;
    if (card.at) {
      classList.remove('above');
      style.maxHeight = `${Math.min(card.at.height, tallest(view, scale))}px`;
      const { left, top } = keepInside(card.at, element.getBoundingClientRect(), view);
      style.left = `${left}px`;
      style.top = `${top}px`;
      return;
    }
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const at = place(card.line, view, { rtl, scale, column: card.column });
    classList.toggle('above', at.side === 'above');
    style.left = `${at.left}px`;
    style.top = `${at.y}px`;
    style.width = `${at.width}px`;
    style.maxHeight = `${at.maxHeight}px`;
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

/** Width of the nearest box that lays text out in lines; captions and cells are narrower than the text they are in. */
function columnAround(element: Element | null): number {
  const block = element?.closest('p,li,dd,blockquote,h1,h2,h3,article,main,section,div');
  return block?.getBoundingClientRect().width ?? Number.POSITIVE_INFINITY;
}
