/** Writes a pack file record by record: their text goes to a file beside the output, then into the pack in order. */
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { DatasetRecord } from '../../facts/schema';
import type { Vocabulary } from '../../facts/vocabulary';
import { PackColumns, type PackLabel } from '../../pack/columns';
import { MAGIC, VERSION } from '../../pack/layout';
import { containerPieces } from '../../pack/stream-container';

const PIECE_BYTES = 4 << 20;

export class PackWriter {
  private readonly columns = new PackColumns();
  private readonly textPath: string;
  private readonly text: number;
  private textBytes = 0;
  /** Where each record's text begins in the text file; one more than there are records. */
  private readonly textAt: number[] = [0];
  private readonly waiting = new Uint8Array(PIECE_BYTES);
  private waitingBytes = 0;

  /** @param path of the pack. @throws the file system's errors, here and in every method */
  constructor(private readonly path: string) {
    this.textPath = `${path}.records`;
    this.text = openSync(this.textPath, 'w+');
  }

  get count(): number {
    return this.columns.count;
  }

  /** @throws PackError for an id that is there already */
  add(record: DatasetRecord): void {
    const bytes = this.columns.add(record);
    if (this.waitingBytes + bytes.length > PIECE_BYTES) this.flush();
    if (bytes.length > PIECE_BYTES) writeSync(this.text, bytes);
    else {
      this.waiting.set(bytes, this.waitingBytes);
      this.waitingBytes += bytes.length;
    }
    this.textBytes += bytes.length;
    this.textAt.push(this.textBytes);
  }

  /** Writes the pack, complete or not at all. Gives its length in bytes. */
  async finish(vocabulary: Vocabulary, label: PackLabel): Promise<number> {
    this.flush();
    const { sections, order } = this.columns.finish(vocabulary, label);
    const part = `${this.path}.part`;
    const out = openSync(part, 'w');
    let length = 0;
    try {
      for await (const { at, bytes } of containerPieces(
        MAGIC,
        VERSION,
        sections,
        this.texts(order),
        this.textBytes,
      )) {
        for (let done = 0; done < bytes.length; )
          done += writeSync(out, bytes, done, bytes.length - done, at + done);
        length = Math.max(length, at + bytes.length);
      }
    } catch (error) {
      closeSync(out);
      rmSync(part, { force: true });
      throw error;
    }
    closeSync(out);
    renameSync(part, this.path);
    this.discard();
    return length;
  }

  /** Removes what was written for nothing. */
  discard(): void {
    closeSync(this.text);
    rmSync(this.textPath, { force: true });
  }

  private flush(): void {
    for (let done = 0; done < this.waitingBytes; )
      done += writeSync(this.text, this.waiting, done, this.waitingBytes - done);
    this.waitingBytes = 0;
  }

  /** The texts in the order of the pack. Neighbours in both orders are read together. */
  private async *texts(order: Uint32Array): AsyncGenerator<Uint8Array> {
    const { textAt } = this;
    for (let i = 0; i < order.length; ) {
      const from = textAt[order[i]!]!;
      let to = textAt[order[i]! + 1]!;
      let next = i + 1;
      while (next < order.length && textAt[order[next]!] === to && to - from < PIECE_BYTES)
        to = textAt[order[next++]! + 1]!;
      const bytes = new Uint8Array(to - from);
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(this.text, bytes, done, bytes.length - done, from + done);
        if (read === 0) throw new Error(`${this.textPath} was cut off`);
        done += read;
      }
      yield bytes;
      i = next;
    }
  }
}
