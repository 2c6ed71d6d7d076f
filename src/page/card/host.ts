/**
 * The one element that Konteks adds to a page: a popover in the top layer with a closed shadow root.
 * Page styles cannot reach in (`:host … !important` wins), page scripts cannot look in, page policies (CSP,
 * Trusted Types) have nothing to forbid: styles come by adoptedStyleSheets, elements by the DOM.
 */
import cardStyle from '../../../assets/styles/card.css';
import { HOST_TAG } from '../names-in-page';
import { h } from './h';

/** Events inside a card are nobody else's business: a page that closes its menu on any click would. */
const PRIVATE_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
];

export class CardHost {
  readonly element = document.createElement(HOST_TAG);
  private readonly layer = h('div', { class: 'layer' });
  private readonly live = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });

  constructor() {
    this.element.setAttribute('popover', 'manual');
    const root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle);
    root.adoptedStyleSheets = [sheet];
    root.append(this.layer, this.live);
    for (const type of PRIVATE_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
    // At the card's end the page would go on, and take a hover card's line away. overscroll-behavior should do, but
    // Firefox 153 passes the wheel on to the page all the same.
    root.addEventListener('wheel', (event) => keepIn(event as WheelEvent), { passive: false });
    // Space and Enter press our buttons; the page's shortcuts must not hear them too.
    root.addEventListener('keydown', (event) => {
      const { key } = event as KeyboardEvent;
      if (key === 'Enter' || key === ' ') event.stopPropagation();
    });
  }

  get root(): ShadowRoot {
    return this.layer.getRootNode() as ShadowRoot;
  }

  /**
   * The browser's text size by 16 px. The host's is `medium`, the reader's own setting, whatever the page's is; px of
   * the browser's zoom have nothing to do with it.
   */
  scale = 1;

  /** Goes where `near` (a mark's text) can be seen. */
  enter(near: Node): void {
    const parent = parentFor(near);
    if (this.element.parentNode !== parent) parent.append(this.element);
    // A page's `zoom` scales the card too, but not the coordinates that it is laid by.
    const zoom = parent.currentCSSZoom;
    this.layer.style.setProperty('zoom', zoom > 0 && zoom !== 1 ? String(1 / zoom) : '1');
    this.scale = Number.parseFloat(getComputedStyle(this.live).fontSize) / 16 || 1;
  }

  /** Shows a card on top of everything in the page. */
  add(card: HTMLElement): void {
    this.layer.append(card);
    this.toTop();
  }

  /** After the page's dialogs changed: on top again, inside the one that makes all others inert. */
  restack(near: Node): void {
    this.enter(near);
    this.toTop();
  }

  /** Shown anew, so that it is above whatever entered the top layer meanwhile. */
  private toTop(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.element.showPopover();
  }

  remove(card: HTMLElement): void {
    card.remove();
    if (this.layer.childElementCount === 0 && this.element.matches(':popover-open'))
      this.element.hidePopover();
  }

  /** Tells screen readers, politely. Later than the popover's showing: a region that just appeared is not read. */
  announce(text: string, lang: string): void {
    this.live.textContent = '';
    this.live.lang = lang;
    setTimeout(() => {
      this.live.textContent = text;
    }, 150);
  }

  destroy(): void {
    this.element.remove();
  }
}

/** Stops a wheel that its card cannot follow any further. A card without more to show lets the page scroll. */
function keepIn(event: WheelEvent): void {
  const card = (event.target as Element | null)?.closest?.('.scroll');
  if (!card || event.ctrlKey || event.deltaY === 0) return;
  const most = card.scrollHeight - card.clientHeight;
  if (most < 1) return;
  const atEnd = event.deltaY < 0 ? card.scrollTop <= 0 : card.scrollTop >= most - 1;
  if (atEnd && event.cancelable) event.preventDefault();
}

/**
 * While a modal dialog or a full-screen element is open, everything outside of it is inert: a card there can be
 * seen but neither entered nor clicked. So the host goes inside.
 */
function parentFor(near: Node): Element {
  const element = near instanceof Element ? near : near.parentElement;
  const full = document.fullscreenElement;
  const modals = document.querySelectorAll('dialog:modal');
  // The last in the document is not always the one on top, but two at a time are rare.
  const modal = element?.closest('dialog:modal') ?? modals[modals.length - 1];
  if (modal) return modal;
  if (full && full !== document.documentElement && full.contains(near)) return full;
  return document.documentElement;
}
