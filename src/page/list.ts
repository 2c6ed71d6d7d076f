import type { ListAnswer } from '../shared/messages';
import type { Reading } from './reader';

/** What the popup lists: one entry for each entity, with its first mark and the number of its mentions. */
export function listEntries({ state, lang, marks, off }: Reading): ListAnswer {
  const entries = new Map<string, ListAnswer['entries'][number]>();
  for (const { index, card } of marks) {
    const entry = entries.get(card.id);
    if (entry) entry.mentions++;
    else {
      const { id, kind, name, gloss } = card;
      entries.set(id, { note: index, kind, name, gloss: gloss?.text ?? '', mentions: 1 });
    }
  }
  return { state, lang, entries: [...entries.values()], off };
}
