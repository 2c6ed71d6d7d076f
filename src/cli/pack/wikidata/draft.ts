/**
 * What the import keeps of an entity while it reads the dump: small, and still in numbers of items, because what those
 * items are (and are called) is only known when the whole dump has been read. Pure.
 */
import {
  bestStatements,
  coordinatesOf,
  type DumpStatement,
  type Entity,
  itemNumber,
  itemOf,
  languageOf,
  quantityOf,
  type Snak,
  statementsOf,
  textOf,
} from './entity';
import { dateOf } from './time';

/** A source of a claim: address, title, work it is stated in, publisher (items), day seen, date of publication. */
export interface DraftReference {
  url?: string;
  title?: string;
  in?: number;
  by?: number;
  seen?: string;
  date?: string;
}

export interface DraftClaim {
  /** Item; or date, coordinates, amount in `is`. */
  item?: number;
  date?: string;
  at?: [number, number];
  amount?: number;
  unit?: number;
  from?: string;
  to?: string;
  /** It is over, but nobody knows since when. */
  over?: true;
  /** Of which organisation or place, as a qualifier says. */
  of?: number;
  /** P5102 and P3831: "acting". */
  nature?: number[];
  refs?: DraftReference[];
}

export interface Draft {
  q: number;
  /** By language; `mul` is Wikidata's "for all languages". */
  labels: Record<string, string>;
  descriptions?: Record<string, string>;
  aliases?: Record<string, string[]>;
  native?: { lang: string; text: string };
  /** Classes, P31. */
  is: number[];
  /** Broader classes, P279. */
  sub?: number[];
  claims: Record<string, DraftClaim[]>;
  /** Died, but nobody knows when. */
  dead?: true;
  /** P582: said to have no end, or one that nobody knows. */
  end?: 'none' | 'unknown';
}

/** Of these the statement of best rank; of the others every one that is not deprecated. */
const BEST = {
  items: ['P17', 'P19', 'P20', 'P36', 'P131', 'P159', 'P176', 'P241', 'P276', 'P361', 'P495', 'P749'],
  dates: ['P569', 'P570', 'P571', 'P576', 'P580', 'P582', 'P585', 'P729'],
};
/** The preferred P39 is the present office: the others are no less true. */
const EVERY = ['P39', 'P27', 'P137', 'P607', 'P710'];
/** More than these of one property nobody reads on a card. */
const MOST_CLAIMS = 60;
const MOST_REFERENCES = 3;
const MOST_ALIASES = 30;

/** Null for an entity without a label in any of `languages` (or for all languages). */
export function draftOf(entity: Entity, languages: readonly string[]): Draft | null {
  const labels: Record<string, string> = {};
  for (const lang of [...languages, 'mul']) {
    const label = entity.labels?.[lang]?.value?.trim();
    if (label) labels[lang] = label;
  }
  if (Object.keys(labels).length === 0) return null;
  const draft: Draft = { q: itemNumber(entity.id), labels, is: itemsOf(entity, 'P31'), claims: {} };
  const sub = itemsOf(entity, 'P279');
  if (sub.length > 0) draft.sub = sub;
  addTerms(draft, entity);
  for (const property of BEST.items) add(draft, property, bestStatements(entity, property), itemClaim);
  for (const property of BEST.dates) add(draft, property, bestStatements(entity, property), dateClaim);
  for (const property of EVERY) add(draft, property, statementsOf(entity, property), itemClaim);
  add(draft, 'P625', bestStatements(entity, 'P625'), coordinatesClaim);
  add(draft, 'P1082', bestStatements(entity, 'P1082'), amountClaim);
  add(draft, 'P2073', bestStatements(entity, 'P2073'), amountClaim);
  const died = bestStatements(entity, 'P570');
  if (!draft.claims.P570 && died.some(({ mainsnak }) => mainsnak?.snaktype !== 'novalue')) draft.dead = true;
  const ended = draft.claims.P582
    ? []
    : bestStatements(entity, 'P582').map(({ mainsnak }) => mainsnak?.snaktype);
  if (ended.includes('novalue')) draft.end = 'none';
  else if (ended.length > 0) draft.end = 'unknown';
  return draft;
}

