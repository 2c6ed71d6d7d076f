/** Files that only grow, with a known length to go back to after an interruption. */
import {
  closeSync,
  createReadStream,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  writeSync,
} from 'node:fs';
import { createInterface } from 'node:readline';

const BUFFER_UNITS = 1 << 20;

/** Lines of text, written in large pieces. */
export class Spool {
  private readonly fd: number;
  private waiting: string[] = [];
  private waitingUnits = 0;
  private written: number;

  /** @param length bytes to keep of what the file has; the rest is cut off */
  constructor(path: string, length: number) {
    this.fd = openSync(path, length > 0 ? 'r+' : 'w');
    if (fstatSync(this.fd).size < length) throw new Error(`${path} is shorter than its checkpoint says`);
    ftruncateSync(this.fd, length);
    this.written = length;
  }

  line(text: string): void {
    this.waiting.push(text);
    this.waitingUnits += text.length;
    if (this.waitingUnits > BUFFER_UNITS) this.write();
  }

  /** Everything is on the disk after this; gives the length in bytes. */
  sync(): number {
    this.write();
    fdatasyncSync(this.fd);
    return this.written;
  }

  close(): void {
    this.write();
    closeSync(this.fd);
  }

  private write(): void {
    if (this.waiting.length === 0) return;
    this.waiting.push('');
    const bytes = Buffer.from(this.waiting.join('\n'));
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.fd, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
    this.waiting = [];
    this.waitingUnits = 0;
  }
}

/** Lines of a spool's file. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }), crlfDelay: Infinity });
}
