/** The elements of a brief: entries by kind, timeline, map. */
import browser from 'webextension-polyfill';
import { cardLabels } from '../../facts/card-labels';
import { fill } from '../../facts/labels';
import type { Neighbours } from '../../page/card/body';
import { timelineView } from '../../page/card/timeline-view';
import { cardElement, cardFigure } from '../card-element';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import type { Brief, BriefEntry, BriefMention } from './brief';
import { placesMap } from './places-map';

const t = browser.i18n.getMessage;
/** Entries whose details the reader has opened: they stay open when the list is made anew. */
const open = new Set<string>();

/** `jump`: goes to a note on the page. */
export function briefView(brief: Brief, jump: (note: number) => void): HTMLElement[] {
  const items = new Map<string, Entry>();
  const goTo = (id: string) => items.get(id)?.reveal();
  const others = { has: (id: string) => items.has(id), goTo };
  const sections = brief.groups.map(({ kind, entries }) => {
    const list = element('ul', { lang: brief.lang });
    for (const entry of entries) {
      const item = entryItem(entry, jump, others);
      items.set(entry.card.id, item);
      list.append(item.element);
    }
    return section(`kind-${kind}`, t(KIND_MESSAGES[kind]), String(entries.length), list);
  });
  if (brief.events.length > 0) sections.push(timeline(brief, goTo));
  const map = placesMap(brief.places, brief.lang);
  if (map) sections.push(section('map', t('panelMap'), '', cardFigure(map, brief.lang)));
  return sections;
}

function section(id: string, title: string, count: string, ...content: Node[]): HTMLElement {
  const heading = element('h2', { id }, title);
  if (count !== '') heading.append(' ', element('span', { class: 'count quiet' }, count));
  return element('section', { 'aria-labelledby': id }, heading, ...content);
}

interface Entry {
  element: HTMLLIElement;
  /** Opens the details and moves the focus there. */
  reveal(): void;
}

function entryItem(entry: BriefEntry, jump: (note: number) => void, others: Neighbours): Entry {
  const { card, mentions } = entry;
  const [first] = mentions;
  const title = element('span', { class: 'name' }, card.name);
  const times = element('span', { class: 'times' }, t('popupMentions', String(mentions.length)));
  const link = element('button', { type: 'button', class: 'jump' }, title, times);
  if (card.gloss) link.append(element('span', { class: 'gloss' }, card.gloss.text));
  link.addEventListener('click', () => first && jump(first.note));

  const details = element('div', { class: 'details', id: `details-${card.id}` });
  const unfold = element('button', {
    type: 'button',
    class: 'unfold',
    'aria-controls': details.id,
    'aria-label': t('panelDetails', card.name),
  });
  unfold.append(chevron());
  const set = (on: boolean) => {
    unfold.setAttribute('aria-expanded', String(on));
    details.hidden = !on;
    if (on) open.add(card.id);
    else open.delete(card.id);
    // Made when first looked at: an article may name a hundred.
    if (on && !details.hasChildNodes())
      details.append(mentionList(mentions, jump), cardElement(card, others));
  };
  unfold.addEventListener('click', () => set(details.hidden));
  set(open.has(card.id));
  return {
    element: element('li', { class: 'entry' }, link, unfold, details),
    reveal() {
      set(true);
      unfold.focus();
      unfold.scrollIntoView({ block: 'start' });
    },
  };
}

function mentionList(mentions: readonly BriefMention[], jump: (note: number) => void): HTMLUListElement {
  const rows = mentions.map(({ note, sentence, start, end }) => {
    const row = element(
      'button',
      { type: 'button', class: 'mention' },
      sentence.slice(0, start),
      element('mark', {}, sentence.slice(start, end)),
      sentence.slice(end),
    );
    row.addEventListener('click', () => jump(note));
    return element('li', {}, row);
  });
  return element('ul', { class: 'mentions', 'aria-label': t('panelMentions') }, ...rows);
}

function timeline(brief: Brief, goTo: (id: string) => void): HTMLElement {
  const ids = new Map(brief.events.map((event) => [event as object, event.id]));
  const cite = (span: Brief['events'][number] | object) => {
    const id = ids.get(span);
    const { label } = span as Brief['events'][number];
    const button = element('button', { type: 'button', class: 'link' }, label);
    button.addEventListener('click', () => id && goTo(id));
    return [button];
  };
  const day = fill(cardLabels(brief.lang).articleDay, { date: brief.dateText ?? '' });
  const view = timelineView(
    { timeline: brief.events, day: brief.date, asOf: brief.asOf ?? brief.date ?? '' },
    cite,
    day,
  );
  return section('timeline', t('panelTimeline'), String(brief.events.length), cardFigure(view, brief.lang));
}

const SVG = 'http://www.w3.org/2000/svg';

function chevron(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'm4 6 4 4 4-4');
  svg.append(path);
  return svg;
}
