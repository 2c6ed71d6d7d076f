/** Cards, and parts of them, inside the extension's own pages: content and look as on an article, without the frame. */
import cardStyle from '../../assets/styles/card.css';
import { cardLabels } from '../facts/card-labels';
import type { CardModel } from '../facts/card-model';
import { cardBody, type Neighbours } from '../page/card/body';
import { element } from './element';

/** In the page's flow, as wide as its place. */
const INLINE = `
:host { all: initial !important; display: block !important; color-scheme: inherit !important; }
.card { position: static; width: auto; max-height: none; box-shadow: none; border-radius: 0.5rem; }
.card .body { padding-top: 0.75rem; }
.card.bare { border: 0; background: none; }
.card.bare .body { padding: 0.5rem 0 0; }
`;

let sheets: CSSStyleSheet[] | null = null;
let count = 0;

/** `others`: entities that the card may lead to. */
export function cardElement(card: CardModel, others: Neighbours): HTMLElement {
  const titleId = `title-${++count}`;
  const frame = element('article', { class: 'card', 'aria-labelledby': titleId });
  frame.append(cardBody(card, cardLabels(card.lang), titleId, others));
  return inRoot(frame, card.lang);
}

/** A figure made for cards, by itself. */
export function cardFigure(figure: HTMLElement, lang: string): HTMLElement {
  const frame = element('div', { class: 'card bare' }, element('div', { class: 'body' }, figure));
  return inRoot(frame, lang);
}

/** The card's styles know nothing of the page's and the page's nothing of them: a shadow root keeps them apart. */
function inRoot(frame: HTMLElement, lang: string): HTMLElement {
  const host = element('div', { lang });
  const root = host.attachShadow({ mode: 'open' });
  sheets ??= [cardStyle, INLINE].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    frame.dataset.theme = scheme.matches ? 'dark' : 'light';
  };
  scheme.addEventListener('change', paint);
  paint();
  root.append(frame);
  return host;
}
