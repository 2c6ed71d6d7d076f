/**
 * Which of Wikidata's classes become which kind and type of record, and how.
 *
 * Origin: classes that public programs over Wikidata name with their numbers (OpenSanctions' position types, DBpedia's
 * and schema.org's mappings, several gazetteers), looked up on 2026-11; `label` is the English label that the class had
 * there. Numbers are easily mistaken, so the import compares: a class that the dump calls otherwise (neither label nor
 * alias) is left out with a warning. Everything below a class (P279, nearest first) goes with it; types finer than the
 * table are told by the English labels on the way up, see type-words.ts.
 */
import type { Kind } from '../../../facts/schema';

export interface ClassRule {
  q: number;
  label: string;
  /** `skip`: what is nearest to this class is none of ours. */
  kind: Kind | 'skip';
  /** Key of the vocabulary, or of {@link GENERAL_TYPES}. */
  type: string;
  /** Only what type-words.ts knows a type for: an aircraft is a weapon when it is a fighter. */
  typed?: true;
}

const rule = (kind: ClassRule['kind'], type: string, classes: Record<number, string>, typed?: true) =>
  Object.entries(classes).map(
    ([q, label]): ClassRule => ({ q: Number(q), label, kind, type, ...(typed ? { typed } : {}) }),
  );

/** Types of the imported pack's vocabulary for what is known no closer. */
export const GENERAL_TYPES = {
  unit: { unit: { id: 'satuan militer', en: 'military unit' } },
  org: { organisation: { id: 'organisasi', en: 'organisation' } },
  place: { place: { id: 'tempat', en: 'place' } },
  event: { event: { id: 'peristiwa', en: 'event' } },
  weapon: { weapon: { id: 'senjata', en: 'weapon' } },
} as const;

export const CLASSES: readonly ClassRule[] = [
  ...rule('person', '', { 5: 'human' }),

  ...rule('unit', 'unit', { 176799: 'military unit', 781132: 'military branch' }),
  ...rule('unit', 'armed-forces', { 772547: 'armed forces' }),
  ...rule('unit', 'army', { 37726: 'army' }),
  ...rule('unit', 'navy', { 4508: 'navy' }),
  ...rule('unit', 'air-force', { 61883: 'air force' }),
  ...rule('unit', 'battalion', { 6382533: 'battalion' }),

  ...rule('event', 'war', { 198: 'war', 8465: 'civil war', 103495: 'world war' }),
  ...rule('event', 'conflict', { 180684: 'conflict', 350604: 'armed conflict' }),
  ...rule('event', 'battle', { 178561: 'battle', 188055: 'siege' }),
  ...rule('event', 'campaign', { 645883: 'military operation', 831663: 'military campaign' }),
  ...rule('event', 'invasion', { 467011: 'invasion' }),
  ...rule('event', 'attack', { 2223653: 'terrorist attack', 3199915: 'massacre' }),
  ...rule('event', 'assassination', { 3882219: 'assassination' }),
  ...rule('event', 'genocide', { 41397: 'genocide' }),
  ...rule('event', 'coup', { 45382: "coup d'état" }),
  ...rule('event', 'uprising', { 124734: 'rebellion', 10931: 'revolution' }),
  ...rule('event', 'protest', { 273120: 'protest', 175331: 'demonstration', 124757: 'riot' }),
  ...rule('event', 'crisis', { 3002772: 'political crisis', 5791104: 'international crisis' }),
  ...rule('event', 'summit', { 1072326: 'summit' }),
  ...rule('event', 'treaty', { 131569: 'treaty', 625298: 'peace treaty' }),
  ...rule('event', 'election', { 40231: 'public election' }),
  ...rule('event', 'referendum', { 43109: 'referendum' }),
  ...rule('event', 'disaster', { 3839081: 'disaster', 8065: 'natural disaster', 7944: 'earthquake' }),
  ...rule('event', 'accident', { 744913: 'aviation accident' }),
  ...rule('event', 'event', { 13418847: 'historical event' }),

  ...rule('weapon', 'weapon', { 728: 'weapon', 15142889: 'weapon family', 15142894: 'weapon model' }),
  ...rule('weapon', 'warship', { 3114762: 'warship', 174736: 'destroyer', 161705: 'frigate' }),
  ...rule('weapon', 'aircraft-carrier', { 17205: 'aircraft carrier' }),
  ...rule('weapon', 'weapon', { 15056993: 'aircraft family', 15056995: 'aircraft model' }, true),

  ...rule('org', 'organisation', { 43229: 'organization' }),
  ...rule('org', 'party', { 7278: 'political party' }),
  ...rule('org', 'agency', { 327333: 'government agency' }),
  ...rule('org', 'ministry', { 192350: 'ministry' }),
  ...rule('org', 'parliament', { 11204: 'legislature' }),
  ...rule('org', 'international', { 245065: 'intergovernmental organization' }),
  ...rule('org', 'alliance', { 878249: 'alliance' }),
  ...rule('org', 'ngo', { 163740: 'nonprofit organization' }),
  ...rule('org', 'company', { 4830453: 'business', 22687: 'bank' }),
  ...rule('org', 'university', { 3918: 'university' }),
  ...rule('org', 'religious', { 1530022: 'religious organization' }),
  ...rule('org', 'intelligence', { 47913: 'intelligence agency' }),
  ...rule('org', 'militant-group', { 17127659: 'terrorist organization' }),

  ...rule('place', 'country', { 6256: 'country', 3624078: 'sovereign state' }),
  ...rule('place', 'former-country', { 3024240: 'historical country' }),
  ...rule('place', 'city', { 515: 'city' }),
  ...rule('place', 'place', { 486972: 'human settlement', 618123: 'geographical feature' }),
  ...rule('place', 'region', { 56061: 'administrative territorial entity', 82794: 'region' }),
  ...rule('place', 'island', { 23442: 'island' }),
  ...rule('place', 'river', { 4022: 'river' }),
  ...rule('place', 'sea', { 165: 'sea' }),
  ...rule('place', 'continent', { 5107: 'continent' }),
  ...rule('place', 'airport', { 1248784: 'airport' }),
  ...rule('place', 'place', { 245016: 'military base' }, true),

  ...rule('skip', '', {
    4167410: 'Wikimedia disambiguation page',
    4167836: 'Wikimedia category',
    13406463: 'Wikimedia list article',
    11266439: 'Wikimedia template',
    13442814: 'scholarly article',
    95074: 'fictional character',
    16521: 'taxon',
    215380: 'musical group',
    12973014: 'sports team',
    847017: 'sports club',
    27020041: 'sports season',
    16510064: 'sporting event',
    16917: 'hospital',
    3914: 'school',
    33506: 'museum',
    7075: 'library',
  }),
];
