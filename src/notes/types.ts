/** What the notes room takes and gives. Offsets are UTF-16 units of the flow's text. */

export interface NotesInput {
  lang: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY: the article's day; null when unknown. */
  date: string | null;
  flows: { kind: 'title' | 'body' | 'caption'; text: string }[];
}

export type How = 'name' | 'alias' | 'short' | 'described';

/** One mention with the entity chosen for it. Notes of a flow are sorted by start and do not overlap. */
export interface Note {
  flow: number;
  start: number;
  end: number;
  how: How;
  /** 0..1 */
  score: number;
  /** Ordinal in the pack. */
  entity: number;
  /** A short mention that is no name: "divisi ini", "the agency". */
  nominal?: true;
  /** For `described`: ordinals and words that gave it away, for the card's "why" line. */
  why?: { participants: number[]; trigger: string; time: string | null };
}
