/** Which words an article writes in lower case one after the other: capitalised, those are no name. Pure. */
import type { Token } from './tokens';

/**
 * Answers whether folded words stand in lower case one after the other in the texts of an article. `lowerCase`: all its
 * words in lower case, by which almost every question is answered. For the others the places of every word are
 * collected once, so that the cost stays linear in the length of the article.
 */
export function smallPhrases(
  texts: readonly (readonly Token[])[],
  lowerCase: ReadonlySet<string>,
): (words: readonly string[]) => boolean {
  const asked = new Map<string, boolean>();
  let places: Map<string, { tokens: readonly Token[]; at: number }[]> | null = null;
  return (words) => {
    if (!words.every((word) => lowerCase.has(word))) return false;
    const key = words.join(' ');
    const known = asked.get(key);
    if (known !== undefined) return known;
    places ??= placesOf(texts);
    const starts = places.get(words[0] ?? '') ?? [];
    const found = starts.some(({ tokens, at }) =>
      words.every((word, i) => tokens[at + i]?.folded === word && !tokens[at + i]!.capital),
    );
    asked.set(key, found);
    return found;
  };
}

function placesOf(texts: readonly (readonly Token[])[]) {
  const places = new Map<string, { tokens: readonly Token[]; at: number }[]>();
  for (const tokens of texts) {
    tokens.forEach(({ folded, capital }, at) => {
      if (capital) return;
      const list = places.get(folded);
      if (list) list.push({ tokens, at });
      else places.set(folded, [{ tokens, at }]);
    });
  }
  return places;
}
