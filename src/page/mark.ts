import type { CardModel } from '../facts/card-model';

/** A painted note: live ranges (one for each piece of text it spans) and the card it opens; marks of one entity share it. */
export interface Mark {
  /** Position in reading order. */
  index: number;
  ranges: Range[];
  card: CardModel;
  /** Where its text is in the article: flow by number, offsets in UTF-16 units. */
  at: { flow: number; start: number; end: number };
  /** The first mention of its entity that is shown. */
  first: boolean;
}
