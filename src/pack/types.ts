/**
 * A pack is one ArrayBuffer: names dictionary, relations, cues and records, used as it lies in memory.
 * This is what the notes room and the background see of it.
 */
import type { Cue, DatasetRecord, Kind } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import type { NameMatch } from '../names/types';

/** How a name belongs to an entity. `demonym` is evidence only and never makes a note. */
export type NameRole = 'name' | 'alias' | 'short' | 'demonym';
export type NameLanguage = 'any' | 'id' | 'en';

export interface Candidate {
  /** Ordinal of the entity in its pack. */
  entity: number;
  role: NameRole;
  lang: NameLanguage;
}

/** What the choice of notes needs of an entity, read in place. Dates are as written: YYYY[-MM[-DD]]. */
export interface EntityCore {
  id: string;
  kind: Kind;
  /** A key of the kind's types in the vocabulary; '' for persons. */
  type: string;
  /** Born, founded, begun. */
  from: string | null;
  /** Died, dissolved, ended. */
  to: string | null;
  /** Ordinal of the country's record, or -1. */
  country: number;
}

export interface Relation {
  to: number;
  /**
   * `role:<key>`, `country`, `partOf`, `place`, `participant`, `about`, `capital`, `birthplace`, `deathplace`,
   * `garrison`, `battle`, `seat`, `maker`, `operator`.
   */
  kind: string;
  from: string | null;
  until: string | null;
  /** Stated in the other entity's record: a country's `role:president` leads to the person. */
  reverse?: true;
}

/** A word to match, folded, or a slot for a mention of an entity. */
export type CueElement = { word: string } | { slot: number };

type PhraseCue = Extract<Cue, { phrases: unknown }>;
type TriggerCue = Extract<Cue, { words: unknown }>;

/** A cue phrase, ready for matching. */
export interface PhrasePattern {
  entity: number;
  /** What the cue asks besides. */
  cue: Omit<PhraseCue, 'phrases'>;
  elements: CueElement[];
  /** Index of the literal word by which the pattern is found. */
  anchor: number;
}

/** A cue's trigger words, ready for matching. */
export interface TriggerPattern {
  entity: number;
  cue: Omit<TriggerCue, 'words' | 'with' | 'near'>;
  /** The first is the one by which the pattern is found. */
  words: string[];
  /** Ordinals; each group lists alternatives. */
  groups: number[][];
  near: number[];
}

export type CueLanguage = 'id' | 'en';

/** What a pack says of itself. */
export interface PackAbout {
  /** As its maker called it; '' when nobody did. */
  name: string;
  /** The day it was made, YYYY-MM-DD, where its maker says so. */
  made: string | null;
  /** Languages of the records' names → number of records that have a name in it. */
  languages: Readonly<Record<string, number>>;
}

export interface Pack {
  /**
   * Ordinals are below this. Every record of a single pack has one; of joined packs, records that are the same entity
   * have one each, and {@link core} and the rest say the same for all of them.
   */
  readonly entityCount: number;
  /** The day the dataset was built from, YYYY-MM-DD: the newest `checked` of its records. */
  readonly date: string;
  findNames(text: string): NameMatch[];
  /** Candidates of a {@link NameMatch} value. */
  candidates(value: number): readonly Candidate[];
  core(entity: number): EntityCore;
  /** Relations in both directions: those the record states, then those that others state of it. */
  relations(entity: number): readonly Relation[];
  /** Cue phrases in a language that are found by a word, folded (facts/words.ts). */
  phraseCues(lang: CueLanguage, word: string): readonly PhrasePattern[];
  /** Cues whose trigger in a language begins with a word, folded. */
  triggerCues(lang: CueLanguage, word: string): readonly TriggerPattern[];
  /** Titles that stand before a holder's name: role key → words by language, from the vocabulary. */
  titles(): Readonly<Record<string, { id?: string[]; en?: string[] }>>;
  /** -1 when the pack has no such record. */
  find(id: string): number;
  /** Number of the entity's Wikidata item; 0 when its record names none. */
  wikidata(entity: number): number;
  /** The entities with a Wikidata item, mostly one or none. */
  withWikidata(item: number): readonly number[];
  record(entity: number): DatasetRecord;
  /** The records that {@link record} is made of: number of the pack (0 when there is one only), earliest first. */
  homes(entity: number): readonly { pack: number; record: DatasetRecord }[];
  /** Words of roles and types; decoded on first use. */
  vocabulary(): Vocabulary;
}
