/** Build time: the sections that hold text with codes for phrases. Pure. */
import { Numbering, Numbers } from './numbering';
import { PhraseBook } from './phrase-book';
import { finalText, type SourceCounts } from './record-text';
import type { Section } from './stream-container';

/** Bytes of text from which phrases are learnt: more would save little (1 % of the bundled dataset) and take longer. */
const SAMPLE_BYTES = 1_250_000;

const encoder = new TextEncoder();

/**
 * PHRASES_AT, PHRASES, CUES_AT, CUES, RECORDS, RECORDS_AT, SOURCES, SOURCES_AT.
 * @param cues JSON of the cue patterns
 * @param count of records
 * @param waitingBytes of their texts together
 * @param waiting the text of the record of an ordinal, as it waits (record-text.ts)
 */
export function textSections(
  cues: readonly string[],
  count: number,
  waitingBytes: number,
  waiting: (ordinal: number) => Uint8Array,
  counts: SourceCounts,
): Section[] {
  const cueTexts = cues.map((cue) => encoder.encode(cue));
  const book = learn(cueTexts, count, waitingBytes, waiting, counts);
  const shared = new Numbering();
  const recordsAt = new Numbers();
  const sourcesAt = new Numbers();
  function* packed(texts: Iterable<Uint8Array>, at: Numbers) {
    let length = 0;
    at.push(0);
    for (const text of texts) {
      const bytes = book.pack(text);
      length += bytes.length;
      at.push(length);
      yield bytes;
    }
  }
  function* records() {
    for (let i = 0; i < count; i++) yield finalText(waiting(i), counts, shared);
  }
  function* sources() {
    for (const source of shared.list) yield encoder.encode(source);
  }
  return [
    ...slices(book.phrases),
    ...slices(cueTexts.map((cue) => book.pack(cue))),
    () => packed(records(), recordsAt),
    () => [bytesOf(recordsAt)],
    () => packed(sources(), sourcesAt),
    () => [bytesOf(sourcesAt)],
  ];
}

/** Phrases of the cues, of records taken evenly over all, and of their sources. */
function learn(
  cues: readonly Uint8Array[],
  count: number,
  waitingBytes: number,
  waiting: (ordinal: number) => Uint8Array,
  counts: SourceCounts,
): PhraseBook {
  const shared = new Numbering();
  const sample = [...cues];
  const step = Math.max(1, waitingBytes / SAMPLE_BYTES);
  for (let i = 0; Math.floor(i) < count; i += step)
    sample.push(finalText(waiting(Math.floor(i)), counts, shared));
  return new PhraseBook([...sample, ...shared.list.map((source) => encoder.encode(source))]);
}

/** Where each part begins, and one more; and the parts one after the other. */
function slices(parts: readonly Uint8Array[]): [at: Uint32Array, bytes: Uint8Array] {
  const at = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => {
    at[i + 1] = at[i]! + part.length;
  });
  const bytes = new Uint8Array(at[parts.length]!);
  parts.forEach((part, i) => {
    bytes.set(part, at[i]!);
  });
  return [at, bytes];
}

function bytesOf(numbers: Numbers): Uint8Array {
  const values = numbers.values();
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
