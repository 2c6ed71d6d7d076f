/**
 * Folding by UTF-16 unit: lower case, no diacritics, one hyphen, one space, one quote.
 *
 * The table is filled on demand: a text in Indonesian or English uses some two hundred of the 65,536 units, and
 * computing all of them (or shipping them, 128 kB) would cost more than everything else when the worker wakes.
 * Unicode's stability policy keeps normalisation and case of assigned characters, so the table made at build time
 * and the one in a newer browser agree.
 */

/** Values of the fold table below FIRST_WORD are classes; all others are folded units of a word. */
export const UNKNOWN = 0;
/** Ends a name: other punctuation, symbols, surrogates. */
export const BREAK = 1;
export const SPACE = 2;
export const HYPHEN = 3;
/** Apostrophes and single quotes: between two word units they belong to the word and count as nothing. */
export const QUOTE = 4;
/** A mark of the letter before it (accent, vowel point): counts as nothing, belongs to the token. */
export const MARK = 5;
/** Soft hyphen, zero-width and direction characters: count as nothing. */
export const FORMAT = 6;
/** A word unit that folds to several units (ß, æ, a Hangul syllable): see {@link expansion}. */
export const EXPAND = 7;
export const PERIOD = 8;
export const SLASH = 9;
export const AMPERSAND = 10;
export const COMMA = 11;
export const COLON = 12;
export const PLUS = 13;
export const FIRST_WORD = 16;

const table = new Uint16Array(0x10000);
const expansions = new Map<number, readonly number[]>();

/** The fold table. UNKNOWN means: call {@link classify}, which fills the entry. */
export const foldTable: Uint16Array = table;

const QUOTES = "'`´‘’‛ʹʻʼʽʾʿˈ′ꞌ＇׳״";
const HYPHENS = '-‐‑‒–−﹣－᠆֊־・･';
const CONNECTORS: readonly [string, number][] = [
  ['.．', PERIOD],
  ['/／', SLASH],
  ['&＆', AMPERSAND],
  [',，、', COMMA],
  [':：', COLON],
  ['+＋', PLUS],
];
/** Letters that Unicode does not decompose but that news writes without their stroke or ligature. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ك: 'ک',
  ى: 'ی',
  ي: 'ی',
};
/** Marks dropped by folding; marks of other scripts (Indic vowels) are letters to their readers and stay. */
const DROPPED_MARKS: readonly [from: number, to: number][] = [
  [0x0300, 0x034e],
  [0x0350, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
/** Soft hyphen, zero-width, direction and variation characters. */
const FORMATS: readonly [from: number, to: number][] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const WORD = /[\p{L}\p{Nd}\p{Nl}\p{M}]/u;
const LETTER = /[\p{L}\p{Nl}]/u;

/** Class or folded unit of one UTF-16 unit; also enters it into {@link foldTable}. */
export function classify(unit: number): number {
  const known = table[unit]!;
  if (known !== UNKNOWN) return known;
  const value = compute(unit);
  table[unit] = value;
  return value;
}

/** The folded units of a unit whose class is EXPAND. */
export function expansion(unit: number): readonly number[] {
  return expansions.get(unit) ?? [];
}

function compute(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return BREAK;
  if (isAsciiWord(unit)) return unit <= 90 && unit >= 65 ? unit + 32 : unit;
  const ch = String.fromCharCode(unit);
  if (lies(unit, FORMATS)) return FORMAT;
  if (lies(unit, DROPPED_MARKS)) return MARK;
  if (QUOTES.includes(ch)) return QUOTE;
  if (HYPHENS.includes(ch)) return HYPHEN;
  for (const [chars, code] of CONNECTORS) if (chars.includes(ch)) return code;
  if (ch.trim() === '' || unit === 0x85) return SPACE;
  if (!isWordUnit(unit)) return BREAK;
  const folded = foldLetter(ch);
  if (folded.length === 1) return folded[0]!;
  expansions.set(unit, folded);
  return EXPAND;
}

function lies(unit: number, ranges: readonly [number, number][]): boolean {
  return ranges.some(([from, to]) => unit >= from && unit <= to);
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/**
 * Letters, digits and marks. What occurs in every article is decided without the expression: compiling that takes a
 * millisecond or two, which a worker that has just woken would pay for the first curly quote.
 */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return isAsciiWord(unit);
  if (isPlainLatin(unit)) return true;
  if ((unit < 0xc0 && unit !== 0xaa && unit !== 0xb5 && unit !== 0xba) || (unit >= 0x2000 && unit <= 0x206f))
    return false;
  return WORD.test(String.fromCharCode(unit));
}

/** À to ſ without × and ÷: letters, all with case. */
function isPlainLatin(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0x17f && unit !== 0xd7 && unit !== 0xf7;
}

/** Lower-cased compatibility decomposition without dropped marks; never empty. */
function foldLetter(ch: string): number[] {
  const units: number[] = [];
  // Lower case first and last: İ (U+0130) lowers to two units, and 𝐀-like compatibility forms decompose to capitals.
  for (const part of ch.toLowerCase().normalize('NFKD').toLowerCase()) {
    const first = part.charCodeAt(0);
    if (lies(first, DROPPED_MARKS) || lies(first, FORMATS) || !isWordUnit(first)) continue;
    for (const unit of LETTERS[part] ?? part) units.push(unit.charCodeAt(0));
  }
  return units.length > 0 ? units : [ch.charCodeAt(0)];
}

for (let unit = 0; unit < 128; unit++) classify(unit);

/** 1 upper or title case, 2 lower case, 3 a letter without case, 4 anything else; 0 not computed yet. */
const cases = new Uint8Array(0x10000);

function caseOf(unit: number): number {
  let c = cases[unit]!;
  if (c === 0) {
    const ch = String.fromCharCode(unit);
    if (isPlainLatin(unit)) c = ch === ch.toLowerCase() ? 2 : 1;
    else if (unit >= 0x2000 && unit <= 0x206f) c = 4;
    else if (/[\p{Lu}\p{Lt}]/u.test(ch)) c = 1;
    else if (/\p{Ll}/u.test(ch)) c = 2;
    else c = LETTER.test(ch) && !QUOTES.includes(ch) ? 3 : 4;
    cases[unit] = c;
  }
  return c;
}

export function isUpper(unit: number): boolean {
  return unit < 128 ? unit >= 65 && unit <= 90 : caseOf(unit) === 1;
}

export function isLower(unit: number): boolean {
  return unit < 128 ? unit >= 97 && unit <= 122 : caseOf(unit) === 2;
}

export function isLetter(unit: number): boolean {
  return unit < 128 ? (unit | 32) >= 97 && (unit | 32) <= 122 : caseOf(unit) <= 3;
}

/** True for units that a token consists of, quotes and marks aside. */
export function isWord(unit: number): boolean {
  const value = table[unit]! || classify(unit);
  return value >= FIRST_WORD || value === EXPAND;
}
