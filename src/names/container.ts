/**
 * The container of a dictionary and of a pack: header, section table, sections on 64-byte boundaries, little-endian.
 *
 *   0  u32 magic            4  u16 version      6  u16 0xFEFF (byte order)
 *   8  u32 length of all   12  u32 checksum of the header, this field as 0
 *  16  u32 checksum of the body (everything after the header)
 *  20  u32 number of sections, then for each u32 offset, u32 length (bytes, offset from the container's start)
 *
 * The header is checked when it is opened, the body only by {@link Container.checkBody}: reading 12 MB would cost
 * more than everything else that happens when the worker wakes. Readers check what they follow.
 */

/** Bytes of the header before the section table. */
export const HEADER_FIXED = 24;
const MAX_SECTIONS = 64;
export const ENDIAN_MARK = 0xfeff;

export interface Container {
  /** Bytes of a section: a view, nothing is copied. */
  bytes(section: number): Uint8Array;
  u16(section: number): Uint16Array;
  u32(section: number): Uint32Array;
  i32(section: number): Int32Array;
  /** Reads every byte and compares with the checksum; yields the number of bytes read since it last did. */
  checkBody(): Generator<number, boolean>;
}

/** Why a container is refused: another kind of file, another version, cut off, or changed since it was written. */
export type Refusal = 'foreign' | 'version' | 'truncated' | 'damaged';

/** Joins sections. Deterministic: same sections, same bytes. */
export function writeContainer(
  magic: number,
  version: number,
  sections: readonly ArrayBufferView[],
): Uint8Array<ArrayBuffer> {
  const headerLength = align(HEADER_FIXED + sections.length * 8);
  let length = headerLength;
  for (const section of sections) length = align(length + section.byteLength);
  const out = new Uint8Array(length);
  const header = new DataView(out.buffer);
  header.setUint32(0, magic, true);
  header.setUint16(4, version, true);
  header.setUint16(6, ENDIAN_MARK, true);
  header.setUint32(8, length, true);
  header.setUint32(20, sections.length, true);
  let offset = headerLength;
  sections.forEach((section, i) => {
    header.setUint32(HEADER_FIXED + i * 8, offset, true);
    header.setUint32(HEADER_FIXED + i * 8 + 4, section.byteLength, true);
    out.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset = align(offset + section.byteLength);
  });
  seal(out);
  return out;
}

/** Writes both checksums over a container whose header is otherwise complete. */
export function seal(container: Uint8Array<ArrayBuffer>): void {
  const header = new DataView(container.buffer);
  const headerLength = align(HEADER_FIXED + header.getUint32(20, true) * 8);
  const words = new Uint32Array(container.buffer);
  header.setUint32(16, checksum(words, headerLength >>> 2, words.length), true);
  header.setUint32(12, checksum(words, 0, headerLength >>> 2), true);
}

/**
 * Checks the header and gives views of the sections.
 * @param fail makes the error to throw from a message and what kind of refusal it is.
 */
