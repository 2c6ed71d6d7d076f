/** Flows → notes with their cards: a stateless answer from one pack. */
import { cardModel } from '../facts/card';
import { CARD_LANGUAGES } from '../facts/schema';
import { chooseNotes } from '../notes/choose';
import { explainNotes } from '../notes/explain';
import type { Note } from '../notes/types';
import type { Pack } from '../pack/types';
import type { AnnotateAnswer } from '../shared/messages';
import type { PageRequest } from '../shared/requests';
import type { Settings } from '../shared/settings';

import { type PackNames, withOrigins } from './origins';

type AnnotateRequest = Extract<PageRequest, { type: 'annotate' }>;

/**
 * The notes of an article in a language that cards can be written in (else none; `cardLang`: what the reader chose), with every card that they
 * open: hovering then needs no message and no living worker. Marks of one entity share a card, except that an
 * event recognised by description says by what.
 */
export function answerAnnotate(
  pack: Pack,
  request: AnnotateRequest,
  cardLang: Settings['cardLang'] = 'article',
  names: PackNames = [null],
): Omit<AnnotateAnswer, 'display'> {
  const lang = CARD_LANGUAGES.find((known) => known === request.lang);
  if (!lang) return { notes: [], cards: [] };
  const { date, flows } = request;
  const inLang = cardLang === 'article' ? lang : cardLang;
  const notes = chooseNotes(pack, { lang, date, flows });
  // Compiled out of release builds, which must not log what somebody reads.
  if (__DEBUG__) console.log(explainNotes(pack, { lang, date, flows }));
  const about = [...new Set(notes.map(({ entity }) => entity))];
  const cards: AnnotateAnswer['cards'] = [];
  const numbers = new Map<string, number>();
  const cardOf = (note: Note): number => {
    const { entity } = note;
    const why = note.why ?? null;
    const key = `${entity} ${JSON.stringify(why)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      const card = cardModel(pack, entity, { date, lang: inLang, about, why });
      number = cards.push(withOrigins(card, pack, entity, names)) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  return {
    notes: notes.map((note) => ({
      flow: note.flow,
      start: note.start,
      end: note.end,
      how: note.how,
      card: cardOf(note),
    })),
    cards,
  };
}
