/**
 * The look-up's rules once more, written for clarity and not for speed: regular expressions over whole strings, every
 * name tried at every token. What `find` must give, by another way.
 */
import type { NameEntry, NameMatch } from '../../../src/names/types';

const MARK =
  '\\u0300-\\u034e\\u0350-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const FORMAT =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';
const QUOTE = "'`´‘’‛ʹʻʼʽʾʿˈ′ꞌ＇׳״";
const HYPHEN = '[-‐‑‒–−﹣－᠆֊־・･]';
const IGNORED = `[${MARK}${FORMAT}]`;
const WORD = `(?![${MARK}${FORMAT}${QUOTE}])[\\p{L}\\p{Nd}\\p{Nl}\\p{M}]`;
const LETTER = `(?![${MARK}${FORMAT}${QUOTE}])[\\p{L}\\p{Nl}]`;
const PART = `(?:${WORD}|[${MARK}${FORMAT}${QUOTE}])`;
const INITIALS = `(?:${LETTER}\\.){2,8}(?!${PART})|(?:${LETTER}\\.){1,7}${LETTER}(?!${PART}|\\.)`;
const TOKEN = new RegExp(
  `(?<initials>${INITIALS})|${WORD}(?:${WORD}|${IGNORED}|[${QUOTE}](?=${IGNORED}*${WORD}))*`,
  'gu',
);
const SPELLED: Record<string, string> = {
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

interface Token {
  start: number;
  end: number;
  raw: string;
  folded: string;
  /** The token without clitic or possessive, when it may shed one. */
  stem: { end: number; raw: string; folded: string; acronym: boolean } | null;
}

export function foldNaive(text: string): string {
  const folded = text.toLowerCase().normalize('NFKD').toLowerCase();
  return folded
    .replace(new RegExp(`[${MARK}${FORMAT}${QUOTE}.]`, 'gu'), '')
    .replace(/[đðøłħŧıßæœþςكىي]/g, (letter) => SPELLED[letter]!);
}

function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const raw = match.groups!.initials ?? match[0].replace(new RegExp(`[${FORMAT}]+$`, 'u'), '');
    const start = match.index;
    return { start, end: start + raw.length, raw, folded: foldNaive(raw), stem: stemOf(raw, start) };
  });
}

function stemOf(raw: string, start: number): Token['stem'] {
  const possessive = new RegExp(`^(.*?)(${IGNORED}*[${QUOTE}]${IGNORED}*[sS])$`, 'u').exec(raw);
  const clitic = /^(.{2,})(?:nya|lah|kah|pun)$/u.exec(raw);
  let stem = possessive?.[1] ?? clitic?.[1];
  if (stem === undefined) return null;
  if (possessive) {
    // Marks before the quote belong to the letter before them.
    const tail = raw.slice(stem.length);
    stem += new RegExp(`^(?:[${FORMAT}]*[${MARK}])*`, 'u').exec(tail)![0];
  } else if (new RegExp(`[${FORMAT}${QUOTE}]$`, 'u').test(stem)) return null;
  const letters = stem.match(new RegExp(LETTER, 'gu')) ?? [];
  const acronym = !possessive && letters.length >= 2 && !/\p{Ll}/u.test(stem);
  return { end: start + stem.length, raw: stem, folded: foldNaive(stem), acronym: acronym || !!possessive };
}

function gapKind(between: string): string {
  if (between.length > 10 || (between.match(/[\n\u2028\u2029]/g) ?? []).length > 1) return 'break';
  const plain = between.replace(new RegExp(IGNORED, 'gu'), '');
  if (/^\s+$/.test(plain) || new RegExp(`^\\s*${HYPHEN}\\s*$`, 'u').test(plain)) return 'neutral';
  if (/^[.．]\s*$/.test(plain)) return '.';
  for (const [kind, chars] of [
    ['/', '/／'],
    ['&', '&＆'],
    [',', ',，、'],
    [':', ':：'],
    ['+', '+＋'],
    ["'", QUOTE],
  ])
    if (new RegExp(`^\\s*[${chars}]\\s*$`, 'u').test(plain)) return kind!;
  return 'break';
}

function fitsGap(wanted: string, found: string, before: Token): boolean {
  if (found === 'break' || wanted === 'break') return false;
  if (wanted === '.') return found === '.' || found === 'neutral';
  return wanted === found || (wanted === 'neutral' && found === '.' && before.end - before.start <= 3);
}

function isAcronym(raw: string): boolean {
  const letters = raw.match(new RegExp(LETTER, 'gu')) ?? [];
  return /^[\p{Lu}\p{Lt}]/u.test(raw) && letters.length >= 2 && !/\p{Ll}/u.test(raw);
}

/** @param hyphen the text's token stands directly after a hyphen, inside the name: "Kim Jong-un" for "Kim Jong Un" */
function fitsCase(name: string, text: string, hyphen: boolean): boolean {
  if (!/^[\p{Lu}\p{Lt}]/u.test(name) || (hyphen && !isAcronym(name))) return true;
  return !/^\p{Ll}/u.test(text) && !(isAcronym(name) && /\p{Ll}/u.test(text));
}

export function findNaive(entries: readonly NameEntry[], text: string): NameMatch[] {
  const names = entries.map(({ text: name, value }) => {
    const list = tokens(name);
    const gaps = list.slice(1).map((t, i) => gapKind(name.slice(list[i]!.end, t.start)));
    return { list, gaps, value, usable: list.length > 0 && list.length <= 32 };
  });
  const words = tokens(text);
  const hyphenated = (token: Token) => new RegExp(`^${HYPHEN}$`, 'u').test(text.charAt(token.start - 1));
  const out: NameMatch[] = [];
  for (let i = 0; i < words.length; ) {
    let best = { count: 0, full: false, end: 0, values: new Set<number>() };
    for (const name of names) {
      const count = name.list.length;
      if (!name.usable || i + count > words.length || name.gaps.includes('break')) continue;
      const here = words.slice(i, i + count);
      const last = here.at(-1)!;
      const fitsBefore = name.list.every(
        (t, k) =>
          (k === count - 1 ||
            (t.folded === here[k]!.folded && fitsCase(t.raw, here[k]!.raw, k > 0 && hyphenated(here[k]!)))) &&
          t.folded.length <= 64 &&
          (k === 0 ||
            fitsGap(name.gaps[k - 1]!, gapKind(text.slice(here[k - 1]!.end, here[k]!.start)), here[k - 1]!)),
      );
      if (!fitsBefore) continue;
      const wanted = name.list.at(-1)!;
      const full =
        wanted.folded === last.folded && fitsCase(wanted.raw, last.raw, count > 1 && hyphenated(last));
      const { stem } = last;
      const possessive = stem !== null && new RegExp(`[${QUOTE}]`, 'u').test(last.raw.slice(stem.raw.length));
      const shed =
        !full &&
        stem !== null &&
        wanted.folded === stem.folded &&
        fitsCase(wanted.raw, stem.raw, count > 1 && hyphenated(last)) &&
        (possessive || count > 1 || (stem.acronym && isAcronym(wanted.raw)));
      if (!full && !shed) continue;
      if (count > best.count || (count === best.count && full && !best.full))
        best = { count, full, end: full ? last.end : stem!.end, values: new Set([name.value]) };
      else if (count === best.count && full === best.full) best.values.add(name.value);
    }
    if (best.count > 0) {
      const values = [...best.values].sort((a, b) => a - b);
      out.push({ start: words[i]!.start, end: best.end, values });
    }
    i += Math.max(1, best.count);
  }
  return out;
}
