/** A card's elements from its model. Text only ever becomes text nodes. */

import { cardLabels } from '../../facts/card-labels';
import type { CardFact, CardModel, CardSource, CardStatement } from '../../facts/card-model';
import { h, icon } from './h';
import { reportUrl } from './report';

export interface CardView {
  element: HTMLElement;
  focus(): void;
  setPinned(pinned: boolean): void;
}

export interface CardActions {
  close(): void;
  togglePin(): void;
}

const PIN = ['M9.5 2 14 6.5l-1.2.6-.9.9.1 2.9-1.4 1.4-7-7L5 3.9l2.9.1.9-.9z', 'm6.1 9.9-3.6 3.6'];
const CROSS = ['m4 4 8 8', 'm12 4-8 8'];
const OUT = ['M6.5 4H12v5.5', 'M12 4l-7.5 7.5'];

/** noreferrer: the source's site does not learn which article is being read. */
const OUTWARD = { target: '_blank', rel: 'noopener noreferrer' };

let count = 0;

/** Builds the card; it is not in any document yet. */
export function cardView(card: CardModel, actions: CardActions): CardView {
  const titleId = `konteks-title-${++count}`;
  const cite = citer(card.sources);
  const pin = button('pin', cardLabels(card.lang).pin, PIN, actions.togglePin);
  pin.setAttribute('aria-pressed', 'false');
  const scroller = h(
    'div',
    { class: 'scroll', tabindex: '-1' },
    h(
      'header',
      {},
      h('span', { class: `kind kind-${card.kind}` }, card.kindLabel),
      pin,
      button('close', cardLabels(card.lang).close, CROSS, actions.close),
    ),
    h(
      'div',
      { class: 'body' },
      h('h2', { id: titleId }, card.name),
      card.nativeName &&
        h('p', { class: 'native', lang: card.nativeName.lang, dir: 'auto' }, card.nativeName.text),
      card.gloss && (isRepeated(card) ? null : h('p', { class: 'gloss' }, ...cite(card.gloss))),
      card.why === null ? null : h('p', { class: 'why' }, card.why),
      block('then', card.then, cite),
      block('now', card.now, cite),
      ...facts(card, cite),
      ...sources(card),
      h(
        'footer',
        {},
        h('span', {}, card.dataDate),
        link(reportUrl(card), cardLabels(card.lang).report, cardLabels(card.lang).opensInNewTab),
      ),
    ),
  );
  const element = h(
    'section',
    { class: 'card', role: 'note', 'aria-labelledby': titleId, lang: card.lang, dir: 'ltr' },
    scroller,
  );
  return {
    element,
    // What scrolls has to have the focus, or keys move the page.
    focus: () => scroller.focus({ preventScroll: true }),
    setPinned(pinned) {
      element.classList.toggle('pinned', pinned);
      pin.setAttribute('aria-pressed', String(pinned));
      pin.setAttribute('aria-label', pinned ? cardLabels(card.lang).unpin : cardLabels(card.lang).pin);
      pin.title = pinned ? cardLabels(card.lang).unpin : cardLabels(card.lang).pin;
    },
  };
}

function button(name: string, label: string, paths: string[], action: () => void): HTMLButtonElement {
  const node = h(
    'button',
    { type: 'button', class: name, 'aria-label': label, title: label },
    icon(...paths),
  );
  node.addEventListener('click', action);
  return node;
}

function block(name: string, part: CardModel['then'], cite: Cite): HTMLElement | null {
  if (!part || part.statements.length === 0) return null;
  return h(
    'div',
    { class: `block ${name}` },
    h('h3', {}, part.label),
    ...part.statements.map((s) => h('p', {}, ...cite(s))),
  );
}

function facts(card: CardModel, cite: Cite): HTMLElement[] {
  if (card.facts.length === 0) return [];
  return [
    h('h3', {}, cardLabels(card.lang).facts),
    h('ol', { class: 'facts' }, ...card.facts.map((f) => fact(f, card, cite))),
  ];
}

function fact(item: CardFact, card: CardModel, cite: Cite): HTMLLIElement {
  return h(
    'li',
    item.after ? { class: 'after' } : {},
    h(
      'p',
      { class: 'date' },
      h('time', { datetime: item.iso }, item.date),
      item.after ? h('span', { class: 'tag' }, cardLabels(card.lang).afterArticle) : null,
    ),
    h('p', {}, ...cite(item)),
  );
}

function sources(card: CardModel): HTMLElement[] {
  if (card.sources.length === 0) return [];
  return [
    h('h3', {}, cardLabels(card.lang).sources),
    h('ol', { class: 'sources' }, ...card.sources.map((s) => source(s, cardLabels(card.lang).opensInNewTab))),
  ];
}

function source(item: CardSource, newTab: string): HTMLLIElement {
  return h(
    'li',
    { value: String(item.n) },
    link(item.url, item.title, newTab),
    h('span', { class: 'where' }, [item.publisher, item.date ?? item.seen].filter(Boolean).join(' · ')),
  );
}

type Cite = (item: CardStatement | CardFact) => (Node | string)[];

/** A text and its numbers, each a link to its source. By keys the list below has them, without the detours. */
function citer(list: readonly CardSource[]): Cite {
  const number = (n: number) => {
    const item = list.find((source) => source.n === n);
    if (!item) return String(n);
    const { url, publisher, title } = item;
    const attributes = {
      tabindex: '-1',
      title: `${publisher}: ${title}`,
      'aria-label': `${n}: ${publisher}`,
    };
    return h('a', { ...OUTWARD, href: url, ...attributes }, String(n));
  };
  return ({ text, sources: numbers }) =>
    numbers.length === 0
      ? [text]
      : [text, h('sup', {}, ...numbers.flatMap((n, i) => [i > 0 ? ', ' : null, number(n)]))];
}

/** The office of the article's day makes the gloss, too: where it stands with its dates, once is enough. */
function isRepeated({ gloss, then, now }: CardModel): boolean {
  const first = (then ?? now)?.statements[0]?.text;
  return gloss !== null && first?.startsWith(`${gloss.text}, `) === true;
}

function link(url: string, text: string, newTab: string): HTMLAnchorElement {
  return h(
    'a',
    { ...OUTWARD, href: url },
    text,
    icon(...OUT),
    h('span', { class: 'unseen' }, ` (${newTab})`),
  );
}
