/** Partial dates: YYYY, YYYY-MM or YYYY-MM-DD. Compared by the days they may stand for. Pure. */

/** First day a partial date may mean, YYYY-MM-DD. */
export function earliest(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day a partial date may mean, YYYY-MM-DD. */
export function latest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return `${date}-${String(lastDay).padStart(2, '0')}`;
}

/**
 * For sorting dates of one precision, the earlier first. Not `localeCompare`: making its collator costs a waking worker
 * 9 ms (Node 20, CPU time).
 */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `a` is over before `b` can begin. */
export function surelyBefore(a: string, b: string): boolean {
  return latest(a) < earliest(b);
}

/**
 * Whether something that ran from `from` to `to` (null: still running) held on `date`.
 * `maybe` when the precision of the dates does not tell.
 */
export function heldOn(from: string | null, to: string | null, date: string): 'yes' | 'no' | 'maybe' {
  if (from !== null && latest(date) < earliest(from)) return 'no';
  if (to !== null && earliest(date) > latest(to)) return 'no';
  const begun = from === null || earliest(date) >= latest(from);
  // On the very day that an office ends both holders are in office: that is "maybe" for the old one.
  const notEnded = to === null || latest(date) < earliest(to);
  return begun && notEnded ? 'yes' : 'maybe';
}

const sums = new Map<string, string>();
/** An article asks for the same few sums at every name; more than so many are not kept. */
const MOST_SUMS = 512;

/** The day `days` after (before, if negative) a day YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const key = `${day} ${days}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  const sum = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  if (sums.size >= MOST_SUMS) sums.clear();
  sums.set(key, sum);
  return sum;
}

/** Days from `a` to `b`, both YYYY-MM-DD. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
