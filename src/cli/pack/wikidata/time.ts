/** Wikidata's time values → dates of year, month or day precision in the (proleptic) Gregorian calendar. Pure. */
import { isPartialDate } from '../../../facts/schema';
import type { Snak } from './entity';

const JULIAN = 'Q1985786';
const YEAR = 9;
const MONTH = 10;

/**
 * The date of a time snak as YYYY, YYYY-MM or YYYY-MM-DD; null for an unknown value, for anything coarser than a year
 * and for years that our form cannot write (before 1, after 9999).
 *
 * In the JSON dump the digits are of the calendar that `calendarmodel` names (in RDF they are always Gregorian). Only a
 * day can be converted: a month or a year of the Julian calendar overlaps two of ours and stays as it is.
 */
export function dateOf(snak: Snak | undefined): string | null {
  if (snak?.snaktype !== 'value' || snak.datavalue?.type !== 'time') return null;
  const value = snak.datavalue.value as { time?: unknown; precision?: unknown; calendarmodel?: unknown };
  const match = typeof value.time === 'string' ? /^\+?(\d{4,16})-(\d\d)-(\d\d)T/.exec(value.time) : null;
  const precision = Number(value.precision);
  if (!match || !(precision >= YEAR)) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || year > 9999) return null;
  const yyyy = String(year).padStart(4, '0');
  if (precision === YEAR || month < 1 || month > 12) return yyyy;
  const yyyymm = `${yyyy}-${match[2]}`;
  if (precision === MONTH || day === 0) return yyyymm;
  const julian = typeof value.calendarmodel === 'string' && value.calendarmodel.endsWith(`/${JULIAN}`);
  const date = julian ? gregorian(year, month, day) : `${yyyymm}-${match[3]}`;
  // 30 February: the month is still what somebody meant.
  return date !== null && isPartialDate(date) ? date : yyyymm;
}

/** A day of the Julian calendar in the Gregorian one; null for a day that the Julian calendar does not have. */
export function gregorian(year: number, month: number, day: number): string | null {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > lengths[month - 1]!) return null;
  // Days since 1 March of year 0, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const days = y * 365 + Math.floor(y / 4) + Math.floor((m * 153 + 2) / 5) + day - 1;
  // 1 March of year 0: Julian is two days before Gregorian. 719468 days from there (Gregorian) to 1970-01-01.
  const date = new Date((days - 2 - 719468) * 86_400_000);
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? iso.slice(0, 10) : null;
}