/** Items that the best statements of a property name. */
export function itemsOf(entity: Entity, property: string): number[] {
  return bestStatements(entity, property)
    .map(({ mainsnak }) => itemOf(mainsnak))
    .filter((q) => q > 0);
}

function addTerms(draft: Draft, entity: Entity): void {
  const descriptions: Record<string, string> = {};
  const aliases: Record<string, string[]> = {};
  for (const lang of ['id', 'en', 'mul']) {
    const description = entity.descriptions?.[lang]?.value?.trim();
    if (description) descriptions[lang] = description;
    const list = entity.aliases?.[lang];
    const names = Array.isArray(list) ? list.map((term) => term?.value?.trim()).filter(Boolean) : [];
    if (names.length > 0) aliases[lang] = names.slice(0, MOST_ALIASES);
  }
  if (Object.keys(descriptions).length > 0) draft.descriptions = descriptions;
  if (Object.keys(aliases).length > 0) draft.aliases = aliases;
  const native = [...bestStatements(entity, 'P1559'), ...bestStatements(entity, 'P1705')][0]?.mainsnak;
  const text = textOf(native);
  const lang = languageOf(native);
  if (text && /^[a-z]{2,3}(-[a-z]+)?$/.test(lang)) draft.native = { lang, text };
}

type ClaimOf = (snak: Snak) => DraftClaim | null;

const itemClaim: ClaimOf = (snak) => {
  const item = itemOf(snak);
  return item > 0 ? { item } : null;
};
const dateClaim: ClaimOf = (snak) => {
  const date = dateOf(snak);
  return date === null ? null : { date };
};
const coordinatesClaim: ClaimOf = (snak) => {
  const at = coordinatesOf(snak);
  return at && { at };
};
const amountClaim: ClaimOf = (snak) => quantityOf(snak);

function add(draft: Draft, property: string, statements: readonly DumpStatement[], claimOf: ClaimOf): void {
  const claims: DraftClaim[] = [];
  for (const statement of statements.slice(0, MOST_CLAIMS)) {
    const claim = claimOf(statement.mainsnak);
    if (!claim) continue;
    qualify(claim, statement);
    claims.push(claim);
  }
  if (claims.length > 0) draft.claims[property] = claims;
}

function qualify(claim: DraftClaim, { qualifiers, references }: DumpStatement): void {
  const first = (property: string) => qualifiers?.[property]?.[0];
  // A point in time alone ("minister in 1998") dates a claim without saying when it began: year of it, no more.
  const from = dateOf(first('P580'));
  const to = dateOf(first('P582'));
  const at = dateOf(first('P585'));
  if (from !== null) claim.from = from;
  else if (at !== null && to === null) claim.from = claim.to = at;
  if (to !== null) claim.to = to;
  if (claim.to === undefined && first('P582')?.snaktype === 'somevalue') claim.over = true;
  const of = ['P642', 'P2389', 'P1001'].map((property) => itemOf(first(property))).find((q) => q > 0);
  if (of !== undefined) claim.of = of;
  const nature = [...(qualifiers?.P5102 ?? []), ...(qualifiers?.P3831 ?? [])]
    .map(itemOf)
    .filter((q) => q > 0);
  if (nature.length > 0) claim.nature = nature;
  const refs = (Array.isArray(references) ? references : [])
    .map(({ snaks }) => referenceOf(snaks ?? {}))
    .filter((ref) => ref !== null);
  if (refs.length > 0) claim.refs = refs.slice(0, MOST_REFERENCES);
}

/** Null for a reference that names no page and no work: "imported from Wikipedia" is none. */
function referenceOf(snaks: Record<string, Snak[]>): DraftReference | null {
  const first = (property: string) => snaks[property]?.[0];
  const ref: DraftReference = {};
  const url = textOf(first('P854'));
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) ref.url = url;
  const work = itemOf(first('P248'));
  if (work > 0) ref.in = work;
  if (ref.url === undefined && ref.in === undefined) return null;
  const title = textOf(first('P1476'));
  if (title) ref.title = title;
  const publisher = itemOf(first('P123'));
  if (publisher > 0) ref.by = publisher;
  const seen = dateOf(first('P813'));
  if (seen?.length === 10) ref.seen = seen;
  const date = dateOf(first('P577'));
  if (date !== null) ref.date = date;
  return ref;
}
