/** What a record says about other records, as relations. */
import type { DatasetRecord } from '../facts/schema';

export interface Edge {
  /** Id of the other record. */
  to: string;
  kind: string;
  from: string | null;
  until: string | null;
}

/** Every relation that the record states, without doubles, in the order of its fields. */
export function edgesOf(record: DatasetRecord): Edge[] {
  const found = new Map<string, Edge>();
  const add = (to: string | undefined, kind: string, from?: string, until?: string) => {
    if (to === undefined || to === record.id) return;
    const edge: Edge = { to, kind, from: from ?? null, until: until ?? null };
    found.set(JSON.stringify(edge), edge);
  };
  if (record.kind !== 'event') add(record.country, 'country');
  switch (record.kind) {
    case 'person':
      add(record.born?.place, 'birthplace', record.born?.date, record.born?.date);
      add(record.died?.place, 'deathplace', record.died?.date, record.died?.date);
      for (const role of record.roles ?? []) add(role.of, `role:${role.role}`, role.from, role.to);
      break;
    case 'unit':
      add(record.partOf, 'partOf');
      add(record.garrison?.place, 'garrison');
      for (const battle of record.battles ?? []) add(battle.event, 'battle');
      break;
    case 'event':
      add(record.place, 'place', record.from, record.to);
      for (const id of record.participants ?? []) add(id, 'participant', record.from, record.to);
      add(record.partOf, 'partOf');
      break;
    case 'org':
      add(record.partOf, 'partOf');
      add(record.seat, 'seat');
      break;
    case 'place':
      add(record.partOf, 'partOf');
      add(record.capital, 'capital');
      break;
    case 'weapon':
      add(record.maker, 'maker');
      for (const id of record.operators ?? []) add(id, 'operator');
      break;
  }
  for (const fact of record.facts ?? [])
    for (const id of fact.about ?? []) add(id, 'about', fact.on, fact.to ?? fact.on);
  return [...found.values()];
}

/** When the entity began and ended to exist: born and died, founded and dissolved, first use, from and to. */
export function lifeOf(record: DatasetRecord): { from: string | null; to: string | null } {
  switch (record.kind) {
    case 'person':
      return { from: record.born?.date ?? null, to: record.died?.date ?? null };
    case 'event':
      return { from: record.from, to: record.to ?? null };
    case 'weapon':
      return { from: record.firstUse?.date ?? null, to: null };
    default:
      return { from: record.founded?.date ?? null, to: record.dissolved?.date ?? null };
  }
}
