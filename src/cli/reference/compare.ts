/** Our claims beside the reference data: confirmed, less precise, a day off, in conflict, or unknown there. Pure. */
import { daysBetween, earliest } from '../../facts/dates';
import type { DatasetRecord } from '../../facts/schema';
import { foldWord } from '../../notes/tokens';
import type { ReferenceRecord } from './reference-file';

export type Verdict = 'confirm' | 'compatible' | 'near' | 'CONFLICT' | 'unknown';

export interface Comparison {
  id: string;
  /** Such as `born` or `roles.0.from`. */
  field: string;
  verdict: Verdict;
  ours: string;
  /** What the reference says; '' when it says nothing. */
  theirs: string;
}

/** Common words of office titles, which make no two offices alike. */
const TITLE_STOP = new Set(['of', 'the', 'and', 'for', 'de', 'member', 'minister', 'ministry', 'republic']);

/** An office in English words; the country's name in it tells no two offices of that country apart. */
export interface OfficeText {
  title: string;
  country: string;
}

/** @param officeOf the office of the role with that index */
export function compareRecord(
  record: DatasetRecord,
  references: readonly ReferenceRecord[],
  officeOf: (index: number) => OfficeText,
): Comparison[] {
  const found: Comparison[] = [];
  const add = (field: string, ours: string, theirs: readonly string[]) => {
    const { verdict, value } = best(ours, theirs);
    found.push({ id: record.id, field, verdict, ours, theirs: value });
  };
  if (record.kind === 'person') {
    if (record.born) add('born', record.born.date, values(references, 'birth', 'P569'));
    if (record.died) add('died', record.died.date, values(references, 'death', 'P570'));
    record.roles?.forEach((role, i) => {
      const alike = references.flatMap((reference) =>
        (reference.offices ?? []).filter((office) => alikeTitles(officeOf(i), office.title)),
      );
      const starts = alike
        .flatMap((office) => office.start ?? [])
        .filter((start) => isSameTerm(role.from, start));
      add(`roles.${i}.from`, role.from, starts);
    });
  } else if (record.kind === 'event') {
    add('from', record.from, values(references, 'start', 'P580', 'P585'));
    // A "point in time" is an end only of what has no beginning of its own there.
    const spans = references.some((reference) => reference.start || reference.dates?.P580);
    if (record.to) add('to', record.to, values(references, 'end', 'P582', ...(spans ? [] : ['P585'])));
  } else if (record.kind !== 'weapon' && record.founded) {
    add('founded', record.founded.date, values(references, 'start', 'P571'));
  }
  return found;
}

function values(
  references: readonly ReferenceRecord[],
  key: 'birth' | 'death' | 'start' | 'end',
  ...properties: string[]
): string[] {
  return references.flatMap((reference) => [
    ...(reference[key] ? [reference[key]] : []),
    ...properties.flatMap((property) =>
      (reference.dates?.[property] ?? []).map((date) => date.split('/')[0]!),
    ),
  ]);
}

const ORDER: Verdict[] = ['confirm', 'near', 'compatible', 'CONFLICT', 'unknown'];

function best(ours: string, theirs: readonly string[]): { verdict: Verdict; value: string } {
  const judged = theirs.map((value) => ({ verdict: compareDates(ours, value), value }));
  judged.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return judged[0] ?? { verdict: 'unknown', value: '' };
}

/** Partial dates: the same, one more precise than the other, a day apart, or different. */
export function compareDates(ours: string, theirs: string): Verdict {
  const date = /^\+?(\d{4}(?:-\d{2}){0,2})/.exec(theirs)?.[1];
  if (date === undefined) return 'unknown';
  if (ours === date) return 'confirm';
  // Wikidata writes a whole year as 1 January.
  const precise = date.endsWith('-01-01') ? date.slice(0, 4) : date;
  const length = Math.min(ours.length, precise.length);
  if (ours.slice(0, length) === precise.slice(0, length)) return 'compatible';
  if (ours.length === 10 && date.length === 10 && Math.abs(daysBetween(ours, date)) <= 1) return 'near';
  return 'CONFLICT';
}

/** Offices are held more than once: a start more than a year away is another term's. */
function isSameTerm(ours: string, theirs: string): boolean {
  const date = /^\+?(\d{4}(?:-\d{2}){0,2})/.exec(theirs)?.[1];
  if (date === undefined) return false;
  return Math.abs(daysBetween(earliest(ours), earliest(date))) <= 400;
}

function alikeTitles({ title, country }: OfficeText, other: string): boolean {
  const ofCountry = new Set(foldWord(country).match(/[\p{L}\p{N}]+/gu) ?? []);
  const words = (text: string) =>
    new Set(
      (
        foldWord(text)
          .replace(/defense/g, 'defence')
          .match(/[\p{L}\p{N}]+/gu) ?? []
      ).filter((word) => !TITLE_STOP.has(word) && !ofCountry.has(word)),
    );
  const [left, right] = [words(title), words(other)];
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size) >= 0.6;
}
