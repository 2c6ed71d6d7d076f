/**
 * Build time: how a record's text waits until the pack is written, and what becomes of it there. A source that several
 * records have is written once, and a record names its number. Pure.
 */
import type { DatasetRecord } from '../facts/schema';
import type { Numbering } from './numbering';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Which sources occur in more than one record, by a hash of 53 bits: a million texts would take too much memory. Two
 * sources with one hash count as one that occurs twice, which costs a few bytes and nothing else.
 */
export class SourceCounts {
  private readonly once = new Set<number>();
  private readonly often = new Set<number>();

  add(source: string): void {
    const hash = hash53(source);
    if (this.once.has(hash)) this.often.add(hash);
    else this.once.add(hash);
  }

  isShared(source: string): boolean {
    return this.often.has(hash53(source));
  }
}

/** A line for the record without its sources, then two for each: key and source. All of them JSON. */
export function waitingText(record: DatasetRecord, counts: SourceCounts): Uint8Array {
  const { sources, ...body } = record;
  const lines = [JSON.stringify(body)];
  for (const [key, value] of Object.entries(sources)) {
    const source = JSON.stringify(value);
    counts.add(source);
    lines.push(JSON.stringify(key), source);
  }
  return encoder.encode(lines.join('\n'));
}

/** The text as the pack has it, before phrases become codes; shared sources are taken into `shared`. */
export function finalText(waiting: Uint8Array, counts: SourceCounts, shared: Numbering): Uint8Array {
  const [body, ...sources] = decoder.decode(waiting).split('\n');
  const references: string[] = [];
  for (let i = 0; i < sources.length; i += 2) {
    const source = sources[i + 1]!;
    references.push(`${sources[i]}:${counts.isShared(source) ? shared.number(source) : source}`);
  }
  return encoder.encode(`[${body},{${references.join()}}]`);
}

/** cyrb53 by bryc (public domain). */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (b & 0x1fffff) + (a >>> 0);
}
