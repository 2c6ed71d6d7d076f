/** Abbreviations that the article itself explains: "Badan Intelijen Negara (BIN)". Pure. */
import { byFlow } from './merge';
import type { ArticleReading } from './reading';
import { foldWord } from './tokens';
import type { Note } from './types';

const BRACKET = /^\s?\((\p{Lu}[\p{Lu}\p{N}.-]{1,9})\)/u;

/** Abbreviation (folded) → the entity whose name stands before the bracket. */
type Explained = ReadonlyMap<string, number>;

function explainedAbbreviations(article: ArticleReading, notes: readonly Note[]): Explained {
  const explained = new Map<string, number>();
  for (const note of notes) {
    if (note.how === 'short') continue;
    const { text } = article.flows[note.flow]!;
    const match = BRACKET.exec(text.slice(note.end, note.end + 16));
    if (match && shortens(match[1]!, text.slice(note.start, note.end))) {
      explained.set(foldWord(match[1]!), note.entity);
    }
  }
  return explained;
}

/**
 * "PBB" is not "Dewan Keamanan Perserikatan Bangsa-Bangsa" but its last words, "Pasukan Israel (IDF)" is not
 * Israel: the name has several words, and the letters come in order from its beginning.
 */
function shortens(abbreviation: string, name: string): boolean {
  const words = foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2) return false;
  const letters = foldWord(abbreviation).replace(/[^\p{L}\p{N}]/gu, '');
  const text = words.join('');
  if (letters.charAt(0) !== text.charAt(0)) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Notes with the article's own abbreviations: they outweigh the dictionary wherever they stand, and count where
 * the dictionary has no such name.
 */
export function withExplained(article: ArticleReading, notes: readonly Note[]): Note[] {
  const explained = explainedAbbreviations(article, notes);
  if (explained.size === 0) return [...notes];
  const result = notes.map((note): Note => {
    const surface = article.flows[note.flow]!.text.slice(note.start, note.end);
    const entity = explained.get(foldWord(surface));
    return entity === undefined || entity === note.entity ? note : { ...note, entity, how: 'alias' };
  });
  const noted = byFlow(result);
  for (const flow of article.flows) {
    const own = noted.get(flow.index) ?? [];
    for (const token of flow.tokens) {
      const entity = token.allCaps ? explained.get(token.folded) : undefined;
      if (entity === undefined || own.some((n) => n.start < token.end && token.start < n.end)) continue;
      result.push({ flow: flow.index, start: token.start, end: token.end, how: 'alias', score: 0.9, entity });
    }
  }
  return result.sort((a, b) => a.flow - b.flow || a.start - b.start);
}
