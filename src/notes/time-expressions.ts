/** Dates that a text states or implies, resolved from the article's day. Indonesian and English. Pure. */
import { addDays, earliest, latest } from '../facts/dates';

/** An expression at [start, end) of the text that means the days `from` to `to`, YYYY-MM-DD, both included. */
export interface TimeExpression {
  start: number;
  end: number;
  from: string;
  to: string;
}

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
/** Longest first, so that "sept" is not read as "sep". "Mar", "Dec" need their capital: names are written so. */
const MONTH = `(?:${MONTHS.flat()
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

const WEEKDAYS = [
  ['minggu', 'sunday', 'ahad'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', 'friday'],
  ['sabtu', 'saturday'],
];

const NUMBERS: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;

const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:\\s*[-–]\\s*(\\d{1,2}))?(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b\\.?(?:,? (\\d{4})\\b| (tahun lalu|lalu|silam|last year))?`,
  'g',
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTH})\\.? (\\d{1,2})(?:\\s*[-–]\\s*(\\d{1,2}))?(?:st|nd|rd|th)?\\b(?!\\s*[:.]\\d)(?:,? (\\d{4})\\b)?`,
  'g',
);
const MONTH_YEAR = new RegExp(
  `\\b(?:([Ll]ast) )?(${MONTH})\\b\\.?(?:,? (?:tahun )?(\\d{4})\\b| (tahun lalu|tahun ini|last year|this year|lalu|silam))?`,
  'g',
);
const NUMERIC = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/g;
const YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?:\s*[-–]\s*((?:19|20)\d{2}))?(?![\d.,/-]\d)/g;
const AGO = new RegExp(
  `\\b(?:${COUNT} (hari|pekan|minggu|bulan|tahun)|(se)(hari|pekan|minggu|bulan|tahun)) (?:yang )?(?:lalu|silam)\\b|\\b${COUNT} (day|week|month|year)s? (?:ago|earlier)\\b`,
  'gi',
);
const RELATIVE: [RegExp, number, number][] = [
  [/\b(?:hari ini|today|tonight|malam ini)\b/gi, 0, 0],
  [/\b(?:kemarin|yesterday|semalam)\b/gi, -1, -1],
  [/\b(?:pekan ini|minggu ini|this week)\b/gi, -7, 1],
  [/\b(?:pekan lalu|minggu lalu|last week)\b/gi, -14, -1],
  [/\b(?:bulan ini|this month)\b/gi, -31, 1],
  [/\b(?:bulan lalu|last month)\b/gi, -62, -1],
];
const LAST_YEAR = /\b(?:tahun lalu|last year)\b/gi;
const THIS_YEAR = /\b(?:tahun ini|this year)\b/gi;
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.flat().join('|')})\\b`, 'gi');

/** A digit, or a word that some expression begins with or consists of. */
const HINT = new RegExp(
  `\\d|${MONTH}|lalu|silam|ago|earlier|ini\\b|this|last|today|tonight|kemarin|yesterday|semalam|${WEEKDAYS.flat().join('|')}`,
  'i',
);

/**
 * Every time expression of `text`, in no particular order; they may overlap where one is part of another.
 * Relative ones need `articleDay` (YYYY-MM-DD), else they are left out.
 */
