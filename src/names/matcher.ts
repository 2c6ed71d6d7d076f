/** The longest name that begins at a token of the text. */
import {
  classify,
  EXPAND,
  expansion,
  FIRST_WORD,
  foldTable,
  isLetter,
  isLower,
  MARK,
  PERIOD,
  QUOTE,
  SPACE,
  UNKNOWN,
} from './fold';
import { HASH_SEED, hashEnd, hashStep } from './layout';
import { type Tables, Trail } from './tables';
import { GAP_BREAK, GAP_NEUTRAL, gap, MAX_TOKENS, readGap, TokenReader } from './tokens';

export class Matcher {
  /** Of the name found last. */
  readonly values: number[] = [];
  end = 0;
  /** Of the name found last: end of its last token, clitic and possessive included. */
  resume = 0;
  /** End of the token at which the last call began. */
  tokenEnd = 0;
  private readonly fitting: number[] = [];
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
    this.values.length = 0;
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
      const slot = tables.slotOf(hashEnd(hash), text, at, end);
      if (slot < 0) break;
      const node = depth === 0 ? tables.root(slot) : tables.child(nodes[depth - 1]!, slot);
      if (node < 0) break;
      slots[depth] = slot;
      nodes[depth] = node;
      depth++;
      const accepts = tables.accepts(node);
      if (accepts || depth > 1) {
        // Only now: most words of a text that begin some name do not go on as one.
        while (compared < depth && tables.isToken(slots[compared]!, text, starts[compared]!, ends[compared]!))
          compared++;
        if (compared < depth) {
          depth = compared;
          break;
        }
      }
      if (accepts && this.accept(node, text, depth, false)) best = depth;
      if (depth === MAX_TOKENS || !tables.hasChildren(node)) break;
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

  /** Takes the node's values when any pattern fits. */
  private accept(node: number, text: string, depth: number, needsCapitals: boolean): boolean {
    const { values, fitting } = this;
    fitting.length = 0;
    this.tables.values(node, text, this.trail, depth, needsCapitals, fitting);
    if (fitting.length === 0) return false;
    values.length = 0;
    for (const value of fitting) values.push(value);
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
      if (full - start < 5 || !hasClitic(text, full)) return false;
      end = full - 3;
      // By rule "Setelah" would be "Sete" + "lah": a name of one token only sheds it when it is an acronym.
      if (d === 0) {
        if (!isAcronym(text, start, end)) return false;
        needsCapitals = true;
      }
      const value = foldTable[text.charCodeAt(end - 1)]!;
      if (value < FIRST_WORD && value !== EXPAND && value !== MARK) return false;
    }
    const slot = tables.slotOf(hashEnd(hashOf(text, start, end)), text, start, end);
    if (slot < 0) return false;
    if (d > 0 && !tables.hasChildren(trail.node[d - 1]!)) return false;
    const node = d === 0 ? tables.root(slot) : tables.child(trail.node[d - 1]!, slot);
    if (node < 0 || !tables.accepts(node)) return false;
    for (let i = 0; i < d; i++)
      if (!tables.isToken(trail.slot[i]!, text, trail.start[i]!, trail.end[i]!)) return false;
    if (!tables.isToken(slot, text, start, end)) return false;
    trail.end[d] = end;
    const fits = this.accept(node, text, d + 1, needsCapitals);
    trail.end[d] = full;
    if (!fits) return false;
    this.end = end;
    this.resume = full;
    return true;
  }
}

/** Indonesian clitics that are written onto the word: "PBBlah", "Kim Jong Unnya". Hyphenated ones are tokens. */
function hasClitic(text: string, end: number): boolean {
  const a = text.charCodeAt(end - 3);
  const b = text.charCodeAt(end - 2);
  const c = text.charCodeAt(end - 1);
  if (c === 97) return a === 110 && b === 121; // nya
  if (c === 104) return b === 97 && (a === 108 || a === 107); // lah, kah
  return c === 110 && b === 117 && a === 112; // pun
}

/** Cheap and never wrong when it says no: most tokens of a text end here. */
function mayHaveStem(text: string, start: number, end: number, single: boolean): boolean {
  if (hasClitic(text, end)) return !single || !isLower(text.charCodeAt(start + 1));
  // "Iran's": the quote may have a mark or a format character beside it, but the "s" is last.
  return (text.charCodeAt(end - 1) | 32) === 115 && hasQuote(text, start, end);
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
