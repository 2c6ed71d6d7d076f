/** Many small pieces to the end of a file, in few writes. Throws the file system's errors. */
import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE_BYTES = 1 << 20;

export class AppendedFile {
  readonly file: number;
  private readonly waiting = new Uint8Array(PIECE_BYTES);
  private waitingBytes = 0;

  /** Makes the file anew; it can be read, too. */
  constructor(path: string) {
    this.file = openSync(path, 'w+');
  }

  append(bytes: Uint8Array): void {
    if (this.waitingBytes + bytes.length > PIECE_BYTES) this.flush();
    if (bytes.length > PIECE_BYTES) this.write(bytes, bytes.length);
    else {
      this.waiting.set(bytes, this.waitingBytes);
      this.waitingBytes += bytes.length;
    }
  }

  flush(): void {
    this.write(this.waiting, this.waitingBytes);
    this.waitingBytes = 0;
  }

  /** Writes over what stands at `at`; appending goes on where it was. */
  overwrite(at: number, bytes: Uint8Array): void {
    this.flush();
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.file, bytes, done, bytes.length - done, at + done);
  }

  /** Without what is still waiting. */
  close(): void {
    closeSync(this.file);
  }

  private write(bytes: Uint8Array, length: number): void {
    for (let done = 0; done < length; ) done += writeSync(this.file, bytes, done, length - done);
  }
}
