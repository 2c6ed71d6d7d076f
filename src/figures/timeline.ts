/** Where spans of time, the article's day and the years stand on a line from 0 to 1. Pure; the page draws it. */

export interface TimelineInput {
  /** ISO dates of year, month or day precision; `from` null: nobody knows; `to` null: still going on. */
  spans: readonly { from: string | null; to: string | null }[];
  /** The article's day. */
  day: string | null;
  /** The day up to which is known, ISO: what is still going on reaches to it. */
  asOf: string;
}

export interface TimelineLayout {
  rows: { start: number; end: number; open: boolean }[];
  /** Null without a day, or when it is far from all spans. */
  day: number | null;
  /** Whole years. */
  ticks: { at: number; label: string }[];
}

const MOST_TICKS = 4;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];
/** Room at the ends of the line, of its length. */
const PAD = 0.02;
/** An article this many times the timeline's length away is not on it: the spans would shrink to dots. */
const FAR = 3;
/** What lasted a day must still be seen. */
const SHORTEST = 0.012;

export function timelineLayout({ spans, day, asOf }: TimelineInput): TimelineLayout {
  const known = spans.map(({ from, to }) => {
    // "Until 2026", said in 2026, is not until its end.
    const end = Math.min(
      yearOf(to ?? asOf, true),
      Math.max(yearOf(asOf, true), to === null ? 0 : yearOf(to, false)),
    );
    return { start: from === null ? end : yearOf(from, false), end, open: to === null };
  });
  const ends = known.flatMap(({ start, end }) => [start, end]);
  const at = day === null ? null : dayOn(yearOf(day, false), Math.min(...ends), Math.max(...ends));
  const all = [...ends, ...(at === null ? [] : [at])];
  const first = Math.min(...all);
  const length = Math.max(Math.max(...all) - first, 1 / 365);
  const place = (year: number) => PAD + ((year - first) / length) * (1 - 2 * PAD);
  return {
    rows: known.map(({ start, end, open }) => {
      const from = Math.min(place(start), 1 - SHORTEST);
      return { start: from, end: Math.max(place(end), from + SHORTEST), open };
    }),
    day: at === null ? null : place(at),
    ticks: ticksOf(first, length).map((year) => ({ at: place(year), label: String(year) })),
  };
}

/** Null for a day too far from the spans. */
function dayOn(day: number, first: number, last: number): number | null {
  const reach = Math.max(last - first, 1) * FAR;
  return day < first - reach || day > last + reach ? null : day;
}

function ticksOf(first: number, length: number): number[] {
  const step = STEPS.find((years) => length / years <= MOST_TICKS) ?? 500;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= first + length; year += step) ticks.push(year);
  return ticks;
}

/** "2024-07" → 2024.5; `end`: of what the date may mean, the last moment. */
function yearOf(date: string, end: boolean): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return end ? year + 1 : year;
  if (day === undefined) return year + (end ? month : month - 1) / 12;
  return year + (month - 1) / 12 + (end ? day : day - 1) / 372;
}
