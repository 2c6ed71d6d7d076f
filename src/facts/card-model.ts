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
  /** Three to five, by date. */
  facts: CardFact[];
  sources: CardSource[];
  /** "Data per 22 November 2026" */
  dataDate: string;
  /** Why a described event was recognised; null for named ones. */
  why: string | null;
  /** Words of the card's own furniture in its language. */
  labels: CardLabels;
}

export interface CardLabels {
  facts: string;
  sources: string;
  report: string;
  close: string;
  pin: string;
  unpin: string;
  afterArticle: string;
  opensInNewTab: string;
}
