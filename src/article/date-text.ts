/** Dates as people write them in Indonesian and English news. */

const MONTHS: Record<string, number> = {};
for (const [month, names] of [
  [1, 'januari january jan'],
  [2, 'februari february pebruari feb peb'],
  [3, 'maret march mar mrt'],
  [4, 'april apr'],
  [5, 'mei may'],
  [6, 'juni june jun'],
  [7, 'juli july jul'],
  [8, 'agustus august agu agt ags aug'],
  [9, 'september sep sept'],
  [10, 'oktober october okt oct'],
  [11, 'november nov nop nopember'],
  [12, 'desember december des dec'],
] as const) {
  for (const name of names.split(' ')) MONTHS[name] = month;
}
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const WEEKDAY =
  "senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun";

const DAY_MONTH_YEAR = `(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(?:of\\s+)?(?<m>${MONTH})\\.?,?[\\s./-]+(?<y>\\d{4})`;
const MONTH_DAY_YEAR = `(?<m>${MONTH})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})`;
const NUMERIC = '(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4}|\\d{2})';
const ISO = '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})';
const EDGE = '(?<![a-z0-9\\u00c0-\\u024f])';
const END = '(?![a-z0-9\\u00c0-\\u024f])';

interface Pattern {
  regex: RegExp;
  /** Day and month are both numbers: which is which depends on the country. */
  numeric: boolean;
}
/** Compiled at first use: most pages tell their date in their head, and these are dear. */
function lazily(sources: readonly string[]): () => Pattern[] {
  let patterns: Pattern[] | null = null;
  return () => {
    patterns ??= sources.map((source) => ({
      regex: new RegExp(EDGE + source + END, 'gi'),
      numeric: source.includes(NUMERIC),
    }));
    return patterns;
  };
}
const WRITTEN = lazily([DAY_MONTH_YEAR, MONTH_DAY_YEAR, ISO, NUMERIC]);
/** "Kamis (28/3/2024)", "Kamis, 28 Maret 2024": the day of the report, not of the story's past. */
const DATELINES = lazily(
  [NUMERIC, DAY_MONTH_YEAR, MONTH_DAY_YEAR].map((form) => `(?:${WEEKDAY})\\.?\\s*[,(]?\\s*${form}`),
);
const CLOCK = /^[\s,|•·–—-]{0,4}(?:pukul\s+|at\s+|jam\s+)?\d{1,2}[.:]\d{2}/i;
const DATE_WORD =
  /(?:published|posted|updated|terbit|diterbitkan|dipublikasikan|diperbarui|tayang|dimuat)(?:\s+(?:on|pada))?\s*[:|]?\s*$|(?:date|tanggal)\s*[:|]\s*$/i;
const LETTERS = /[a-z\u00c0-\u024f]/gi;
/** "pada tanggal 5 Juni", "since 5 June": the rest of the sentence is in another line. */
const IN_SENTENCE =
  /(?:^|\s)(?:pada|tanggal|sejak|hingga|sampai|dari|sebelum|setelah|per|mulai|on|in|since|until|from|before|after|by)\s*$/i;
/** Where a dateline can stand, UTF-16 units from the top; a report's own day can come a little later. */
const TOP = 600;
const LEAD = 1_200;
const FIRST_YEAR = 1990;

export interface WrittenDate {
  /** YYYY-MM-DD */
  date: string;
  start: number;
  end: number;
}

/**
 * Day of publication that a text itself tells, YYYY-MM-DD, or null. Believed are: a date that stands alone in
 * a line near the top, one with a clock time or a word like "published" beside it, and one with its weekday
 * before it in the lead. Other dates in sentences belong to the events told.
 * @param lang "en" reads 3/4/2024 as ambiguous (no date), any other as day/month
 */
export function dateInText(text: string, lang: string): string | null {
  for (const line of text.slice(0, TOP).split('\n')) {
    const date = dateOfLine(line, lang);
    if (date) return date;
  }
  return weekdayDate(text.slice(0, LEAD), lang);
}

/** The date of a line that is there to tell the date ("Kamis, 28 Maret 2024 | 10:12 WIB"), or null. */
export function dateOfLine(line: string, lang: string): string | null {
  const first = writtenDates(line, lang)[0];
  if (!first) return null;
  const before = line.slice(0, first.start);
  const after = line.slice(first.end);
  if (CLOCK.test(after) || DATE_WORD.test(before)) return first.date;
  if (IN_SENTENCE.test(before)) return null;
  // A weekday, a city, "WIB", a byline; not a sentence.
  const rest = `${before} ${after}`.match(LETTERS)?.length ?? 0;
  return rest <= 40 && !/[.!?]\s*$/.test(after) ? first.date : null;
}

/** Every full date in the text, in order of place. Impossible dates (31 April) are left out. */
export function writtenDates(text: string, lang: string): WrittenDate[] {
  return find(WRITTEN(), text, lang);
}

/** First date that has its weekday before it: "Kamis (28/3/2024)"; null if the weekday is of another day. */
export function weekdayDate(text: string, lang: string): string | null {
  return find(DATELINES(), text, lang)[0]?.date ?? null;
}

function find(patterns: readonly Pattern[], text: string, lang: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const { regex, numeric } of patterns) {
    for (const match of text.matchAll(regex)) {
      const { y, m, d } = match.groups!;
      const date = dateOf(y!, m!, d!, numeric && lang === 'en');
      if (!date) continue;
      const end = match.index + match[0].length;
      if (found.some((other) => other.start < end && match.index < other.end)) continue;
      found.push({ date, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** @param unsure day and month may stand either way round: only a date that reads one way counts */
function dateOf(y: string, m: string, d: string, unsure: boolean): string | null {
  const year = Number(y) + (y.length === 2 ? 2000 : 0);
  const month = MONTHS[m.toLowerCase()] ?? Number(m);
  const day = Number(d);
  if (!unsure || month === day || day > 12) return calendarDay(year, month, day);
  return month > 12 ? calendarDay(year, day, month) : null;
}

/** YYYY-MM-DD if there is such a day and a news site can have had it, else null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
