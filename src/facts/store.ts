/** What cards need of a pack. The pack room's `Pack` has all of it; tests make a small one. */
import type { DatasetRecord } from './schema';
import type { Vocabulary } from './vocabulary';

export interface StoreRelation {
  to: number;
  /** `role:<key>`, `country`, `partOf`, `place`, … as in pack/types.ts. */
  kind: string;
  from: string | null;
  until: string | null;
  /** Stated in the other entity's record. */
  reverse?: true;
}

export interface FactStore {
  /** The day the dataset was built from, YYYY-MM-DD. */
  readonly date: string;
  record(entity: number): DatasetRecord;
  /** -1 when there is no such record. */
  find(id: string): number;
  /** Entities that this one has to do with, in both directions. */
  relations(entity: number): readonly StoreRelation[];
  vocabulary(): Vocabulary;
}
