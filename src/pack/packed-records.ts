/** Records and the sources that they share, decoded on demand. */
import type { DatasetRecord, Source } from '../facts/schema';
import type { Container } from '../names/container';
import { Kept } from './kept';
import * as layout from './layout';
import type { Phrases } from './phrases';
import { damaged, range } from './slices';

/** Decoded records, and sources, that are kept at most. */
const MOST_KEPT = 512;

export class PackedRecords {
  readonly count: number;
  private readonly at: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly sourcesAt: Uint32Array;
  private readonly sources: Uint8Array;
  private readonly records = new Kept<DatasetRecord>(MOST_KEPT);
  private readonly shared = new Kept<Source>(MOST_KEPT);

  constructor(
    container: Container,
    private readonly phrases: Phrases,
  ) {
    this.at = container.u32(layout.RECORDS_AT);
    this.bytes = container.bytes(layout.RECORDS);
    this.sourcesAt = container.u32(layout.SOURCES_AT);
    this.sources = container.bytes(layout.SOURCES);
    this.count = this.at.length - 1;
  }

  /** @throws PackError for a damaged record */
  record(entity: number): DatasetRecord {
    return this.records.get(entity, () => this.read(entity));
  }

  private read(entity: number): DatasetRecord {
    const what = `record ${entity}`;
    const parts = this.text(this.at, this.bytes, entity, what);
    if (!Array.isArray(parts)) throw damaged(what);
    const [record, references] = parts;
    if (!isObject(record) || !isObject(references)) throw damaged(what);
    for (const [key, source] of Object.entries(references))
      if (typeof source === 'number') references[key] = this.source(source);
    record.sources = references;
    // What the writer was given; a pack from elsewhere is looked at by whoever imports it.
    return record as unknown as DatasetRecord;
  }

  private source(number: number): Source {
    return this.shared.get(number, () => {
      const what = `source ${number}`;
      const source = this.text(this.sourcesAt, this.sources, number, what);
      if (!isObject(source)) throw damaged(what);
      return source as unknown as Source;
    });
  }

  private text(at: Uint32Array, bytes: Uint8Array, i: number, what: string): unknown {
    const [from, to] = range(at, i, bytes.length, what);
    return this.phrases.json(bytes.subarray(from, to), what);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
