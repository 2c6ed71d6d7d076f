/** A card's elements from its model. Text only ever becomes text nodes. */
import type { CardFact, CardModel, CardSource, CardStatement } from '../../facts/card-model';
import { h, icon } from './h';
import { reportUrl } from './report';

export interface CardView {
  element: HTMLElement;
  setPinned(pinned: boolean): void;
}

export interface CardActions {
  close(): void;
  togglePin(): void;
}

const PIN = ['M9.5 2 14 6.5l-1.2.6-.9.9.1 2.9-1.4 1.4-7-7L5 3.9l2.9.1.9-.9z', 'm6.1 9.9-3.6 3.6'];
const CROSS = ['m4 4 8 8', 'm12 4-8 8'];
const OUT = ['M6.5 4H12v5.5', 'M12 4l-7.5 7.5'];

let count = 0;

/** Builds the card; it is not in any document yet. */
export function cardView(card: CardModel, actions: CardActions): CardView {
  const titleId = `konteks-title-${++count}`;
  const pin = button('pin', card.labels.pin, PIN, actions.togglePin);
  pin.setAttribute('aria-pressed', 'false');
  const element = h(
    'section',
    { class: 'card', role: 'note', 'aria-labelledby': titleId, lang: card.lang, dir: 'ltr', tabindex: '-1' },
    h(
      'header',
      {},
      h('span', { class: `kind kind-${card.kind}` }, card.kindLabel),
      pin,
      button('close', card.labels.close, CROSS, actions.close),
    ),
    h(
      'div',
      { class: 'body' },
      h('h2', { id: titleId }, card.name),
      card.nativeName &&
        h('p', { class: 'native', lang: card.nativeName.lang, dir: 'auto' }, card.nativeName.text),
      card.gloss && h('p', { class: 'gloss' }, ...statement(card.gloss)),
      card.why === null ? null : h('p', { class: 'why' }, card.why),
      block('then', card.then),
      block('now', card.now),
      ...facts(card),
      ...sources(card),
      h(
        'footer',
        {},
        h('span', {}, card.dataDate),
        link(reportUrl(card), card.labels.report, card.labels.opensInNewTab),
      ),
    ),
  );
  return {
    element,
    setPinned(pinned) {
      element.classList.toggle('pinned', pinned);
      pin.setAttribute('aria-pressed', String(pinned));
      pin.setAttribute('aria-label', pinned ? card.labels.unpin : card.labels.pin);
      pin.title = pinned ? card.labels.unpin : card.labels.pin;
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

function block(name: string, part: CardModel['then']): HTMLElement | null {
  if (!part || part.statements.length === 0) return null;
  return h(
    'div',
    { class: `block ${name}` },
    h('h3', {}, part.label),
    ...part.statements.map((s) => h('p', {}, ...statement(s))),
  );
}

function facts(card: CardModel): HTMLElement[] {
  if (card.facts.length === 0) return [];
  return [
    h('h3', {}, card.labels.facts),
    h('ol', { class: 'facts' }, ...card.facts.map((f) => fact(f, card))),
  ];
}

function fact(item: CardFact, card: CardModel): HTMLLIElement {
  return h(
    'li',
    item.after ? { class: 'after' } : {},
    h(
      'p',
      { class: 'date' },
      h('time', { datetime: item.iso }, item.date),
      item.after ? h('span', { class: 'tag' }, card.labels.afterArticle) : null,
    ),
    h('p', {}, ...statement(item)),
  );
}

function sources(card: CardModel): HTMLElement[] {
  if (card.sources.length === 0) return [];
  return [
    h('h3', {}, card.labels.sources),
    h('ol', { class: 'sources' }, ...card.sources.map((s) => source(s, card.labels.opensInNewTab))),
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

function statement(item: CardStatement | CardFact): (Node | string)[] {
  return [
    item.text,
    ...(item.sources.length > 0 ? [h('sup', {}, [...item.sources].sort((a, b) => a - b).join(', '))] : []),
  ];
}

function link(url: string, text: string, newTab: string): HTMLAnchorElement {
  return h(
    'a',
    // noreferrer: the source's site does not learn which article is being read.
    { href: url, target: '_blank', rel: 'noopener noreferrer' },
    text,
    icon(...OUT),
    h('span', { class: 'unseen' }, ` (${newTab})`),
  );
}
