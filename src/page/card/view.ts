/** A card's elements: a header that stays, and below it the model shown now. */
import { type CardLabels, cardLabels } from '../../facts/card-labels';
import type { CardModel } from '../../facts/card-model';
import { cardText } from '../../facts/card-text';
import type { PageChange } from '../../shared/settings-change';
import { cardBody } from './body';
import { copyText } from './copy';
import { h, iconButton } from './h';
import { type Hiding, menuView } from './menu';
import { type MoveActions, makeMovable } from './move';

export interface CardView {
  element: HTMLElement;
  focus(): void;
  setPinned(pinned: boolean): void;
  /** Folds the menu up; false when it was. */
  closeMenu(): boolean;
  /** The reader has hidden something and may still take it back: the card stays although its mark is gone. */
  readonly undoable: boolean;
}

export interface CardActions extends MoveActions {
  close(): void;
  closeAll(): void;
  togglePin(): void;
  /** More cards than this one are open. */
  isOneOfMany(): boolean;
  /** The card of another entity of the article. */
  find(id: string): CardModel | null;
  /** Asks for a change of the settings; resolves to whether it was made. */
  change(change: PageChange): Promise<boolean>;
  /** The reader took a change back. */
  takenBack(): void;
}

const PIN = ['M9.5 2 14 6.5l-1.2.6-.9.9.1 2.9-1.4 1.4-7-7L5 3.9l2.9.1.9-.9z', 'm6.1 9.9-3.6 3.6'];
const CROSS = ['m4 4 8 8', 'm12 4-8 8'];
const MORE = ['M3.5 8h.01', 'M8 8h.01', 'M12.5 8h.01'];
const BACK = ['M9.5 3.5 5 8l4.5 4.5'];
const GRIP = ['M5.5 4h.01', 'M5.5 8h.01', 'M5.5 12h.01', 'M10.5 4h.01', 'M10.5 8h.01', 'M10.5 12h.01'];

let count = 0;

/** Builds the card; it is not in any document yet. `site`: host name of the page, null where it has none. */
export function cardView(first: CardModel, site: string | null, actions: CardActions): CardView {
  const labels = cardLabels(first.lang);
  const titleId = `konteks-title-${++count}`;
  const before: { card: CardModel; scroll: number }[] = [];
  let card = first;
  let undoable = false;

  const kind = h('span', {});
  const back = iconButton('back', labels.back, BACK, goBack);
  const grip = iconButton('grip', labels.move, GRIP, () => {});
  const pin = iconButton('pin', labels.pin, PIN, actions.togglePin);
  const more = iconButton('more', labels.menu, MORE, () => unfold(!isUnfolded()));
  const header = h('header', {}, grip, back, kind, more, pin);
  header.append(iconButton('close', labels.close, CROSS, actions.close));
  const menu = h('div', { class: 'fold' });
  // There from the start: a region that appears together with its text is not read.
  const notice = h('div', { class: 'notice', role: 'status' });
  const content = h('div', {});
  const scroller = h('div', { class: 'scroll', tabindex: '-1' }, header, menu, notice, content);
  const element = h(
    'section',
    { class: 'card', role: 'note', 'aria-labelledby': titleId, lang: first.lang, dir: 'ltr' },
    scroller,
  );
  pin.setAttribute('aria-pressed', 'false');
  more.setAttribute('aria-expanded', 'false');
  grip.hidden = true;
  makeMovable(header, grip, () => element.classList.contains('pinned'), actions);
  show(first);

  function show(model: CardModel): void {
    card = model;
    back.hidden = before.length === 0;
    kind.className = `kind kind-${model.kind}`;
    kind.textContent = model.kindLabel;
    unfold(false);
    content.replaceChildren(
      cardBody(model, labels, titleId, { has: (id) => actions.find(id) !== null, goTo }),
    );
  }

  function goTo(id: string): void {
    const next = actions.find(id);
    if (!next) return;
    before.push({ card, scroll: scroller.scrollTop });
    tell();
    show(next);
    arrive(0);
  }

  function goBack(): void {
    const last = before.pop();
    if (!last) return;
    show(last.card);
    arrive(last.scroll);
  }

  /** The link that had the focus is gone: it goes to the card, whose name is then read. */
  function arrive(scroll: number): void {
    scroller.focus({ preventScroll: true });
    scroller.scrollTop = scroll;
  }

  function isUnfolded(): boolean {
    return menu.childElementCount > 0;
  }

  function unfold(on: boolean): void {
    more.setAttribute('aria-expanded', String(on));
    if (!on) {
      menu.replaceChildren();
      return;
    }
    tell();
    const list = menuView(card, site, {
      copy: () => void copy(),
      change: (hiding) => void hide(hiding),
      closeAll: actions.isOneOfMany() ? actions.closeAll : null,
    });
    menu.replaceChildren(list);
    scroller.scrollTop = 0;
  }

  function foldUp(): void {
    unfold(false);
    more.focus({ preventScroll: true });
  }

  async function copy(): Promise<void> {
    foldUp();
    const copied = await copyText(cardText(card));
    tell(copied ? labels.copied : labels.copyFailed);
  }

  async function hide(hiding: Hiding): Promise<void> {
    undoable = true;
    foldUp();
    if (!(await actions.change(hiding.change))) {
      undoable = false;
      tell(labels.changeFailed);
      return;
    }
    const undo = h('button', { type: 'button', class: 'link' }, labels.undo);
    undo.addEventListener('click', () => void takeBack(hiding));
    tell(hiding.told, undo);
    undo.focus({ preventScroll: true });
  }

  async function takeBack(hiding: Hiding): Promise<void> {
    const taken = await actions.change(hiding.undo);
    if (taken) undoable = false;
    tell(taken ? labels.undone : labels.changeFailed);
    arrive(0);
    if (taken) actions.takenBack();
  }

  function tell(...what: (Node | string)[]): void {
    notice.replaceChildren(...what.flatMap((part) => [part, ' ']));
  }

  return {
    element,
    // What scrolls has to have the focus, or keys move the page.
    focus: () => scroller.focus({ preventScroll: true }),
    setPinned(pinned) {
      element.classList.toggle('pinned', pinned);
      grip.hidden = !pinned;
      pin.setAttribute('aria-pressed', String(pinned));
      namePin(pin, pinned, labels);
    },
    closeMenu() {
      if (!isUnfolded()) return false;
      foldUp();
      return true;
    },
    get undoable() {
      return undoable;
    },
  };
}

function namePin(pin: HTMLButtonElement, pinned: boolean, labels: CardLabels): void {
  pin.setAttribute('aria-label', pinned ? labels.unpin : labels.pin);
  pin.title = pinned ? labels.unpin : labels.pin;
}
