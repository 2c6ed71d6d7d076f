import type { CardModel } from '../facts/card-model';

/** A painted note: live ranges (one for each piece of text it spans) and the card it opens; marks of one entity share it. */
export interface Mark {
  /** Position in reading order. */
  index: number;
  ranges: Range[];
  card: CardModel;
  /** The first mention of its entity that is shown. */
  first: boolean;
}
