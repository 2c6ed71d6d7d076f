/** What is wrong with the records of a pack by others. The house's own demands on its dataset are warnings here. */
import { checkRecords } from '../../facts/check';
import type { DatasetProblem, LoadedRecord } from '../../facts/load';
import { referencesOf } from '../../facts/references';
import type { DatasetRecord } from '../../facts/schema';
import type { Vocabulary } from '../../facts/vocabulary';
import type { Pack } from '../../pack/types';

const BUNDLED = 'the bundled dataset';
/** docs/dataset.md asks this of the bundled dataset; a pack may know less of its entities. */
const HOUSE_RULES = /^(?:has \d+ dated facts or roles, needs \d+|has no gloss)$/;

export interface CheckedSources {
  errors: DatasetProblem[];
  warnings: DatasetProblem[];
  /** Ids of the bundled dataset that the records refer to. */
  bundledIds: Set<string>;
}

export function checkSources(
  records: readonly LoadedRecord[],
  vocabulary: Vocabulary,
  bundled: Pack,
): CheckedSources {
  const own = new Set(records.map(({ record }) => record.id));
  const bundledIds = new Set<string>();
  for (const { record } of records)
    for (const { id } of referencesOf(record)) if (!own.has(id) && bundled.find(id) >= 0) bundledIds.add(id);
  const known = [...bundledIds].map((id) => placeholder(bundled.record(bundled.find(id))));
  const errors: DatasetProblem[] = [];
  const warnings: DatasetProblem[] = [];
  for (const problem of checkRecords([...records, ...known], vocabulary)) {
    if (problem.path === BUNDLED) continue;
    (HOUSE_RULES.test(problem.message) ? warnings : errors).push(problem);
  }
  return { errors, warnings, bundledIds };
}

/** So that references find the record: without its offices, which are checked where it is at home. */
function placeholder(record: DatasetRecord): LoadedRecord {
  const { roles: _, ...rest } = record as DatasetRecord & { roles?: unknown };
  return { record: rest as DatasetRecord, path: BUNDLED, lineOf: () => 0 };
}