export function openContainer(
  buffer: ArrayBuffer,
  byteOffset: number,
  byteLength: number,
  expected: { magic: number; version: number; sections: number; what: string },
  fail: (message: string, refusal: Refusal) => Error,
): Container {
  const { what } = expected;
  if (!Number.isInteger(byteOffset) || !Number.isInteger(byteLength) || byteOffset < 0 || byteLength < 0)
    throw fail(`${what}: bad range`, 'damaged');
  if (byteOffset % 8 !== 0) throw fail(`${what}: must begin on an 8-byte boundary`, 'damaged');
  if (byteOffset + byteLength > buffer.byteLength)
    throw fail(`${what}: range exceeds the buffer`, 'truncated');
  if (byteLength < HEADER_FIXED) throw fail(`${what}: too short (${byteLength} bytes)`, 'foreign');
  if (!hostIsLittleEndian())
    throw fail(`${what}: this machine is big-endian, the format is little-endian`, 'foreign');
  const view = new DataView(buffer, byteOffset, byteLength);
  const magic = view.getUint32(0, true);
  if (magic === swap(expected.magic) || view.getUint16(6, true) === 0xfffe)
    throw fail(`${what}: written with the other byte order`, 'foreign');
  if (magic !== expected.magic) throw fail(`${what}: not a ${what} file`, 'foreign');
  const version = view.getUint16(4, true);
  if (version !== expected.version)
    throw fail(`${what}: version ${version}, this program reads version ${expected.version}`, 'version');
  const length = view.getUint32(8, true);
  if (length > byteLength) throw fail(`${what}: truncated (${byteLength} of ${length} bytes)`, 'truncated');
  if (length < HEADER_FIXED || length % 8 !== 0) throw fail(`${what}: bad length`, 'damaged');
  const count = view.getUint32(20, true);
  if (count > MAX_SECTIONS || align(HEADER_FIXED + count * 8) > length)
    throw fail(`${what}: bad section table`, 'damaged');
  const headerLength = align(HEADER_FIXED + count * 8);
  const words = new Uint32Array(buffer, byteOffset, length >>> 2);
  if (view.getUint32(12, true) !== checksum(words, 0, headerLength >>> 2))
    throw fail(`${what}: header damaged (checksum)`, 'damaged');
  if (count !== expected.sections)
    throw fail(`${what}: ${count} sections, expected ${expected.sections}`, 'version');
  const offsets: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i < count; i++) {
    const offset = view.getUint32(HEADER_FIXED + i * 8, true);
    const size = view.getUint32(HEADER_FIXED + i * 8 + 4, true);
    if (offset % 8 !== 0 || offset < headerLength || offset + size > length)
      throw fail(`${what}: section ${i} lies outside the file`, 'damaged');
    offsets.push(offset);
    lengths.push(size);
  }
  const range = (section: number, unit: number): [number, number] => {
    const size = lengths[section]!;
    if (size % unit !== 0) throw fail(`${what}: section ${section} has a bad length`, 'damaged');
    return [byteOffset + offsets[section]!, size / unit];
  };
  return {
    bytes: (section) => new Uint8Array(buffer, ...range(section, 1)),
    u16: (section) => new Uint16Array(buffer, ...range(section, 2)),
    u32: (section) => new Uint32Array(buffer, ...range(section, 4)),
    i32: (section) => new Int32Array(buffer, ...range(section, 4)),
    *checkBody() {
      let sum = CHECKSUM_BEGIN;
      for (let from = headerLength >>> 2; from < words.length; from += STEP_WORDS) {
        const to = Math.min(from + STEP_WORDS, words.length);
        sum = checksumFrom(sum, words, from, to);
        yield (to - from) * 4;
      }
      return view.getUint32(16, true) === sum >>> 0;
    },
  };
}

/** Between two steps of checking a body: some 5 ms. */
const STEP_WORDS = 1 << 18;

/** Of u32 words; word 3 of the header (the checksum itself) counts as 0. */
function checksum(words: Uint32Array, from: number, to: number): number {
  return checksumFrom(CHECKSUM_BEGIN, words, from, to) >>> 0;
}

function checksumFrom(begun: number, words: Uint32Array, from: number, to: number): number {
  let h = begun;
  for (let i = from; i < to; i++) h = checksumStep(h, i === 3 ? 0 : words[i]!);
  return h;
}

export const CHECKSUM_BEGIN = 0x811c9dc5;

/** The checksum with one more word; read it as an unsigned number. */
export function checksumStep(sum: number, word: number): number {
  const h = Math.imul(sum ^ word, 0x01000193);
  return h ^ (h >>> 15);
}

/** To cache lines. */
export function align(n: number): number {
  return Math.ceil(n / 64) * 64;
}

function swap(n: number): number {
  return (((n & 0xff) << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0;
}

function hostIsLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
