/** Whether a word that is a name somewhere is an ordinary word here. Pure. */
import type { Around } from './neighbours';
import { ORDINARY_WORDS } from './ordinary-words';
import type { Mention } from './reading';
import { ACTING_VERBS, SPELLED_OUT } from './surrounding-words';
import type { Token } from './tokens';

/** Why the mention is no name here, or null. */
export function ordinaryHere(mention: Mention, isAcronym: boolean, around: Around): string | null {
  const { tokens, headline } = around.flow;
  if (mention.lastToken > mention.firstToken) {
    return headline && around.writesSmall(wordsOf(mention, tokens)) ? 'ordinary words here' : null;
  }
  if (isAcronym) return isShouted(mention.firstToken, around) ? 'a word in capitals among others' : null;
  return isOrdinaryWord(mention.firstToken, around) ? 'an ordinary word here' : null;
}

/** "Baku tembak": the capital comes from the sentence or the headline, and nothing else makes it a name. */
function isOrdinaryWord(index: number, around: Around): boolean {
  const { tokens, headline } = around.flow;
  const token = tokens[index]!;
  if (!token.first && !headline) return false;
  const small = around.lowerCase.has(token.folded);
  const listed = ORDINARY_WORDS.has(token.folded);
  if (around.ownCapital.has(token.folded) ? !(small && listed) : !(small || listed)) return false;
  return headline || !actsLikeName(index, tokens);
}

/** "Turkey urged restraint": what follows is said of somebody. */
export function actsLikeName(index: number, tokens: readonly Token[]): boolean {
  const next = tokens[index + 1];
  return next?.joined === true && ACTING_VERBS.has(next.folded);
}

/**
 * "LET US IN", "WHO IS NEXT?": where the neighbours are in capitals too, and are no acronyms, an acronym that is
 * also a word of grammar tells nothing.
 */
function isShouted(index: number, { flow: { tokens }, named, lang }: Around): boolean {
  const token = tokens[index]!;
  const words = SPELLED_OUT.get(token.folded);
  if (!words) return false;
  const beside = [index - 1, index + 1].filter((i) => tokens[i]?.sentence === token.sentence);
  if (!beside.some((i) => tokens[i]!.allCaps && !named.has(i))) return false;
  return lang === 'en' || beside.some((i) => words.has(tokens[i]!.folded));
}

function wordsOf(mention: Mention, tokens: readonly Token[]): string[] {
  return tokens.slice(mention.firstToken, mention.lastToken + 1).map((token) => token.folded);
}
