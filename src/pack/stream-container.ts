/**
 * The container of names/container.ts for a last section that is too large for memory: header and checksums are told
 * piece by piece. Pure; the bytes are those of `writeContainer` (tested).
 */
import { PackError } from './errors';

const HEADER_FIXED = 24;
const ENDIAN_MARK = 0xfeff;
/** Offsets are unsigned 32-bit numbers. */
const MOST_BYTES = 0xffffffff - 63;

const align = (n: number) => Math.ceil(n / 64) * 64;

/** Checksum of the container, over bytes in pieces of any length. */
class Checksum {
  private hash = 0x811c9dc5;
  private readonly waiting = new Uint8Array(4);
  private waitingBytes = 0;

  add(bytes: Uint8Array): void {
    let i = 0;
    while (this.waitingBytes > 0 && i < bytes.length) {
      this.waiting[this.waitingBytes++] = bytes[i++]!;
      if (this.waitingBytes === 4) {
        this.word(new DataView(this.waiting.buffer).getUint32(0, true));
        this.waitingBytes = 0;
      }
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let h = this.hash;
    for (; i + 4 <= bytes.length; i += 4) {
      h = Math.imul(h ^ view.getUint32(i, true), 0x01000193);
      h ^= h >>> 15;
    }
    this.hash = h;
    for (; i < bytes.length; i++) this.waiting[this.waitingBytes++] = bytes[i]!;
  }

  get value(): number {
    return this.hash >>> 0;
  }

  private word(word: number): void {
    const h = Math.imul(this.hash ^ word, 0x01000193);
    this.hash = h ^ (h >>> 15);
  }
}

/**
 * The pieces of a container one after the other, except the header, which comes last and belongs to the beginning.
 * @param last pieces of the last section, `lastBytes` together
 * @throws PackError when it would be longer than 4 GB
 */
export async function* containerPieces(
  magic: number,
  version: number,
  sections: readonly ArrayBufferView[],
  last: AsyncIterable<Uint8Array>,
  lastBytes: number,
): AsyncGenerator<{ at: number; bytes: Uint8Array }> {
  const headerBytes = align(HEADER_FIXED + (sections.length + 1) * 8);
  const header = new DataView(new ArrayBuffer(headerBytes));
  const lengths = [...sections.map((section) => section.byteLength), lastBytes];
  let length = headerBytes;
  lengths.forEach((size, i) => {
    header.setUint32(HEADER_FIXED + i * 8, length, true);
    header.setUint32(HEADER_FIXED + i * 8 + 4, size, true);
    length = align(length + size);
    if (length > MOST_BYTES) throw new PackError('the pack would be longer than 4 GB: choose fewer entities');
  });
  const body = new Checksum();
  let at = headerBytes;
  const piece = (bytes: Uint8Array) => {
    body.add(bytes);
    const here = at;
    at += bytes.length;
    return { at: here, bytes };
  };
  for (const { buffer, byteOffset, byteLength } of sections) {
    yield piece(new Uint8Array(buffer, byteOffset, byteLength));
    yield piece(new Uint8Array(align(at) - at));
  }
  for await (const bytes of last) yield piece(bytes);
  yield piece(new Uint8Array(align(at) - at));
  if (at !== length) throw new RangeError(`the last section has other than ${lastBytes} bytes`);
  header.setUint32(0, magic, true);
  header.setUint16(4, version, true);
  header.setUint16(6, ENDIAN_MARK, true);
  header.setUint32(8, length, true);
  header.setUint32(20, sections.length + 1, true);
  header.setUint32(16, body.value, true);
  const own = new Checksum();
  own.add(new Uint8Array(header.buffer));
  header.setUint32(12, own.value, true);
  yield { at: 0, bytes: new Uint8Array(header.buffer) };
}
