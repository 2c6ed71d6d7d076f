/** The longest name that begins at a token of the text. */
import {
  classify,
  EXPAND,
  expansion,
  FIRST_WORD,
  foldTable,
  HYPHEN,
  isLetter,
  isLower,
  MARK,
  PERIOD,
  QUOTE,
  SPACE,
  UNKNOWN,
} from './fold';
import { HASH_SEED, hashEnd, hashStep } from './hash';
import { hasClitic } from './stem';
import type { Tables } from './tables';
import { GAP_BREAK, GAP_NEUTRAL, gap, MAX_TOKENS, readGap, TokenReader } from './tokens';
import { AFTER_HYPHEN, ANY_LOWER, FIRST_LOWER, SHORT, Trail } from './trail';

export class Matcher {
  /** Of the name found last; a fresh array for each. */
  values: number[] = [];
  end = 0;
  /** Of the name found last: end of its last token, clitic and possessive included. */
  resume = 0;
  /** End of the token at which the last call began. */
  tokenEnd = 0;
  private readonly trail = new Trail();
  private readonly reader = new TokenReader();
  private readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
  }

  /** Looks for the longest name whose first token begins at `start`, a token's first unit. */
  match(text: string, start: number): boolean {
    const { tables, trail } = this;
    const { node: nodes, slot: slots, start: starts, end: ends, gap: gaps } = trail;
    const length = text.length;
    /** Tokens read; tokens found as a path in the trie; tokens compared with the pool; tokens of the best name. */
    let read = 0;
    let depth = 0;
    let compared = 0;
    let best = 0;
    let at = start;
    let gapKind = GAP_NEUTRAL;
    for (;;) {
      let hash = HASH_SEED;
      let end = at;
      let value = 0;
      for (; end < length; end++) {
        value = foldTable[text.charCodeAt(end)]!;
        if (value < FIRST_WORD) break;
        hash = hashStep(hash, value);
      }
      if (end < length && isSpecial(value) && (value !== PERIOD || end - at === 1)) {
        this.reader.read(text, at);
        end = this.reader.end;
        hash = this.reader.tooLong ? 0 : hashOf(text, at, end);
      }
      starts[read] = at;
      ends[read] = end;
      gaps[read] = gapKind;
      read++;
      const slot = tables.tokens.slotOf(hashEnd(hash), text, at, end);
      if (slot < 0) break;
      const node = depth === 0 ? tables.root(slot) : tables.trie.child(nodes[depth - 1]!, slot);
      if (node < 0) break;
      slots[depth] = slot;
      nodes[depth] = node;
      depth++;
      const accepts = tables.trie.accepts(node);
      if (accepts || depth > 1) {
        // Only now: most words of a text that begin some name do not go on as one.
        while (compared < depth && this.compare(text, compared)) compared++;
        if (compared < depth) {
          depth = compared;
          break;
        }
      }
      if (accepts && this.accept(node, depth, false)) best = depth;
      if (depth === MAX_TOKENS || !tables.trie.hasChildren(node)) break;
      if (value === SPACE && end + 1 < length && foldTable[text.charCodeAt(end + 1)]! >= FIRST_WORD) {
        at = end + 1;
        gapKind = GAP_NEUTRAL;
        continue;
      }
      readGap(text, end);
      if (gap.kind === GAP_BREAK) break;
      at = gap.next;
      gapKind = gap.kind;
    }
    this.tokenEnd = ends[0]!;
    if (best > 0) {
      this.end = ends[best - 1]!;
      this.resume = this.end;
    }
    // A last token with something attached, where more tokens would match than without.
    for (let d = Math.min(read - 1, depth); d >= best; d--)
      if (mayHaveStem(text, starts[d]!, ends[d]!, d === 0) && this.matchStem(text, d)) return true;
    return best > 0;
  }

  /** Compares token `d` with the pool and notes its flags. */
  private compare(text: string, d: number): boolean {
    const { trail } = this;
    const start = trail.start[d]!;
    const end = trail.end[d]!;
    if (!this.tables.tokens.isToken(trail.slot[d]!, text, start, end)) return false;
    let flags = isLower(text.charCodeAt(start)) ? FIRST_LOWER : 0;
    for (let i = start; i < end && (flags & ANY_LOWER) === 0; i++)
      if (isLower(text.charCodeAt(i))) flags |= ANY_LOWER;
    if (foldTable[text.charCodeAt(start - 1)] === HYPHEN) flags |= AFTER_HYPHEN;
    trail.flags[d] = end - start <= 3 ? flags | SHORT : flags;
    return true;
  }

  /** Takes the node's values when any pattern fits. */
  private accept(node: number, depth: number, needsCapitals: boolean): boolean {
    const values = this.tables.values(node, this.trail, depth, needsCapitals);
    if (values === null) return false;
    this.values = values;
    return true;
  }

  /** Token `d` without its clitic or possessive as the last token of a name. */
  private matchStem(text: string, d: number): boolean {
    const { trail, tables } = this;
    const start = trail.start[d]!;
    const full = trail.end[d]!;
    let end = full;
    let needsCapitals = false;
    this.reader.read(text, start);
    if (this.reader.possessiveEnd > 0) end = this.reader.possessiveEnd;
    else {
      if (full - start < 5 || !endsInClitic(text, full)) return false;
      end = full - 3;
      // By rule "Setelah" would be "Sete" + "lah": a name of one token only sheds it when it is an acronym.
      if (d === 0) {
        if (!isAcronym(text, start, end)) return false;
        needsCapitals = true;
      }
      const value = foldTable[text.charCodeAt(end - 1)]!;
      if (value < FIRST_WORD && value !== EXPAND && value !== MARK) return false;
    }
    const slot = tables.tokens.slotOf(hashEnd(hashOf(text, start, end)), text, start, end);
    if (slot < 0) return false;
    if (d > 0 && !tables.trie.hasChildren(trail.node[d - 1]!)) return false;
    const node = d === 0 ? tables.root(slot) : tables.trie.child(trail.node[d - 1]!, slot);
    if (node < 0 || !tables.trie.accepts(node)) return false;
    for (let k = 0; k < d; k++) if (!this.compare(text, k)) return false;
    trail.end[d] = end;
    trail.slot[d] = slot;
    const fits = this.compare(text, d) && this.accept(node, d + 1, needsCapitals);
    trail.end[d] = full;
    if (!fits) return false;
    this.end = end;
    this.resume = full;
    return true;
  }
}

