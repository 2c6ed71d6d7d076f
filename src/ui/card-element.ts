/** A card inside one of the extension's own pages: the same content and look as on an article, without its frame. */
import cardStyle from '../../assets/styles/card.css';
import { cardLabels } from '../facts/card-labels';
import type { CardModel } from '../facts/card-model';
import { cardBody } from '../page/card/body';
import { element } from './element';

/** In the page's flow, as wide as its place, and in the page's colours. */
const INLINE = `
:host { all: initial !important; display: block !important; color-scheme: inherit !important; }
.card { position: static; width: auto; box-shadow: none; border-radius: 0.5rem; }
.card .body { padding-top: 0.75rem; }
`;

let sheets: CSSStyleSheet[] | null = null;
let count = 0;

/** `goTo`: the reader asked for the card of another entity of the article. */
export function cardElement(card: CardModel, goTo: (id: string) => void): HTMLElement {
  const host = element('div', { class: 'card-host', lang: card.lang });
  const root = host.attachShadow({ mode: 'open' });
  sheets ??= [cardStyle, INLINE].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
  const titleId = `title-${++count}`;
  const frame = element('article', { class: 'card', 'aria-labelledby': titleId });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    frame.dataset.theme = scheme.matches ? 'dark' : 'light';
  };
  scheme.addEventListener('change', paint);
  paint();
  frame.append(cardBody(card, cardLabels(card.lang), titleId, goTo));
  root.append(frame);
  return host;
}
