/**
 * The layout of a pack. Container: names/container.ts. Records are numbered in the order of their ids ("entity").
 *
 * META        u32: entities, candidate lists, relations, candidates; the pack's day as YYYYMMDD
 * NAMES       a names dictionary; its values are numbers of candidate lists
 * LIST_AT     u32: where each candidate list begins in CANDIDATES, and one more
 * CANDIDATES  u32: entity << 4 | role << 2 | language
 * CORES       u32 × 4 an entity: kind | type << 8 (number of a word), from, to, country + 1 (0: none)
 * IDS_AT, IDS u32 offsets (one more than entities), ASCII ids in ascending order
 * EDGES_AT    u32: where each entity's relations begin in EDGES, and one more
 * EDGES       u32 × 4 a relation: to, kind (number of a word) << 1 | reverse, from, until
 * WORDS       UTF-8 JSON: the words that kinds of relation and types are numbers of
 * CUES        UTF-8 JSON: [entity, cue][]
 * VOCABULARY  UTF-8 JSON, as in vocabulary.yaml
 * RECORDS_AT  u32 × 2 an entity: offset in RECORDS (low and high half) of its record; ends where the next begins
 * RECORDS     UTF-8 JSON of each record
 *
 * Dates are numbers: year × 10000 + month × 100 + day, month or day 0 where the date has none; 0: no date.
 */
export const MAGIC = 0x4b54504b; // "KPTK"
export const VERSION = 1;

export const META = 0;
export const NAMES = 1;
export const LIST_AT = 2;
export const CANDIDATES = 3;
export const CORES = 4;
export const IDS_AT = 5;
export const IDS = 6;
export const EDGES_AT = 7;
export const EDGES = 8;
export const WORDS = 9;
export const CUES = 10;
export const VOCABULARY = 11;
export const RECORDS_AT = 12;
export const RECORDS = 13;
export const SECTIONS = 14;

export const META_LENGTH = 5;
export const ROLES = ['name', 'alias', 'short', 'demonym'] as const;
export const LANGUAGES = ['any', 'id', 'en'] as const;
/** 28 bits of CANDIDATES. */
export const MAX_ENTITIES = 1 << 28;

/** Entities of one spelling; no honest pack comes near. */
export const MAX_CANDIDATES = 0x10000;

/** YYYY[-MM[-DD]] → number; 0 for none. */
export function dateNumber(date: string | null | undefined): number {
  if (!date) return 0;
  const [y, m, d] = date.split('-');
  return Number(y) * 10000 + Number(m ?? 0) * 100 + Number(d ?? 0);
}

/** The inverse of {@link dateNumber}. */
export function dateString(n: number): string | null {
  if (n === 0) return null;
  const two = (x: number) => String(x).padStart(2, '0');
  const year = String(Math.floor(n / 10000)).padStart(4, '0');
  const month = Math.floor(n / 100) % 100;
  const day = n % 100;
  return month === 0 ? year : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
