/**
 * Abbreviations that the article itself uses for something the dataset does not know: "Disaster Recovery Center
 * (DRC)" makes DRC no Congo in that article. Pure.
 */
import { displayName } from '../facts/entity-name';
import type { Pack } from '../pack/types';
import type { ArticleReading, FlowReading } from './reading';
import { foldWord, lastTokenBefore, tokenize } from './tokens';
import type { Note } from './types';

const BRACKET = /\((\p{Lu}[\p{Lu}\p{N}]{1,7})\)/gu;

/** Notes without those whose surface the article explains otherwise. */
export function withoutForeignAbbreviations(
  pack: Pack,
  article: ArticleReading,
  notes: readonly Note[],
): Note[] {
  const foreign = new Map<string, string[]>();
  for (const flow of article.flows) {
    const own = notes.filter((note) => note.flow === flow.index);
    for (const [abbreviation, words] of expansionsIn(flow, own)) foreign.set(abbreviation, words);
  }
  if (foreign.size === 0) return [...notes];
  return notes.filter((note) => {
    const surface = article.flows[note.flow]!.text.slice(note.start, note.end);
    const words = foreign.get(foldWord(surface));
    return words === undefined || isNamedLike(pack, note.entity, words);
  });
}

/** Abbreviations in brackets after words with their initials, where no note covers the words. */
function expansionsIn(flow: FlowReading, notes: readonly Note[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const match of flow.text.matchAll(BRACKET)) {
    const letters = foldWord(match[1]!);
    const last = lastTokenBefore(flow.tokens, match.index);
    const first = last - letters.length + 1;
    if (first < 0 || last < 0) continue;
    const tokens = flow.tokens.slice(first, last + 1);
    const initials = tokens.map((token) => token.folded.charAt(0)).join('');
    const joined = tokens.every((token, i) => token.capital && (i === 0 || token.joined));
    if (initials !== letters || !joined) continue;
    const [start, end] = [tokens[0]!.start, tokens[tokens.length - 1]!.end];
    if (notes.some((note) => note.start < end && start < note.end)) continue;
    found.set(
      letters,
      tokens.map((token) => token.folded),
    );
  }
  return found;
}

/** A slip in the entity's own name is no other body: "Mahkamah Konsitusi (MK)". */
function isNamedLike(pack: Pack, entity: number, words: readonly string[]): boolean {
  const record = pack.record(entity);
  return [displayName(record, 'id'), displayName(record, 'en')].some((name) => {
    const own = new Set(tokenize(name).map((token) => token.folded));
    return words.filter((word) => own.has(word)).length * 2 >= words.length;
  });
}
