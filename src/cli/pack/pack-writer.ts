/** Writes a pack file record by record: their text goes to a file beside the output, then into the pack in order. */
import { readSync, renameSync, rmSync } from 'node:fs';
import type { DatasetRecord } from '../../facts/schema';
import type { Vocabulary } from '../../facts/vocabulary';
import { PackColumns, type PackLabel } from '../../pack/columns';
import { HEADER_BYTES, MAGIC, VERSION } from '../../pack/layout';
import { containerPieces } from '../../pack/stream-container';
import { AppendedFile } from './appended-file';

export class PackWriter {
  private readonly columns = new PackColumns();
  private readonly textPath: string;
  private readonly text: AppendedFile;
  /** Where each record's text begins in the text file; one more than there are records. */
  private readonly textAt: number[] = [0];

  /** @param path of the pack. @throws the file system's errors, here and in every method */
  constructor(private readonly path: string) {
    this.textPath = `${path}.records`;
    this.text = new AppendedFile(this.textPath);
  }

  get count(): number {
    return this.columns.count;
  }

  /** @throws PackError for an id that is there already */
  add(record: DatasetRecord): void {
    const bytes = this.columns.add(record);
    this.text.append(bytes);
    this.textAt.push(this.textAt.at(-1)! + bytes.length);
  }

  /** Writes the pack, complete or not at all. Gives its length in bytes. */
  finish(vocabulary: Vocabulary, label: PackLabel): number {
    this.text.flush();
    const sections = this.columns.finish(vocabulary, label, (record) => this.textOf(record));
    const part = `${this.path}.part`;
    const out = new AppendedFile(part);
    let length = HEADER_BYTES;
    try {
      // The header comes last.
      out.append(new Uint8Array(HEADER_BYTES));
      for (const { at, bytes } of containerPieces(MAGIC, VERSION, sections)) {
        if (at === 0) out.overwrite(0, bytes);
        else {
          out.append(bytes);
          length += bytes.length;
        }
      }
      out.flush();
    } catch (error) {
      out.close();
      rmSync(part, { force: true });
      throw error;
    }
    out.close();
    renameSync(part, this.path);
    this.discard();
    return length;
  }

  /** Removes what was written for nothing. */
  discard(): void {
    this.text.close();
    rmSync(this.textPath, { force: true });
  }

  private textOf(record: number): Uint8Array {
    const from = this.textAt[record]!;
    const bytes = new Uint8Array(this.textAt[record + 1]! - from);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.text.file, bytes, done, bytes.length - done, from + done);
      if (read === 0) throw new Error(`${this.textPath} was cut off`);
      done += read;
    }
    return bytes;
  }
}
