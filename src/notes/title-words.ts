/** Words that titles of the dataset are made of: capitalised beside a name, they explain themselves. Pure. */
import type { Pack } from '../pack/types';
import { FUNCTION_WORDS, TITLES } from './surrounding-words';
import { tokenize } from './tokens';

const cache = new WeakMap<Pack, ReadonlySet<string>>();

/** Folded; the pack's titles and the general ones. Made once a pack. */
export function titleWords(pack: Pack): ReadonlySet<string> {
  const known = cache.get(pack);
  if (known) return known;
  const words = new Set(TITLES);
  for (const { id = [], en = [] } of Object.values(pack.titles())) {
    for (const title of [...id, ...en]) for (const token of tokenize(title)) words.add(token.folded);
  }
  // "the" and "of" stand in titles but explain no name.
  for (const word of FUNCTION_WORDS) words.delete(word);
  cache.set(pack, words);
  return words;
}
