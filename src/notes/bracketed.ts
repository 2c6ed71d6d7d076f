/** Abbreviations that the article itself explains: "Badan Intelijen Negara (BIN)". Pure. */
import type { ArticleReading } from './reading';
import { foldWord } from './tokens';
import type { Note } from './types';

const BRACKET = /^\s?\(([\p{Lu}][\p{Lu}\p{N}.-]{1,9})\)/u;

/** Abbreviations as written (folded) → the entity whose name stands before the bracket. */
export function explainedAbbreviations(
  article: ArticleReading,
  notes: readonly Note[],
): ReadonlyMap<string, number> {
  const explained = new Map<string, number>();
  for (const note of notes) {
    if (note.how === 'short') continue;
    const text = article.flows[note.flow]!.text;
    const match = BRACKET.exec(text.slice(note.end, note.end + 16));
    if (match) explained.set(foldWord(match[1]!), note.entity);
  }
  return explained;
}
