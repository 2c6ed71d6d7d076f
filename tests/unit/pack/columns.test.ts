import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackWriter } from '../../../src/cli/pack/pack-writer';
import type { DatasetRecord } from '../../../src/facts/schema';
import { PackColumns } from '../../../src/pack/columns';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { recordArbitrary, vocabulary } from './record-arbitrary';

/** The pack as the streaming writer makes it. */
function streamed(records: readonly DatasetRecord[]): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), 'konteks-'));
  try {
    const path = join(dir, 'a.pack');
    const writer = new PackWriter(path);
    for (const record of records) writer.add(record);
    const length = writer.finish(vocabulary, { name: 'Test', made: '2026-01-02' });
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(length);
    expect(readdirSync(dir)).toEqual(['a.pack']);
    return bytes;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('a pack written record by record', () => {
  it('has the bytes of writePack, in whatever order the records come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(recordArbitrary, { selector: ({ id }) => id, maxLength: 30 }), (records) => {
        const whole = writePack(records.toReversed(), vocabulary, { name: 'Test', made: '2026-01-02' });
        expect(Buffer.from(streamed(records)).equals(Buffer.from(whole))).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('gives back every record, with the sources that it shares and those of its own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(recordArbitrary, { selector: ({ id }) => id, maxLength: 30 }), (records) => {
        const pack = openPack(writePack(records, vocabulary).buffer);
        for (const record of records) expect(pack.record(pack.find(record.id))).toEqual(record);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('refuses a second record with the same id', () => {
    const columns = new PackColumns();
    const [record] = fc.sample(recordArbitrary, 1);
    columns.add(record!);
    expect(() => columns.add(record!)).toThrow(`two records with the id ${record!.id}`);
  });
});
