/** Reads a dump line by line without ever holding more than a few lines: plain, gzip, or standard input. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A longer line is no entity: the largest of Wikidata have a few MB. */
const LONGEST_LINE = 64 * 1024 * 1024;
/** Bytes of the (unpacked) beginning by which a dump is known again. */
export const HEAD_BYTES = 64 * 1024;

export interface DumpSource {
  /** Path, or `-`. */
  path: string;
  /** Bytes of the file; 0 for standard input. */
  size: number;
  /** ms since 1970; 0 for standard input. */
  changed: number;
  packed: boolean;
}

/** @throws Error with one clear line for what cannot be read. */
export async function dumpSource(path: string): Promise<DumpSource> {
  if (path === '-') return { path, size: 0, changed: 0, packed: false };
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `no such file: ${path}` : `cannot read ${path}: ${error.code}`);
  });
  if (info.isDirectory()) throw new Error(`is a directory, not a dump: ${path}`);
  if (info.size === 0) throw new Error(`is empty: ${path}`);
  const head = await firstBytes(path);
  if (head.subarray(0, 3).toString() === 'BZh')
    throw new Error(`${path} is packed with bzip2: unpack it to "konteks pack import wikidata -" (bzcat)`);
  if (head.readUInt32BE(0) === 0x28b52ffd)
    throw new Error(`${path} is packed with zstd: unpack it to "konteks pack import wikidata -" (zstdcat)`);
  return {
    path,
    size: info.size,
    changed: Math.floor(info.mtimeMs),
    packed: head[0] === 0x1f && head[1] === 0x8b,
  };
}

async function firstBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 3 })) chunks.push(chunk as Buffer);
  return Buffer.concat([...chunks, Buffer.alloc(4)]).subarray(0, 4);
}

export interface Lines {
  lines: Buffer[];
  /** Position after the last of them in the unpacked dump, bytes. */
  offset: number;
}

/** One reading of a dump, from `offset` (a position after a line) on. */
export class DumpReader {
  /** Bytes read of the file as it lies on the disk. */
  bytesRead = 0;
  /** SHA-256 of the first {@link HEAD_BYTES} unpacked bytes; '' when reading began behind them. */
  head = '';

  constructor(
    private readonly source: DumpSource,
    private readonly offset: number,
  ) {}

  /**
   * Lines without their ends, in batches. The last one may lack an end.
   * @throws Error for damaged gzip data and for lines over 64 MB
   */
  async *batches(): AsyncGenerator<Lines> {
    const { source } = this;
    const seek = source.path !== '-' && !source.packed;
    const raw: Readable =
      source.path === '-'
        ? process.stdin
        : createReadStream(source.path, { start: seek ? this.offset : 0, highWaterMark: 1 << 20 });
    if (seek) this.bytesRead = this.offset;
    let stream: Readable = raw;
    if (source.packed) {
      raw.on('data', (chunk: Buffer) => {
        this.bytesRead += chunk.length;
      });
      const unpacked = createGunzip({ chunkSize: 1 << 20 });
      raw.on('error', (error) => unpacked.destroy(error));
      stream = raw.pipe(unpacked);
    }
    let position = seek ? this.offset : 0;
    const hash = createHash('sha256');
    let hashed = 0;
    let rest: Buffer[] = [];
    let restBytes = 0;
    try {
      for await (let chunk of stream as AsyncIterable<Buffer>) {
        if (!source.packed) this.bytesRead += chunk.length;
        if (!seek || this.offset === 0) {
          if (hashed < HEAD_BYTES) {
            const part = chunk.subarray(0, HEAD_BYTES - hashed);
            hash.update(part);
            hashed += part.length;
            if (hashed === HEAD_BYTES) this.head = hash.copy().digest('hex');
          }
          // gzip and standard input cannot be entered in the middle: what was read before is unpacked again.
          if (position < this.offset) {
            const skipped = Math.min(chunk.length, this.offset - position);
            position += skipped;
            chunk = chunk.subarray(skipped);
            if (chunk.length === 0) continue;
          }
        }
        const lines: Buffer[] = [];
        let from = 0;
        for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
          const tail = chunk.subarray(from, end);
          lines.push(rest.length > 0 ? Buffer.concat([...rest, tail]) : tail);
          position += restBytes + tail.length + 1;
          rest = [];
          restBytes = 0;
          from = end + 1;
        }
        if (from < chunk.length) {
          rest.push(chunk.subarray(from));
          restBytes += chunk.length - from;
          if (restBytes > LONGEST_LINE)
            throw new Error('a line of over 64 MB: no Wikidata dump, which has one entity a line');
        }
        if (lines.length > 0) yield { lines, offset: position };
      }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR')
        throw new Error(`${source.path} ends in the middle: it was not loaded completely`);
      if (code?.startsWith('Z_')) throw new Error(`${source.path} is damaged (${message})`);
      throw error;
    }
    if (this.head === '' && hashed > 0) this.head = hash.digest('hex');
    if (restBytes > 0) yield { lines: [Buffer.concat(rest)], offset: position + restBytes };
  }
}