/** Cheap and never wrong when it says no: most tokens of a text end here. */
function mayHaveStem(text: string, start: number, end: number, single: boolean): boolean {
  if (endsInClitic(text, end)) return !single || !isLower(text.charCodeAt(start + 1));
  // "Iran's": the quote may have a mark or a format character beside it, but the "s" is last.
  return (text.charCodeAt(end - 1) | 32) === 115 && hasQuote(text, start, end);
}

function endsInClitic(text: string, end: number): boolean {
  return hasClitic(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

function hasQuote(text: string, start: number, end: number): boolean {
  for (let i = end - 2; i > start; i--) if (foldTable[text.charCodeAt(i)] === QUOTE) return true;
  return false;
}

/** Classes after which a token may go on, or which have to be looked up first. */
function isSpecial(value: number): boolean {
  return value === UNKNOWN || (value >= QUOTE && value <= PERIOD);
}

/** Hash of a token's text, quotes, marks and periods left out. */
function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const value = foldTable[unit]! || classify(unit);
    if (value >= FIRST_WORD) hash = hashStep(hash, value);
    else if (value === EXPAND) for (const v of expansion(unit)) hash = hashStep(hash, v);
  }
  return hash;
}

function isAcronym(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLower(unit)) return false;
    if (isLetter(unit)) letters++;
  }
  return letters >= 2;
}
