import type { CardModel } from '../facts/card-model';

/** A painted note: live ranges (one for each piece of text it spans) and the card it opens. */
export interface Mark {
  /** Position in reading order. */
  index: number;
  ranges: Range[];
  card: CardModel;
  /** Index of the card among the article's cards: marks of one entity share it. */
  cardIndex: number;
}
