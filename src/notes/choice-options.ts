/** What can be asked of a choice besides its notes: how it was made, and what it would be without a piece of evidence. */
import type { Weights } from './candidate-choice';
import type { How } from './types';

/** Pieces of evidence that can be left out, to measure what each is worth (`measure --ablate`). */
export const EVIDENCE = [
  /** What a name is part of: streets, universities, longer unknown names. */
  'surroundings',
  /** Names that the article gives to somebody else. */
  'suspects',
  /** Whether it existed on the article's day. */
  'existence',
  /** "President Lee": an office beside a short name. */
  'titles',
  /** Entities of the article that the candidate has to do with. */
  'relations',
  /** Places of the article lie near the candidate. */
  'near',
  /** Names inside a name that can mean nothing. */
  'inner-names',
  /** Abbreviations that the article explains. */
  'abbreviations',
  /** Short names after full ones. */
  'short-names',
  /** "divisi ini", "the agency" after a name. */
  'nominals',
  /** Events and bodies described by cues. */
  'described',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface ChoiceOptions {
  without?: Evidence | undefined;
  /** Other points than the usual ones, to measure what each does (`measure --weights`). */
  weights?: Partial<Weights> | undefined;
  /** Called for every name found and every description, in no particular order. */
  trace?: ((entry: TraceEntry) => void) | undefined;
}

export interface TraceEntry {
  flow: number;
  start: number;
  end: number;
  candidates: TracedCandidate[];
  /** Ordinal of the entity that got the note, or -1. */
  entity: number;
  how: How | null;
  /** Why this note, or why none. */
  reason: string;
}

export interface TracedCandidate {
  entity: number;
  role: string;
  /** Why it cannot be meant here; null when it can. */
  refused: string | null;
  evidence: { what: string; points: number }[];
}