export function timeExpressions(text: string, articleDay: string | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  // Most sentences say no time: one look instead of a dozen.
  if (!HINT.test(text)) return found;
  const add = (match: RegExpMatchArray, from: string | null, to: string | null) => {
    if (from !== null && to !== null && from <= to)
      found.push({ start: match.index!, end: match.index! + match[0].length, from, to });
  };
  const year = articleDay === null ? null : Number(articleDay.slice(0, 4));

  for (const m of text.matchAll(DAY_MONTH)) {
    const month = monthOf(m[3]!);
    const y = m[4] ? Number(m[4]) : m[5] === 'lalu' || m[5] === 'silam' || !m[5] ? null : year! - 1;
    addDay(m, y, month, Number(m[1]), m[2] ? Number(m[2]) : undefined);
  }
  for (const m of text.matchAll(MONTH_DAY)) {
    addDay(m, m[4] ? Number(m[4]) : null, monthOf(m[1]!), Number(m[2]), m[3] ? Number(m[3]) : undefined);
  }
  for (const m of text.matchAll(NUMERIC)) {
    const y = m[3] ? Number(m[3].length === 2 ? `20${m[3]}` : m[3]) : null;
    addDay(m, y, Number(m[2]), Number(m[1]), undefined);
  }
  for (const m of text.matchAll(MONTH_YEAR)) {
    const month = monthOf(m[2]!);
    // "may" as a verb never has its capital in a sentence; at its start it would: a year must follow.
    if (/^May$/.test(m[2]!) && !m[1] && !m[3] && !m[4]) continue;
    const said = m[4]?.toLowerCase();
    const y = m[3]
      ? Number(m[3])
      : year === null
        ? null
        : said === 'tahun lalu' || said === 'last year'
          ? year - 1
          : said === 'tahun ini' || said === 'this year'
            ? year
            : pastYear(month, 31, articleDay!);
    if (y !== null) add(m, earliest(iso(y, month)), latest(iso(y, month)));
  }
  for (const m of text.matchAll(YEAR)) {
    add(m, `${m[0].slice(0, 4)}-01-01`, `${m[1] ?? m[0].slice(0, 4)}-12-31`);
  }
  if (articleDay !== null && year !== null) relative(text, articleDay, year, add);
  return found;

  function addDay(m: RegExpMatchArray, y: number | null, month: number, day: number, lastDay?: number) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    const in_ = y ?? (articleDay === null ? null : pastYear(month, day, articleDay));
    if (in_ === null) return;
    add(m, iso(in_, month, day), iso(in_, month, Math.max(day, lastDay ?? day)));
  }
}

function relative(
  text: string,
  day: string,
  year: number,
  add: (match: RegExpMatchArray, from: string | null, to: string | null) => void,
): void {
  for (const [pattern, from, to] of RELATIVE)
    for (const m of text.matchAll(pattern)) add(m, addDays(day, from), addDays(day, to));
  for (const m of text.matchAll(LAST_YEAR)) {
    // "September tahun lalu" is a month, and found as such.
    if (!/\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, m.index - 12), m.index)))
      add(m, `${year - 1}-01-01`, `${year - 1}-12-31`);
  }
  for (const m of text.matchAll(THIS_YEAR)) add(m, `${year}-01-01`, `${year}-12-31`);
  for (const m of text.matchAll(AGO)) {
    const count = m[3] ? 1 : countOf((m[1] ?? m[5])!);
    const unit = (m[2] ?? m[4] ?? m[6])!.toLowerCase();
    const length = DAYS[unit]!;
    // "Two months ago" is seldom to the day: half a unit on either side, nothing for days.
    const slack = length === 1 ? 0 : Math.ceil(length / 2);
    add(m, addDays(day, -count * length - slack), addDays(day, -count * length + slack));
  }
  for (const m of text.matchAll(WEEKDAY)) {
    // "Minggu" is a day with its capital and a week without.
    if (!/^\p{Lu}/u.test(m[0])) continue;
    const wanted = WEEKDAYS.findIndex((names) => names.includes(m[1]!.toLowerCase()));
    const today = new Date(`${day}T00:00:00Z`).getUTCDay();
    const past = addDays(day, -((today - wanted + 7) % 7));
    add(m, past, past);
  }
}

const DAYS: Record<string, number> = {
  hari: 1,
  day: 1,
  pekan: 7,
  minggu: 7,
  week: 7,
  bulan: 30,
  month: 30,
  tahun: 365,
  year: 365,
};

function countOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word);
}

function monthOf(name: string): number {
  return MONTH_NUMBER.get(name.toLowerCase())!;
}

function iso(year: number, month: number, day?: number): string {
  const ym = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? ym : `${ym}-${String(day).padStart(2, '0')}`;
}

/** The year in which month and day last came round, with a week's grace for what is about to be. */
function pastYear(month: number, day: number, articleDay: string): number {
  const year = Number(articleDay.slice(0, 4));
  const first = iso(year, month, day === 31 ? 1 : day);
  return first <= addDays(articleDay, 7) ? year : year - 1;
}
