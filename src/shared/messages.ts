/**
 * Messages between page, background and the extension's own pages: the answers. Schemas of what is sent are in
 * requests.ts and commands.ts, which those who only read answers need not load.
 */
import type { CardModel } from '../facts/card-model';
import type { Kind } from '../facts/kinds';
import type { How } from '../notes/types';
import type { Display } from './display';

/** Background → the page that adds a pack: how much of it is read and checked, from 0 to 1. Not for short work. */
export interface PackProgress {
  type: 'pack-progress';
  id: string;
  share: number;
}

export interface ChangeAnswer {
  ok: boolean;
  /** Why not: as {@link SettingsError}'s refusal. */
  refusal?: 'full' | 'busy' | 'refused';
}

export interface SearchAnswer {
  results: { id: string; kind: Kind; name: string; gloss: string }[];
  /** There are more than asked for. */
  more: boolean;
}

export interface CountriesAnswer {
  countries: { id: string; name: string }[];
}

export interface HelloAnswer {
  enabled: boolean;
}

export interface PageNote {
  flow: number;
  start: number;
  end: number;
  how: How;
  /** Index into {@link AnnotateAnswer.cards}. */
  card: number;
}

export interface AnnotateAnswer {
  notes: PageNote[];
  cards: CardModel[];
  display: Display;
}

export interface ListAnswer {
  state: 'notes' | 'no-article' | 'language' | 'off' | 'working' | 'failed';
  lang: string | null;
  entries: { note: number; kind: Kind; name: string; gloss: string; mentions: number }[];
  /** Numbers of entities in the article that the reader's choice leaves out: by kind that is off, and hidden ones. */
  off: { kinds: Partial<Record<Kind, number>>; hidden: number };
}

/** An answer without notes. */
export function noList(state: ListAnswer['state']): ListAnswer {
  return { state, lang: null, entries: [], off: { kinds: {}, hidden: 0 } };
}

export interface BriefAnswer {
  state: ListAnswer['state'];
  lang: string | null;
  /** Null without an article. */
  article: { title: string | null; date: string | null; url: string } | null;
  /** In reading order. `sentence`: the text around the name, which is `[start, end)` of it in UTF-16 units. */
  notes: {
    note: number;
    /** Index into `cards`. */
    card: number;
    sentence: string;
    start: number;
    end: number;
  }[];
  cards: CardModel[];
}

/** An answer without an article. */
export function noBrief(state: ListAnswer['state'], lang: string | null = null): BriefAnswer {
  return { state, lang, article: null, notes: [], cards: [] };
}
