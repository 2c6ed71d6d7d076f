/** Partial dates in words, in the card's language. Pure. */
import type { CardLanguage } from './schema';

const LOCALES: Record<CardLanguage, string> = { id: 'id-ID', en: 'en-GB' };

type Precision = 'year' | 'month' | 'day';
const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: CardLanguage, precision: Precision): Intl.DateTimeFormat {
  const key = lang + precision;
  let found = formatters.get(key);
  if (!found) {
    // UTC: a date of the calendar must not move with the reader's time zone.
    found = new Intl.DateTimeFormat(LOCALES[lang], { ...OPTIONS[precision], timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}

function precisionOf(date: string): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

function toDate(date: string): Date {
  const [year, month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** "28 Maret 2024", "March 2024", "2024". */
export function formatDate(date: string, lang: CardLanguage): string {
  return formatter(lang, precisionOf(date)).format(toDate(date));
}

/** "25–27 Maret 2024", "Juni–September 2023", "2016–2021"; one date when both are the same. */
export function formatRange(from: string, to: string | undefined, lang: CardLanguage): string {
  if (to === undefined || to === from) return formatDate(from, lang);
  if (precisionOf(from) !== precisionOf(to)) return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  return formatter(lang, precisionOf(from)).formatRange(toDate(from), toDate(to));
}
