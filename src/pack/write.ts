/** Build time: records → pack bytes. See layout.ts. */
import type { DatasetRecord } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { PackColumns, type PackLabel } from './columns';
import { MAGIC, VERSION } from './layout';
import { containerPieces } from './stream-container';

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
  const sections = columns.finish(vocabulary, label, (record) => texts[record]!);
  const pieces = [...containerPieces(MAGIC, VERSION, sections)];
  const pack = new Uint8Array(Math.max(...pieces.map(({ at, bytes }) => at + bytes.length)));
  for (const { at, bytes } of pieces) pack.set(bytes, at);
  return pack;
}
