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

export interface EntityCue {
  entity: number;
  cue: Cue;
}

export interface Pack {
  readonly entityCount: number;
  /** The day the dataset was built from, YYYY-MM-DD: the newest `checked` of its records. */
  readonly date: string;
  findNames(text: string): NameMatch[];
  /** Candidates of a {@link NameMatch} value. */
  candidates(value: number): readonly Candidate[];
  core(entity: number): EntityCore;
  /** Relations in both directions: those the record states, then those that others state of it. */
  relations(entity: number): readonly Relation[];
  cues(): readonly EntityCue[];
  /** Titles that stand before a holder's name: role key → words by language, from the vocabulary. */
  titles(): Readonly<Record<string, { id?: string[]; en?: string[] }>>;
  /** -1 when the pack has no such record. */
  find(id: string): number;
  record(entity: number): DatasetRecord;
  /** Words of roles and types; decoded on first use. */
  vocabulary(): Vocabulary;
}
