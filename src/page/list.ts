import type { ListAnswer } from '../shared/messages';
import type { Reading } from './reader';

/** What the popup lists: one entry for each card, with its first mark and the number of its mentions. */
export function listEntries({ state, lang, marks }: Reading): ListAnswer {
  const entries = new Map<number, ListAnswer['entries'][number]>();
  for (const { index, card, cardIndex } of marks) {
    const entry = entries.get(cardIndex);
    if (entry) entry.mentions++;
    else {
      const { kind, name, gloss } = card;
      entries.set(cardIndex, { note: index, kind, name, gloss: gloss?.text ?? '', mentions: 1 });
    }
  }
  return { state, lang, entries: [...entries.values()] };
}
