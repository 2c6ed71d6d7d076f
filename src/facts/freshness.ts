/** Which "still so" claims are the likeliest to be out of date. Pure. */
import { compareDays, earliest } from './dates';
import type { DatasetRecord } from './schema';

export interface StaleRole {
  id: string;
  role: string;
  since: string;
  /** Date of the newest page or fact that the record cites, YYYY-MM-DD; '' when none has a date. */
  newest: string;
}

/** Offices without an end, the one with the oldest evidence first. */
export function staleRoles(records: readonly DatasetRecord[]): StaleRole[] {
  const found: StaleRole[] = [];
  for (const record of records) {
    if (record.kind !== 'person') continue;
    const dates = [
      ...Object.values(record.sources).map((source) => source.date ?? ''),
      ...(record.facts ?? []).map((fact) => fact.on),
      ...(record.roles ?? []).map((role) => role.from),
    ];
    const newest =
      dates
        .map((date) => (date === '' ? '' : earliest(date)))
        .sort()
        .at(-1) ?? '';
    for (const role of record.roles ?? []) {
      if (role.to !== undefined) continue;
      found.push({ id: record.id, role: `${role.role} ${role.of ?? ''}`.trim(), since: role.from, newest });
    }
  }
  return found.sort((a, b) => compareDays(a.newest, b.newest));
}
