import { align, HEADER_FIXED } from '../names/container';

/**
 * The layout of a pack. Container: names/container.ts. Records are numbered in the order of their ids ("entity").
 *
 * META        u32: entities, candidate lists, relations, candidates, cues; the pack's day as YYYYMMDD
 * ABOUT       UTF-8 JSON: {@link PackAbout}
 * NAMES       a names dictionary; its values are numbers of candidate lists
 * LIST_AT     u32: where each candidate list begins in CANDIDATES, and one more
 * CANDIDATES  u32: entity << 4 | role << 2 | language
 * CORES       u32 × 4 an entity: kind | type << 8 (number of a word), from, to, country + 1 (0: none)
 * IDS_AT, IDS u32 offsets (one more than entities), ASCII ids in ascending order
 * WIKIDATA    u32 an entity: the number of its Wikidata item, 0 where it has none
 * BY_WIKIDATA u32: the entities that have one, in ascending order of item, then entity
 * EDGES_AT    u32: where each entity's relations begin in EDGES, and one more
 * EDGES       u32 × 4 a relation: to, kind (number of a word) << 1 | reverse, from, until
 * WORDS       UTF-8 JSON: the words that kinds of relation and types are numbers of
 * CUE_WORDS   UTF-8 JSON: by language, by kind of pattern: [word, numbers of patterns][]
 * VOCABULARY  UTF-8 JSON, as in vocabulary.yaml
 * PHRASES_AT  u32: where each phrase begins in PHRASES, and one more
 * PHRASES     what the codes in packed text stand for (phrases.ts)
 * CUES_AT     u32: where each cue pattern begins in CUES, and one more
 * CUES        packed text: JSON of each pattern (types.ts)
 * RECORDS     packed text of each record: JSON [record without sources, { key: source or its number in SOURCES }]
 * RECORDS_AT  u32: where each record begins in RECORDS, and one more
 * SOURCES     packed text: JSON of each source that several records have
 * SOURCES_AT  u32: where each source begins in SOURCES, and one more
 *
 * Dates are numbers: year × 10000 + month × 100 + day, month or day 0 where the date has none; 0: no date.
 */
export const MAGIC = 0x4b54504b; // "KPTK"
export const VERSION = 2;

export const SECTION_NAMES = [
  'counts',
  'about',
  'names',
  'list-at',
  'candidates',
  'cores',
  'ids-at',
  'ids',
  'wikidata',
  'by-wikidata',
  'edges-at',
  'edges',
  'words',
  'cue-words',
  'vocabulary',
  'phrases-at',
  'phrases',
  'cues-at',
  'cues',
  'records',
  'records-at',
  'sources',
  'sources-at',
] as const;
export const SECTIONS = SECTION_NAMES.length;
/** Where the first section begins. */
export const HEADER_BYTES = align(HEADER_FIXED + SECTIONS * 8);
export const [
  META,
  ABOUT,
  NAMES,
  LIST_AT,
  CANDIDATES,
  CORES,
  IDS_AT,
  IDS,
  WIKIDATA,
  BY_WIKIDATA,
  EDGES_AT,
  EDGES,
  WORDS,
  CUE_WORDS,
  VOCABULARY,
  PHRASES_AT,
  PHRASES,
  CUES_AT,
  CUES,
  RECORDS,
  RECORDS_AT,
  SOURCES,
  SOURCES_AT,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22] as const;

export const META_LENGTH = 6;
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
