import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetRecord } from '../../../src/facts/schema';
import { PackColumns } from '../../../src/pack/columns';
import { MAGIC, VERSION } from '../../../src/pack/layout';
import { containerPieces } from '../../../src/pack/stream-container';
import { writePack } from '../../../src/pack/write';
import { recordArbitrary, vocabulary } from './record-arbitrary';

/** The pack as the streaming writer makes it, with its texts in pieces of `piece` bytes. */
async function streamed(records: readonly DatasetRecord[], piece: number): Promise<Uint8Array> {
  const columns = new PackColumns();
  const texts = records.map((record) => columns.add(record));
  const { sections, order } = columns.finish(vocabulary, { name: '', made: null });
  const all = Buffer.concat(Array.from(order, (i) => texts[i]!));
  async function* pieces() {
    for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
  }
  const out: { at: number; bytes: Uint8Array }[] = [];
  for await (const part of containerPieces(MAGIC, VERSION, sections, pieces(), all.length))
    out.push({ at: part.at, bytes: part.bytes.slice() });
  const length = Math.max(...out.map(({ at, bytes }) => at + bytes.length));
  const pack = new Uint8Array(length);
  for (const { at, bytes } of out) pack.set(bytes, at);
  return pack;
}

describe('a pack written record by record', () => {
  it('has the bytes of writePack, in whatever order the records come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(recordArbitrary, { selector: ({ id }) => id, maxLength: 30 }),
        fc.integer({ min: 1, max: 5000 }),
        async (records, piece) => {
          const whole = writePack(records, vocabulary);
          expect(Buffer.from(await streamed(records, piece)).equals(Buffer.from(whole))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a second record with the same id', () => {
    const columns = new PackColumns();
    const [record] = fc.sample(recordArbitrary, 1);
    columns.add(record!);
    expect(() => columns.add(record!)).toThrow(`two records with the id ${record!.id}`);
  });
});
