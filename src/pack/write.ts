/** Build time: records → pack bytes. See layout.ts. */
import type { DatasetRecord } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { writeContainer } from '../names/container';
import { PackColumns, type PackLabel } from './columns';
import { MAGIC, VERSION } from './layout';

/**
 * Writes the pack of validated records. Deterministic, and independent of the order of `records`.
 * References to records that are not among them are left out of the relations: checking them is the dataset's part.
 * @throws PackError for two records with one id, or an id that is not 1 to 255 ASCII characters.
 */
export function writePack(
  records: readonly DatasetRecord[],
  vocabulary: Vocabulary,
  label: PackLabel = { name: '', made: null },
): Uint8Array<ArrayBuffer> {
  const columns = new PackColumns();
  const texts = records.map((record) => columns.add(record));
  const { sections, order } = columns.finish(vocabulary, label);
  return writeContainer(MAGIC, VERSION, [...sections, joined(Array.from(order, (record) => texts[record]!))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
