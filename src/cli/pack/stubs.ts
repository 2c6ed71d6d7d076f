/**
 * Records of the bundled dataset that a pack refers to. A pack's relations lead to its own records only, so each such
 * record comes along in short: name, kind, dates that its form demands, and no claims. Laid over the bundled record it
 * changes nothing; opened alone, the pack still knows what it speaks of.
 */
import { referencesOf } from '../../facts/references';
import type { DatasetRecord, Source } from '../../facts/schema';
import type { Pack } from '../../pack/types';

/** The record without its claims. */
export function stubOf(record: DatasetRecord): DatasetRecord {
  const { id, wikidata, name, checked } = record;
  const stub: Record<string, unknown> = { id, kind: record.kind, name, sources: {}, checked };
  if (wikidata !== undefined) stub.wikidata = wikidata;
  if (record.kind !== 'person') stub.type = record.type;
  if (record.kind === 'event') {
    stub.from = record.from;
    if (record.to !== undefined) stub.to = record.to;
    stub.source = record.source;
    const keys = [record.source].flat();
    const sources: [string, Source | undefined][] = keys.map((key) => [key, record.sources[key]]);
    stub.sources = Object.fromEntries(sources.filter(([, source]) => source));
  } else if (record.country !== undefined && record.country !== id) stub.country = record.country;
  return stub as unknown as DatasetRecord;
}

/** Stubs of `ids`, and of the countries they name. Ids that the bundled dataset does not have give none. */
export function stubsOf(ids: Iterable<string>, bundled: Pack, own: (id: string) => boolean): DatasetRecord[] {
  const stubs = new Map<string, DatasetRecord>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (stubs.has(id) || own(id)) continue;
    const entity = bundled.find(id);
    if (entity < 0) continue;
    const stub = stubOf(bundled.record(entity));
    stubs.set(id, stub);
    for (const reference of referencesOf(stub)) waiting.push(reference.id);
  }
  return [...stubs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
