/**
 * The container of names/container.ts for sections that are too large for memory: header and checksums are told piece by
 * piece. Pure; the bytes are those of `writeContainer` (tested).
 */
import { align, CHECKSUM_BEGIN, checksumStep, ENDIAN_MARK, HEADER_FIXED } from '../names/container';
import { PackError } from './errors';

/** Offsets are unsigned 32-bit numbers. */
const MOST_BYTES = 0xffffffff - 63;

/** A section, or what gives its pieces when its turn comes: it may then rely on the sections before. */
export type Section = ArrayBufferView | (() => Iterable<Uint8Array>);

/** Checksum of the container, over bytes in pieces of any length. */
class Checksum {
  private hash = CHECKSUM_BEGIN;
  private readonly waiting = new Uint8Array(4);
  private waitingBytes = 0;

  add(bytes: Uint8Array): void {
    let i = 0;
    while (this.waitingBytes > 0 && i < bytes.length) {
      this.waiting[this.waitingBytes++] = bytes[i++]!;
      if (this.waitingBytes === 4) {
        this.hash = checksumStep(this.hash, new DataView(this.waiting.buffer).getUint32(0, true));
        this.waitingBytes = 0;
      }
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let h = this.hash;
    for (; i + 4 <= bytes.length; i += 4) h = checksumStep(h, view.getUint32(i, true));
    this.hash = h;
    for (; i < bytes.length; i++) this.waiting[this.waitingBytes++] = bytes[i]!;
  }

  get value(): number {
    return this.hash >>> 0;
  }
}

/**
 * The pieces of a container one after the other, except the header, which comes last and belongs to the beginning.
 * @throws PackError when it would be longer than 4 GB
 */
export function* containerPieces(
  magic: number,
  version: number,
  sections: readonly Section[],
): Generator<{ at: number; bytes: Uint8Array }> {
  const header = new DataView(new ArrayBuffer(align(HEADER_FIXED + sections.length * 8)));
  const body = new Checksum();
  let at = header.byteLength;
  const piece = (bytes: Uint8Array) => {
    body.add(bytes);
    const here = at;
    at += bytes.length;
    if (at > MOST_BYTES) throw new PackError('the pack would be longer than 4 GB: choose fewer entities');
    return { at: here, bytes };
  };
  for (const [i, section] of sections.entries()) {
    const from = at;
    if (typeof section === 'function') for (const bytes of section()) yield piece(bytes);
    else yield piece(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    header.setUint32(HEADER_FIXED + i * 8, from, true);
    header.setUint32(HEADER_FIXED + i * 8 + 4, at - from, true);
    yield piece(new Uint8Array(align(at) - at));
  }
  header.setUint32(0, magic, true);
  header.setUint16(4, version, true);
  header.setUint16(6, ENDIAN_MARK, true);
  header.setUint32(8, at, true);
  header.setUint32(20, sections.length, true);
  header.setUint32(16, body.value, true);
  const own = new Checksum();
  own.add(new Uint8Array(header.buffer));
  header.setUint32(12, own.value, true);
  yield { at: 0, bytes: new Uint8Array(header.buffer) };
}
