/** What is known of items that claims point to, after the dump has been read. */
import type { Kind } from '../../../facts/schema';

/** An item that is no record itself: a position, a class, a publication. */
export interface ItemNote {
  en?: string;
  id?: string;
  /** P1001 applies to, P2389 organisation directed, P17 country: in which an office is held. */
  of?: number[];
}

export interface KnownRecord {
  /** Id of its record. */
  id: string;
  kind: Kind;
}

/** How the mapping asks what an item is. */
export interface Items {
  /** The record of an item: of this import, or of the bundled dataset. */
  record(q: number): KnownRecord | null;
  /** English name and aliases of an item that is a record or a note. */
  names(q: number): readonly string[];
  note(q: number): ItemNote | null;
}
