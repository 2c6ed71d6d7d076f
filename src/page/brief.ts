/** What the side panel shows of this page: the article, every note with its sentence, and the cards. */
import type { Article } from '../article/types';
import type { CardModel } from '../facts/card-model';
import { type BriefAnswer, noBrief } from '../shared/messages';
import type { Reading } from './reader';
import { sentenceAround } from './sentence';

/** `article`: as read last. `url`: the page's address. */
export function briefAnswer(
  { state, lang, marks }: Reading,
  article: Article | null,
  url: string,
): BriefAnswer {
  if (state !== 'notes' || !article) return noBrief(state, lang);
  const cards: CardModel[] = [];
  const numbers = new Map<CardModel, number>();
  const notes = marks.map(({ index, card, at }) => {
    let number = numbers.get(card);
    if (number === undefined) {
      number = cards.push(card) - 1;
      numbers.set(card, number);
    }
    const { text, start, end } = sentenceAround(article.flows[at.flow]?.text ?? '', at.start, at.end);
    return { note: index, card: number, sentence: text, start, end };
  });
  return { state, lang, article: { title: article.title, date: article.date, url }, notes, cards };
}
