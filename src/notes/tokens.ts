/** A flow as word tokens with their sentences: what all evidence looks at. Pure. */
import { foldWord, WORD } from '../facts/words';

export { foldWord };

export interface Token {
  /** UTF-16 offsets into the flow's text. */
  start: number;
  end: number;
  /** Lower case, no diacritics. */
  folded: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Two letters or more, all of them capitals. */
  allCaps: boolean;
  /** Number of the sentence in its flow, from 0. */
  sentence: number;
  /** First word of its sentence. */
  first: boolean;
  /** Only white space (or the period of an abbreviation) stands between the previous token and this one. */
  joined: boolean;
}

/** The same words where all letters are ASCII, by a cheaper expression; dashes, quotes and "…" of print may be there. */
const ASCII_WORD = /[A-Za-z0-9]+/g;
const ASCII_LETTERS = /^[\0-\x7f\u00a0\u00ab\u00bb\u2010-\u2026]*$/;
const CAPITAL = /^\p{Lu}/u;
const ALL_CAPS = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+$/u;

/** Words whose period does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'gen lt col maj capt cmdr adm sgt brig mr mrs ms dr prof rev sen rep gov st jr sr vs no inc ltd co corp ' +
    'jend letjen mayjen brigjen kol letkol purn ir drs dra hj kh tgk rp hlm dll dsb jl us uk un'
  ).split(' '),
);

/** Of these in capitals only: "Kim Jong Un." ends a sentence. */
const IN_CAPITALS = new Set(['us', 'uk', 'un']);

/** The word tokens of a flow's text. Apostrophes and hyphens part tokens ("Russia's" is "russia", "s"). */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let previous: Token | null = null;
  for (const match of text.matchAll(ASCII_LETTERS.test(text) ? ASCII_WORD : WORD)) {
    const start = match.index;
    const word = match[0];
    const gap = previous === null ? '' : text.slice(previous.end, start);
    const first = previous === null || endsSentence(gap, previous, word);
    if (first && previous !== null) sentence++;
    const code = word.charCodeAt(0);
    const capital = code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
    const token: Token = {
      start,
      end: start + word.length,
      folded: foldWord(word),
      capital,
      allCaps: capital && ALL_CAPS.test(word),
      sentence,
      first,
      joined: previous !== null && !first && joins(gap, previous),
    };
    tokens.push(token);
    previous = token;
  }
  return tokens;
}

function joins(gap: string, previous: Token): boolean {
  const bare = gap.trim();
  if (bare === '') return true;
  return bare === '.' && isAbbreviated(previous);
}

function endsSentence(gap: string, previous: Token, next: string): boolean {
  if (gap.includes('\n')) return true;
  const mark = /[.!?…]/.exec(gap);
  if (!mark) return false;
  // "3.500", "kompas.com": no white space, no end.
  if (!/\s/.test(gap.slice(mark.index))) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(next)) return false;
  if (mark[0] !== '.') return true;
  return !isAbbreviated(previous);
}

function isAbbreviated({ start, end, folded, allCaps }: Token): boolean {
  if (end - start === 1) return true;
  return ABBREVIATIONS.has(folded) && (allCaps || !IN_CAPITALS.has(folded));
}

/** Index of the first token that ends after `offset`, by bisection; `tokens.length` when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last token that begins before `offset`; -1 when there is none. */
export function lastTokenBefore(tokens: readonly Token[], offset: number): number {
  const at = tokenAt(tokens, offset - 1);
  return at < tokens.length && tokens[at]!.start < offset ? at : at - 1;
}
