/**
 * Partial dates in words, in the card's language. Pure.
 *
 * Our own and not Intl.DateTimeFormat: making its six formatters costs a waking worker 40 ms before the first
 * card (measured in Node 20), and two languages need two lists of months.
 */
import type { CardLanguage } from './schema';

const MONTHS: Record<CardLanguage, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

interface Parts {
  year: string;
  /** '' for a year alone. */
  month: string;
  /** '' for a month alone. */
  day: string;
}

function partsOf(date: string, lang: CardLanguage): Parts {
  const [year = '', month, day] = date.split('-');
  return {
    year: String(Number(year)),
    month: month === undefined ? '' : MONTHS[lang][Number(month) - 1]!,
    day: day === undefined ? '' : String(Number(day)),
  };
}

function join(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** "28 Maret 2024", "March 2024", "2024". */
export function formatDate(date: string, lang: CardLanguage): string {
  const { year, month, day } = partsOf(date, lang);
  return join(day, month, year);
}

/**
 * "25–27 Maret 2024", "30 Mei – 2 Juni 2024", "Juni–September 2023", "2016–2021": what both have in common is said
 * once. One date when both are the same.
 */
export function formatRange(from: string, to: string | undefined, lang: CardLanguage): string {
  if (to === undefined || to === from) return formatDate(from, lang);
  const a = partsOf(from, lang);
  const b = partsOf(to, lang);
  const alike = from.length === to.length;
  if (!alike || (a.year !== b.year && a.month !== ''))
    return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
  if (a.year !== b.year) return `${a.year}–${b.year}`;
  if (a.month !== b.month)
    return a.day === ''
      ? join(`${a.month}–${b.month}`, a.year)
      : join(a.day, a.month, '–', b.day, b.month, a.year);
  return join(`${a.day}–${b.day}`, a.month, a.year);
}
