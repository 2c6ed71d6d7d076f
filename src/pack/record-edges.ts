/** What a record says about other records, as relations. */
import { linksOf } from '../facts/references';
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
  for (const { id, kind, from = null, until = null } of linksOf(record))
    if (id !== record.id) found.set(`${id} ${kind} ${from} ${until}`, { to: id, kind, from, until });
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
