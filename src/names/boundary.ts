/** Whether a word unit in the middle of a text begins a token, seen from there. */
import { classify, EXPAND, FIRST_WORD, FORMAT, foldTable, isLetter, isWord, MARK, QUOTE } from './fold';
import { nextTokenStart, TokenReader } from './tokens';

const reader = new TokenReader();

/**
 * Whether the token that the word unit at `i` lies in begins there.
 * @param settled an offset that no token lies across; nothing before it is looked at.
 */
export function beginsToken(text: string, i: number, settled: number): boolean {
  if (i <= settled) return true;
  if (liesInWord(text, i, settled)) return false;
  if (text.charCodeAt(i - 1) !== 46) return true;
  // "e.U.": back over what may be initials, then forward again token by token.
  let p = i;
  while (p - 2 >= settled && text.charCodeAt(p - 1) === 46 && isInitial(text.charCodeAt(p - 2))) p -= 2;
  if (p > settled && p < i && liesInWord(text, p, settled)) p += 2;
  while (p < i) {
    reader.read(text, p);
    if (reader.end > i) return false;
    p = nextTokenStart(text, reader.end);
  }
  return true;
}

function isInitial(unit: number): boolean {
  return isLetter(unit) && isWord(unit);
}

/** Whether a token that begins before the word unit at `i` goes on across it, initials aside. */
function liesInWord(text: string, i: number, settled: number): boolean {
  let quotes = 0;
  for (let j = i - 1; j >= settled; j--) {
    const unit = text.charCodeAt(j);
    const value = foldTable[unit]! || classify(unit);
    if (value >= FIRST_WORD || value === EXPAND) return true;
    if (value === QUOTE) {
      if (++quotes > 1) return false;
    } else if (value !== MARK && value !== FORMAT) return false;
  }
  return false;
}
