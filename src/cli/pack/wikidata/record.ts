/** A draft and its kind → a record of our form, or why there is none. Pure. */

import { surelyBefore } from '../../../facts/dates';
import type { DatasetRecord, Kind } from '../../../facts/schema';
import type { Items } from './aux-index';
import { ClaimSources } from './claim-sources';
import type { Draft, DraftClaim } from './draft';
import { bestDate, eventDates } from './event-dates';
import { glossText, recordNames } from './names';
import { personRoles, type RoleLosses } from './roles';

const KILOMETRE = 828224;
const METRE = 11573;

export interface RecordContext {
  items: Items;
  /** The dump's day, YYYY-MM-DD. */
  day: string;
}

export interface MadeRecord {
  record: DatasetRecord;
  losses: RoleLosses;
}

/** Null for an event whose dates cannot be told. @param type key of the kind's types; '' for persons */
export function recordOf(
  draft: Draft,
  id: string,
  kind: Kind,
  type: string,
  context: RecordContext,
): MadeRecord | null {
  const { name, ...names } = recordNames(draft, kind);
  const sources = new ClaimSources(draft.q, name.en, context.day, context.items);
  const losses: RoleLosses = { undated: 0, unended: 0 };
  const mapper = new Mapper(draft, sources, context.items, context.day);
  const own = kind === 'person' ? person(mapper, context, losses) : KINDS[kind](mapper, type);
  if (own === null) return null;
  const gloss = glossText(draft);
  const record = {
    id,
    wikidata: `Q${draft.q}`,
    name,
    ...names,
    ...(gloss ? { gloss: { ...gloss, source: sources.item() } } : {}),
    kind,
    ...own,
    checked: context.day,
  };
  sources.item();
  return { record: { ...defined(record), sources: sources.all } as unknown as DatasetRecord, losses };
}

/** Reads claims of a draft as fields of a record; `undefined` where there is none. */
class Mapper {
  constructor(
    readonly draft: Draft,
    readonly sources: ClaimSources,
    readonly items: Items,
    readonly day: string,
  ) {}

  claims(...properties: string[]): DraftClaim[] {
    return properties.flatMap((property) => this.draft.claims[property] ?? []);
  }

  date(...properties: string[]): { date: string; source: string | string[] } | undefined {
    for (const property of properties) {
      const best = bestDate(this.draft.claims[property]);
      if (best) return { date: best.date, source: this.sources.of(best) };
    }
    return undefined;
  }

  /** Id of the record that the first fitting claim names; what is over comes last. */
  ref(kinds: readonly Kind[], ...properties: string[]): string | undefined {
    return this.refs(kinds, ...properties)[0]?.id;
  }

  refs(kinds: readonly Kind[], ...properties: string[]): { id: string; claim: DraftClaim }[] {
    const found = new Map<string, DraftClaim>();
    const isOver = (claim: DraftClaim) => claim.to !== undefined || claim.over === true;
    const claims = this.claims(...properties);
    for (const claim of [...claims.filter((c) => !isOver(c)), ...claims.filter(isOver)]) {
      const record = claim.item === undefined ? null : this.items.record(claim.item);
      if (record && claim.item !== this.draft.q && kinds.includes(record.kind) && !found.has(record.id))
        found.set(record.id, claim);
    }
    return [...found].map(([id, claim]) => ({ id, claim }));
  }

  ids(kinds: readonly Kind[], ...properties: string[]): string[] | undefined {
    const ids = this.refs(kinds, ...properties).map(({ id }) => id);
    return ids.length > 0 ? ids : undefined;
  }

  coordinates() {
    const [claim] = this.claims('P625');
    if (!claim?.at) return undefined;
    return { lat: claim.at[0], lon: claim.at[1], source: this.sources.of(claim) };
  }

  /** Founded and dissolved; an end before the beginning is left out. */
  life() {
    const founded = this.date('P571', 'P580');
    const dissolved = this.date('P576', 'P582');
    const wrong = founded && dissolved && surelyBefore(dissolved.date, founded.date);
    return { founded, dissolved: wrong ? undefined : dissolved };
  }
}

const ANY: readonly Kind[] = ['person', 'unit', 'event', 'org', 'place', 'weapon'];
const PLACE: readonly Kind[] = ['place'];

function person(m: Mapper, { items, day }: RecordContext, losses: RoleLosses) {
  const located = (date: ReturnType<Mapper['date']>, placeProperty: string) =>
    date && defined({ date: date.date, place: m.ref(PLACE, placeProperty), source: date.source });
  const born = m.date('P569');
  const died = m.date('P570');
  const wrong = born && died && surelyBefore(died.date, born.date);
  const roles = personRoles(m.draft, m.sources, items, day, losses);
  return {
    country: m.ref(PLACE, 'P27'),
    born: located(born, 'P19'),
    died: wrong ? undefined : located(died, 'P20'),
    roles: roles.length > 0 ? roles : undefined,
  };
}

const KINDS: Record<Exclude<Kind, 'person'>, (m: Mapper, type: string) => object | null> = {
  unit: (m, type) => {
    const [garrison] = m.refs(PLACE, 'P159', 'P276');
    const battles = m.refs(['event'], 'P607');
    return {
      type,
      country: m.ref(PLACE, 'P17'),
      partOf: m.ref(['unit', 'org'], 'P361', 'P749', 'P241'),
      ...m.life(),
      garrison: garrison && { place: garrison.id, source: m.sources.of(garrison.claim) },
      battles:
        battles.length > 0
          ? battles.map(({ id, claim }) => ({ event: id, source: m.sources.of(claim) }))
          : undefined,
    };
  },
  event: (m, type) => {
    const dates = eventDates(m.draft, m.day);
    if (!dates) return null;
    return {
      type,
      from: dates.begin.date,
      to: dates.to,
      source: m.sources.of(dates.begin),
      place: m.ref(PLACE, 'P276', 'P131', 'P17'),
      coordinates: m.coordinates(),
      participants: m.ids(ANY, 'P710'),
      partOf: m.ref(['event'], 'P361'),
    };
  },
  org: (m, type) => ({
    type,
    country: m.ref(PLACE, 'P17'),
    partOf: m.ref(['org', 'unit'], 'P361', 'P749'),
    seat: m.ref(PLACE, 'P159', 'P276'),
    ...m.life(),
  }),
  place: (m, type) => {
    const [people] = m.claims('P1082');
    const year = Number(people?.from?.slice(0, 4) ?? Number.NaN);
    return {
      type,
      country: m.ref(PLACE, 'P17'),
      partOf: m.ref(PLACE, 'P131', 'P361'),
      capital: m.ref(PLACE, 'P36'),
      coordinates: m.coordinates(),
      population:
        people?.amount !== undefined && year > 0
          ? { value: people.amount, year, source: m.sources.of(people) }
          : undefined,
      ...m.life(),
    };
  },
  weapon: (m, type) => {
    const [reach] = m.claims('P2073');
    const km = reach?.amount === undefined ? 0 : inKilometres(reach.amount, reach.unit ?? 0);
    return {
      type,
      country: m.ref(PLACE, 'P495', 'P17'),
      maker: m.ref(['org'], 'P176'),
      firstUse: m.date('P729'),
      range: reach && km > 0 ? { km, source: m.sources.of(reach) } : undefined,
      operators: m.ids(['place', 'org', 'unit'], 'P137'),
    };
  },
};

function inKilometres(amount: number, unit: number): number {
  return unit === KILOMETRE ? amount : unit === METRE ? amount / 1000 : 0;
}

/** Without the fields that are undefined: JSON would drop them, the schema does not take them. */
function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
