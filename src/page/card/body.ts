/** The parts of a card below its header, from a model. Text only ever becomes text nodes. */
import type { CardLabels } from '../../facts/card-labels';
import type { CardFact, CardModel } from '../../facts/card-model';
import { fill } from '../../facts/labels';
import { type Cite, citer, sourceList } from './citations';
import { h, outwardLink } from './h';
import { mapView } from './map-view';
import { reportUrl } from './report';
import { timelineView } from './timeline-view';

/** One row says nothing that the card does not say elsewhere. */
const FEWEST_SPANS = 2;

/** The way to the cards of the article's other entities. */
export interface Neighbours {
  has(id: string): boolean;
  goTo(id: string): void;
}

/** `titleId`: id for the heading. */
export function cardBody(
  card: CardModel,
  labels: CardLabels,
  titleId: string,
  others: Neighbours,
): HTMLElement {
  const cite = citer(card.sources);
  return h(
    'div',
    { class: 'body' },
    h('h2', { id: titleId }, card.name),
    card.nativeName &&
      h('p', { class: 'native', lang: card.nativeName.lang, dir: 'auto' }, card.nativeName.text),
    card.gloss && (isRepeated(card) ? null : h('p', { class: 'gloss' }, ...cite(card.gloss))),
    card.why === null ? null : h('p', { class: 'why' }, card.why),
    block('then', card.then, cite),
    block('now', card.now, cite),
    ...timeline(card, labels, cite),
    mapView(card.map, card.lang),
    ...facts(card, labels, cite),
    ...related(card, labels, others),
    sourceList(card, labels),
    h(
      'footer',
      {},
      h('span', {}, card.dataDate),
      outwardLink(reportUrl(card), labels.report, labels.opensInNewTab),
    ),
  );
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

function timeline(card: CardModel, labels: CardLabels, cite: Cite): HTMLElement[] {
  if (card.timeline.length < FEWEST_SPANS) return [];
  return [
    h('h3', {}, card.kind === 'person' ? labels.offices : labels.timeline),
    timelineView(
      card,
      ({ label, sources }) => cite({ text: label, sources }),
      fill(labels.articleDay, { date: card.dayText ?? '' }),
    ),
  ];
}

function facts(card: CardModel, labels: CardLabels, cite: Cite): HTMLElement[] {
  if (card.facts.length === 0) return [];
  return [
    h('h3', {}, labels.facts),
    h('ol', { class: 'facts' }, ...card.facts.map((f) => fact(f, labels, cite))),
  ];
}

function fact(item: CardFact, labels: CardLabels, cite: Cite): HTMLLIElement {
  return h(
    'li',
    item.after ? { class: 'after' } : {},
    h(
      'p',
      { class: 'date' },
      h('time', { datetime: item.iso }, item.date),
      item.after ? h('span', { class: 'tag' }, labels.afterArticle) : null,
    ),
    h('p', {}, ...cite(item)),
  );
}

function related(card: CardModel, labels: CardLabels, { has, goTo }: Neighbours): HTMLElement[] {
  const shown = card.related.filter(({ id }) => has(id));
  if (shown.length === 0) return [];
  const items = shown.map(({ id, name, label }) => {
    const button = h('button', { type: 'button', class: 'link' }, name);
    button.addEventListener('click', () => goTo(id));
    return h('li', {}, button, label === '' ? null : h('span', {}, ` · ${label}`));
  });
  return [h('h3', {}, labels.related), h('ul', { class: 'related' }, ...items)];
}

/** The office of the article's day makes the gloss, too: where it stands with its dates, once is enough. */
function isRepeated({ gloss, then, now }: CardModel): boolean {
  const first = (then ?? now)?.statements[0]?.text;
  return gloss !== null && first?.startsWith(`${gloss.text}, `) === true;
}
