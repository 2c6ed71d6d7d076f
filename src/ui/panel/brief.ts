/** The brief of an article, as the side panel shows and exports it: from what the page answers. Pure. */
import type { CardModel, CardPoint, CardSpan } from '../../facts/card-model';
import { formatDate, formatRange } from '../../facts/format-date';
import { type CardLanguage, KINDS, type Kind } from '../../facts/schema';
import type { BriefAnswer } from '../../shared/messages';

export interface BriefMention {
  /** Number of the note on the page. */
  note: number;
  sentence: string;
  /** Place of the name in the sentence, UTF-16 units. */
  start: number;
  end: number;
}

export interface BriefEntry {
  card: CardModel;
  /** In reading order; at least one. */
  mentions: BriefMention[];
}

export interface Brief {
  title: string | null;
  /** Day of publication: ISO, and in words. */
  date: string | null;
  dateText: string | null;
  url: string | null;
  lang: CardLanguage;
  /** Kinds that were found, in the order of `KINDS`; entries in order of their first mention. */
  groups: { kind: Kind; entries: BriefEntry[] }[];
  /** Events with days, oldest first. `id` leads to the entry. */
  events: (CardSpan & { id: string; from: string })[];
  /** Day up to which the cards know, ISO; null without entries. */
  asOf: string | null;
  /** Places of the article, each once. */
  places: (CardPoint & { id: string })[];
}

/** Several cards of one entity (named, and described) are one entry. */
export function briefOf({ article, notes, cards }: BriefAnswer): Brief {
  const byId = new Map<string, BriefEntry>();
  for (const { note, card: number, sentence, start, end } of notes) {
    const card = cards[number];
    if (!card) continue;
    const mention = { note, sentence, start, end };
    const entry = byId.get(card.id);
    if (entry) entry.mentions.push(mention);
    else byId.set(card.id, { card, mentions: [mention] });
  }
  const entries = [...byId.values()];
  const lang = entries[0]?.card.lang ?? 'en';
  return {
    title: article?.title ?? null,
    date: article?.date ?? null,
    dateText: article?.date ? formatDate(article.date, lang) : null,
    url: article?.url ?? null,
    lang,
    groups: KINDS.flatMap((kind) => {
      const ofKind = entries.filter(({ card }) => card.kind === kind);
      return ofKind.length > 0 ? [{ kind, entries: ofKind }] : [];
    }),
    events: eventsOf(entries, lang),
    asOf: entries.reduce<string | null>((day, { card }) => (day && day > card.asOf ? day : card.asOf), null),
    places: placesOf(entries),
  };
}

function eventsOf(entries: readonly BriefEntry[], lang: CardLanguage): Brief['events'] {
  return entries
    .flatMap(({ card: { id, name, span } }) => {
      if (!span) return [];
      const dates = span.to ? formatRange(span.from, span.to, lang) : `${formatDate(span.from, lang)} –`;
      return [{ id, ...span, label: name, dates, kind: 'event' as const, sources: [] }];
    })
    .sort((a, b) => a.from.localeCompare(b.from) || (a.to ?? '9').localeCompare(b.to ?? '9'));
}

function placesOf(entries: readonly BriefEntry[]): Brief['places'] {
  return entries.flatMap(({ card }) => {
    const here = card.kind === 'place' ? card.map.find((point) => point.here) : undefined;
    return here ? [{ ...here, id: card.id, label: card.name }] : [];
  });
}
