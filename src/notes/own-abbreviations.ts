/**
 * Abbreviations that the article explains as something else than the dataset: after "Pusat Studi Iklim (PSI)", PSI
 * is no party. Pure.
 */
import type { Pack } from '../pack/types';
import type { ArticleReading, FlowReading, Mention } from './reading';
import { foldWord, type Token } from './tokens';

/** Such words of a name have no letter in its abbreviation. */
const LINKS = new Set('dan of for the and untuk de la di'.split(' '));

/** Abbreviations, folded, that mean nothing of the dataset in this article. */
export function ownAbbreviations(pack: Pack, article: ArticleReading): ReadonlySet<string> {
  const own = new Set<string>();
  for (const flow of article.flows) {
    for (const mention of flow.mentions) {
      const token = flow.tokens[mention.firstToken]!;
      if (mention.lastToken !== mention.firstToken || !token.allCaps) continue;
      if (flow.text.charAt(token.start - 1) !== '(' || flow.text.charAt(token.end) !== ')') continue;
      const words = spelledOut(flow, mention, token);
      if (words && !mention.candidates.some(({ entity }) => sharesName(pack, entity, words)))
        own.add(token.folded);
    }
  }
  return own;
}

/** The words before the bracket whose first letters make the abbreviation, folded; null when they do not. */
function spelledOut(flow: FlowReading, mention: Mention, token: Token): string[] | null {
  const letters = [...token.folded];
  const words: string[] = [];
  let at = mention.firstToken - 1;
  // "Pusat Studi Iklim (": nothing but the bracket parts the name from its abbreviation.
  if (!/^\s?\($/.test(flow.text.slice(flow.tokens[at]?.end ?? 0, token.start))) return null;
  while (letters.length > 0) {
    const word = flow.tokens[at];
    if (!word || word.sentence !== token.sentence) return null;
    if (!LINKS.has(word.folded)) {
      if (!word.capital || word.folded.charAt(0) !== letters.pop()) return null;
      words.unshift(word.folded);
    }
    at--;
  }
  return words;
}

/** At least half of the words stand in one of the entity's names. */
function sharesName(pack: Pack, entity: number, words: readonly string[]): boolean {
  const { name, aliases, short } = pack.record(entity);
  const lists = [aliases, short].flatMap((names) => Object.values(names ?? {}));
  const names = [...Object.values(name), ...lists.flatMap((list) => list ?? [])];
  return names.some((other) => {
    const known = new Set(foldWord(other).split(/[^\p{L}\p{N}]+/u));
    return words.filter((word) => known.has(word)).length * 2 >= words.length;
  });
}
