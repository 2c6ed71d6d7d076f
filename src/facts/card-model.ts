/** What a card shows, complete and already in words of its language: the page only lays it out. */
import type { CardLanguage, Kind } from './schema';

export interface CardSource {
  /** 1-based, as shown beside a fact. */
  n: number;
  title: string;
  publisher: string;
  url: string;
  /** "28 Maret 2024", or null when the page gives none. */
  date: string | null;
  /** "dilihat 22 November 2026" */
  seen: string;
  /** Name of the added pack that it came with; null: the bundled one. */
  pack: string | null;
}

export interface CardFact {
  /** ISO, for `<time datetime>`. */
  iso: string;
  /** "28 Maret 2024", "2016–2021" */
  date: string;
  text: string;
  sources: number[];
  /** Happened after the article's day. */
  after: boolean;
}

export interface CardStatement {
  text: string;
  sources: number[];
}

export interface CardSpan {
  /** ISO of year, month or day precision; null: not known. */
  from: string | null;
  /** Null: still so when the record was checked. */
  to: string | null;
  /** "Presiden Korea Selatan", "Pertempuran Kursk" */
  label: string;
  /** "10 Mei 2022 – 4 April 2025", "sejak 2016" */
  dates: string;
  kind: 'role' | 'event' | 'existence';
  sources: number[];
}

export interface CardPoint {
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
  label: string;
  /** The entity's own point; the others are for orientation. */
  here: boolean;
  /** Width of a fitting map, degrees of longitude at the equator. */
  width: number;
}

export interface CardRelation {
  id: string;
  name: string;
  /** What it is to the card's entity: "Presiden, sejak 2012", "tempat kejadian". */
  label: string;
}

export interface CardModel {
  id: string;
  kind: Kind;
  kindLabel: string;
  lang: CardLanguage;
  name: string;
  /** Name in its own script, when it differs. */
  nativeName: { text: string; lang: string } | null;
  /** One line of who or what. */
  gloss: CardStatement | null;
  /** What held on the article's day. `label`: "Pada 28 Maret 2024". Null without an article date. */
  then: { label: string; statements: CardStatement[] } | null;
  /** What is different since. `label`: "Sekarang (per 22 November 2026)". Null when nothing is. */
  now: { label: string; statements: CardStatement[] } | null;
  /** The article's day as YYYY-MM-DD, YYYY-MM or YYYY; null when unknown. */
  day: string | null;
  /** The same in words: "28 Maret 2024". */
  dayText: string | null;
  /** What lasted: offices of a person, parts of an event, existence and battles of a unit. Oldest first; may be empty. */
  timeline: CardSpan[];
  /** An event's own days, ISO; null for everything else. `to` null: going on when checked. */
  span: { from: string; to: string | null } | null;
  /** Where it is: the place itself first (`here`), then what else the article names around it. May be empty. */
  map: CardPoint[];
  /** Other entities of this article that it has to do with, the closest first. */
  related: CardRelation[];
  /** Three to five, by date. */
  facts: CardFact[];
  sources: CardSource[];
  /** "Data per 22 November 2026" */
  dataDate: string;
  /** The same day as YYYY-MM-DD: what is still going on is known to go on until then. */
  asOf: string;
  /** Why a described event was recognised; null for named ones. */
  why: string | null;
}
