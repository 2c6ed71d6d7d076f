/**
 * Names with another word grown onto them, by bad markup or by Indonesian grammar: "Khameneidalam pernyataan",
 * "PresidenPutin", "Putinlah". The dictionary takes whole tokens; this is a second look at capitalised tokens in
 * which it found nothing. Pure.
 */
import type { Pack } from '../pack/types';
import { ORDINARY_WORDS } from './ordinary-words';
import { TITLES } from './surrounding-words';
import { foldWord, type Token } from './tokens';

/** Words that begin what follows a name; the shortest would be the ends of other names. */
const GROWN_ON: Record<string, RegExp> = {
  id: /(?:dalam|dan|yang|dari|untuk|dengan|pada|juga|akan|telah|sudah|mengatakan|menyatakan|menyebut|saat|setelah)$/,
  en: /(?:and|said|says|with|from|for|has|was|will|after|told)$/,
};
const CLITIC = /(?:nya|lah|pun|kah)$/;

/** Letters that the name must have: "Dan" and "Iran" are inside too many words. */
const SHORTEST = { grownOn: 7, clitic: 5, camel: 5, last: 3 };

/** Words of a name before its last. */
const MOST_WORDS = 3;

/** Span of a name inside a token, UTF-16 offsets into the flow. */
export interface Glued {
  start: number;
  end: number;
}

/**
 * @param token capitalised, and part of no name that the dictionary found
 * @param lowerCase words that the article writes small
 */
export function namesInToken(
  pack: Pack,
  lang: string,
  text: string,
  token: Token,
  lowerCase: ReadonlySet<string>,
): Glued[] {
  const word = text.slice(token.start, token.end);
  const found: Glued[] = [];
  const take = (from: number, to: number, shortest: number) => {
    const part = word.slice(from, to);
    if (part.length < shortest || !isName(pack, part) || isOrdinary(part, lowerCase)) return false;
    found.push({ start: token.start + from, end: token.start + to });
    return true;
  };
  const seam = /^\p{Lu}\p{Ll}{2,}(?=\p{Lu}\p{Ll}{2,}$)/u.exec(word)?.[0].length;
  if (seam !== undefined) {
    // "YouTube" and "KompasTV" are names of their own: both parts must be known.
    const left = foldWord(word.slice(0, seam));
    if (TITLES.has(left)) take(seam, word.length, SHORTEST.camel);
    else if (isName(pack, word.slice(0, seam)) && pack.findNames(word.slice(seam)).length > 0) {
      take(0, seam, SHORTEST.camel);
      take(seam, word.length, SHORTEST.camel);
    }
    return found;
  }
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return found;
  const clitic = lang === 'id' ? CLITIC.exec(word) : null;
  if (clitic && take(0, clitic.index, SHORTEST.clitic)) return found;
  const grown = GROWN_ON[lang]?.exec(word);
  if (grown) take(0, grown.index, SHORTEST.grownOn);
  return found;
}

/** "Ali Khameneidalam": the start of a name of several words that ends inside the token at `at`, or null. */
export function longNameInto(
  pack: Pack,
  lang: string,
  text: string,
  tokens: readonly Token[],
  at: number,
): Glued | null {
  const token = tokens[at]!;
  const grown = GROWN_ON[lang]?.exec(text.slice(token.start, token.end));
  if (!grown || grown.index < SHORTEST.last) return null;
  const end = token.start + grown.index;
  let first = at;
  while (at - first < MOST_WORDS && tokens[first]!.joined && tokens[first - 1]!.capital) first--;
  for (; first < at; first++) {
    const { start } = tokens[first]!;
    if (isName(pack, text.slice(start, end))) return { start, end };
  }
  return null;
}

/** One name or alias, from the first letter to the last. */
function isName(pack: Pack, part: string): boolean {
  const [match, more] = pack.findNames(part);
  if (!match || more || match.start !== 0 || match.end !== part.length) return false;
  return match.values
    .flatMap((value) => pack.candidates(value))
    .some(({ role }) => role === 'name' || role === 'alias');
}

/** "Malangnya" is "unfortunately". */
function isOrdinary(part: string, lowerCase: ReadonlySet<string>): boolean {
  const folded = foldWord(part);
  return ORDINARY_WORDS.has(folded) || lowerCase.has(folded);
}
