/** Mouse, pen and finger: dwell shows, leaving hides, click pins, tap opens. Decides by hover-intent.ts. */
import type { Display } from '../shared/display';
import type { Cards } from './card/cards';
import type { Hit, HitTest } from './hit-test';
import {
  forget,
  HOVER_START,
  HOVER_TIMES,
  type HoverState,
  type HoverStep,
  type HoverTimes,
  pointerMoved,
  timeRanOut,
} from './hover-intent';

/** Where a click already means something: the page's links and controls keep theirs. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,[contenteditable],[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch]';

export class Pointer {
  private hover: HoverState = HOVER_START;
  private event: PointerEvent | null = null;
  private frame = 0;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly listening = new AbortController();

  /**
   * `hits`: the current index of marks. `touched`: called before each use, at most once a frame. `display`: when and
   * how cards open; null as by default.
   */
  constructor(
    private readonly cards: Cards,
    private readonly hits: () => HitTest | null,
    private readonly touched: () => void,
    private readonly display: () => Pick<
      Display,
      'open' | 'modifier' | 'showDelay' | 'hideDelay'
    > | null = () => null,
  ) {
    const options = { capture: true, passive: true, signal: this.listening.signal };
    addEventListener('pointermove', (event) => this.moved(event), options);
    // Into a frame: the last that is seen of the pointer here.
    addEventListener('pointerover', (event) => this.moved(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.left(), {
      ...options,
      capture: false,
    });
    // Not passive: the first tap on a marked link opens its card instead.
    addEventListener('click', (event) => this.clicked(event), { ...options, passive: false });
    addEventListener('scroll', () => this.scrolled(), options);
    addEventListener('resize', () => this.cards.follow(), options);
    // The key is pressed while the mouse rests on a mark.
    addEventListener('keydown', (event) => this.keyed(event), options);
  }

  /** The transient card was opened, closed or pinned by other means. */
  forget(): void {
    this.hover = forget(this.hover);
  }

  stop(): void {
    this.listening.abort();
    cancelAnimationFrame(this.frame);
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private keyed(event: KeyboardEvent): void {
    const display = this.display();
    if (display?.open !== 'modifier' || event.key !== display.modifier || event.repeat || !this.event) return;
    this.held = true;
    this.sample();
  }
  /** The modifier went down after the last movement, whose event does not know of it. */
  private held = false;

  private mayHover(event: PointerEvent): boolean {
    const display = this.display();
    if (!display || display.open === 'hover') return true;
    return display.open === 'modifier' && (this.held || event.getModifierState(display.modifier));
  }

  private moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    // A page that scrolls under a resting mouse makes events without movement: nobody asked for a card.
    if (this.event && event.clientX === this.event.clientX && event.clientY === this.event.clientY) return;
    this.event = event;
    this.held = false;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.sample();
    });
  }

  private sample(): void {
    const event = this.event;
    if (!event) return;
    this.touched();
    const { clientX: x, clientY: y, timeStamp: t } = event;
    const inCard = this.cards.under !== null && this.cards.under === this.cards.current;
    // While a button is down the reader selects text or drags.
    const idle = this.cards.under || event.buttons !== 0 || !this.mayHover(event);
    let hit = idle ? null : (this.hits()?.at(x, y) ?? null);
    // Let go of the key, and the card stays for as long as the mouse is on its mark.
    if (!hit && this.hover.open !== null && !this.mayHover(event)) {
      const under = this.hits()?.at(x, y);
      if (under?.mark.index === this.hover.open) hit = under;
    }
    const toCard = this.hover.open === null ? null : this.cards.distance(x, y);
    this.apply(
      pointerMoved(this.hover, { t, x, y, mark: hit?.mark.index ?? null, inCard, toCard }, this.times()),
    );
  }

  private left(): void {
    if (this.hover.open === null && this.hover.dwelling === null) return;
    const last = this.event;
    this.event = null;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.cards.under = null;
    const t = performance.now();
    this.apply(
      pointerMoved(
        this.hover,
        { t, x: last?.clientX ?? 0, y: last?.clientY ?? 0, mark: null, inCard: false, toCard: null },
        this.times(),
      ),
    );
  }

  private times(): HoverTimes {
    const display = this.display();
    return display ? { ...HOVER_TIMES, dwell: display.showDelay, hide: display.hideDelay } : HOVER_TIMES;
  }

  private apply({ state, effects }: HoverStep): void {
    this.hover = state;
    for (const effect of effects) {
      if (effect.do === 'wait') {
        const timer = setTimeout(() => {
          this.timers.delete(timer);
          this.apply(timeRanOut(this.hover, effect.token));
        }, effect.ms);
        this.timers.add(timer);
      } else if (effect.do === 'hide') {
        if (this.cards.current?.opening === 'hover') this.cards.close(this.cards.current);
      } else {
        this.show(effect.mark);
      }
    }
  }

  private show(index: number): void {
    const event = this.event;
    // The text may have moved during the dwell: what counts is what is under the pointer now.
    const hit = event && this.hits()?.at(event.clientX, event.clientY);
    if (!hit || hit.mark.index !== index || this.cards.of(hit.mark)?.pinned) {
      this.hover = forget(this.hover);
      return;
    }
    const current = this.cards.current;
    // The reader is inside a card opened by keys: a mouse that lies about does not take it away.
    if (current && this.cards.focused() === current) {
      this.hover = forget(this.hover);
      return;
    }
    this.cards.show(hit.mark, 'hover', hit.rect);
    this.hover = { ...forget(this.hover), open: index };
  }

  private clicked(event: MouseEvent): void {
    if (event.button !== 0 || !event.isTrusted || this.cards.isHost(event.target)) return;
    this.touched();
    const hit = this.isSelecting() ? null : (this.hits()?.at(event.clientX, event.clientY) ?? null);
    if (!hit) {
      if (this.cards.current) this.cards.close(this.cards.current);
      return;
    }
    const tap = (event as PointerEvent).pointerType === 'touch';
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest(CONTROLS)) {
      // A finger cannot hover: of a link the first tap opens the card, the second follows it.
      if (!tap || !target.closest('a[href]') || this.cards.of(hit.mark)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.open(hit, tap);
  }

  /** A tap opens; a click pins, and a click on a pinned card's mark closes it. */
  private open(hit: Hit, tap: boolean): void {
    const open = this.cards.of(hit.mark);
    if (open?.pinned) this.cards.close(open);
    else if (tap) {
      if (open) this.cards.close(open);
      else this.cards.show(hit.mark, 'tap', hit.rect);
    } else {
      const card = open ?? this.cards.show(hit.mark, 'hover', hit.rect);
      if (card) this.cards.pin(card);
    }
  }

  /** The click ended a drag over text. */
  private isSelecting(): boolean {
    const selection = getSelection();
    return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
  }

  private scrolled(): void {
    const current = this.cards.current;
    if (current?.opening === 'hover' && this.cards.under !== current && this.cards.focused() !== current) {
      this.cards.close(current);
    }
    if (this.cards.all.length === 0) return;
    this.followFrame ||= requestAnimationFrame(() => {
      this.followFrame = 0;
      this.cards.follow();
    });
  }
  private followFrame = 0;
}
