/** Build time: records → pack bytes. See layout.ts. */
import { type Cue, type DatasetRecord, KINDS } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { compileNumbered, NOT_FOUND } from '../names/compile';
import { writeContainer } from '../names/container';
import { PackError } from './errors';
import { dateNumber, LANGUAGES, MAGIC, MAX_CANDIDATES, MAX_ENTITIES, ROLES, VERSION } from './layout';
import { edgesOf, lifeOf } from './record-edges';
import { namesOf } from './record-names';

const encoder = new TextEncoder();

/**
 * Writes the pack of validated records. Deterministic, and independent of the order of `records`.
 * References to records that are not among them are left out of the relations: checking them is the dataset's part.
 * @throws PackError for two records with one id, or an id that is not 1 to 255 ASCII characters.
 */
export function writePack(
  records: readonly DatasetRecord[],
  vocabulary: Vocabulary,
): Uint8Array<ArrayBuffer> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length > MAX_ENTITIES) throw new PackError(`${sorted.length} records, at most ${MAX_ENTITIES}`);
  const ordinals = new Map<string, number>();
  sorted.forEach((record, i) => {
    if (ordinals.has(record.id)) throw new PackError(`two records with the id ${record.id}`);
    if (!/^[\x21-\x7e]{1,255}$/.test(record.id))
      throw new PackError(`id "${record.id}" is not 1 to 255 ASCII characters`);
    ordinals.set(record.id, i);
  });
  const words = new Words();
  const lists = candidateLists(sorted);
  const cores = writeCores(sorted, ordinals, words);
  const edges = writeEdges(sorted, ordinals, words);
  const ids = slices(sorted.map((record) => encoder.encode(record.id)));
  const bodies = slices(sorted.map((record) => encoder.encode(JSON.stringify(record))));
  const cues = sorted.flatMap((record, i) => (record.cues ?? []).map((cue): [number, Cue] => [i, cue]));
  const date = sorted
    .map((record) => record.checked)
    .sort()
    .at(-1);
  return writeContainer(MAGIC, VERSION, [
    Uint32Array.of(
      sorted.length,
      lists.at.length - 1,
      edges.edges.length / 4,
      lists.candidates.length,
      dateNumber(date),
    ),
    lists.dictionary,
    lists.at,
    lists.candidates,
    cores,
    Uint32Array.from(ids.at),
    ids.bytes,
    edges.at,
    edges.edges,
    json(words.list),
    json(cues),
    json(vocabulary),
    Uint32Array.from(bodies.at.flatMap((at) => [at % 0x100000000, Math.floor(at / 0x100000000)])),
    bodies.bytes,
  ]);
}

/** Words by number, in the order of first use. */
class Words {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(word: string): number {
    let n = this.numbers.get(word);
    if (n === undefined) {
      n = this.list.push(word) - 1;
      this.numbers.set(word, n);
    }
    return n;
  }
}

function candidateLists(records: readonly DatasetRecord[]) {
  const byText = new Map<string, number[]>();
  records.forEach((record, entity) => {
    for (const { text, role, lang } of namesOf(record)) {
      const packed = ((entity << 4) | (ROLES.indexOf(role) << 2) | LANGUAGES.indexOf(lang)) >>> 0;
      const list = byText.get(text);
      if (list) list.push(packed);
      else byText.set(text, [packed]);
    }
  });
  const texts = [...byText.keys()];
  const { bytes, numbers } = compileNumbered(texts);
  const lists: (readonly number[])[] = [];
  texts.forEach((text, i) => {
    const list = byText.get(text)!;
    if (list.length > MAX_CANDIDATES)
      throw new PackError(`${list.length} records are called "${text}", at most ${MAX_CANDIDATES}`);
    if (numbers[i] !== NOT_FOUND) lists[numbers[i]!] = list;
  });
  const at: number[] = [0];
  const candidates: number[] = [];
  for (const list of lists) {
    for (const packed of list) candidates.push(packed);
    at.push(candidates.length);
  }
  return { dictionary: bytes, at: Uint32Array.from(at), candidates: Uint32Array.from(candidates) };
}

function writeCores(
  records: readonly DatasetRecord[],
  ordinals: ReadonlyMap<string, number>,
  words: Words,
): Uint32Array {
  const out = new Uint32Array(records.length * 4);
  records.forEach((record, i) => {
    const life = lifeOf(record);
    const country = record.kind === 'event' ? undefined : record.country;
    const type = words.number(record.kind === 'person' ? '' : record.type);
    out.set(
      [
        KINDS.indexOf(record.kind) | (type << 8),
        dateNumber(life.from),
        dateNumber(life.to),
        (country === undefined ? -1 : (ordinals.get(country) ?? -1)) + 1,
      ],
      i * 4,
    );
  });
  return out;
}

/** Relations of every entity: those it states, then those stated of it. */
function writeEdges(records: readonly DatasetRecord[], ordinals: ReadonlyMap<string, number>, words: Words) {
  const lists: number[][] = records.map(() => []);
  const incoming: number[][] = records.map(() => []);
  records.forEach((record, i) => {
    for (const edge of edgesOf(record)) {
      const to = ordinals.get(edge.to);
      if (to === undefined) continue;
      const kind = words.number(edge.kind) << 1;
      const dates = [dateNumber(edge.from), dateNumber(edge.until)] as const;
      lists[i]!.push(to, kind, ...dates);
      incoming[to]!.push(i, kind | 1, ...dates);
    }
  });
  const at = new Uint32Array(records.length + 1);
  lists.forEach((list, i) => {
    at[i + 1] = at[i]! + (list.length + incoming[i]!.length) / 4;
  });
  const edges = new Uint32Array(at[records.length]! * 4);
  lists.forEach((list, i) => {
    edges.set(list, at[i]! * 4);
    edges.set(incoming[i]!, at[i]! * 4 + list.length);
  });
  return { at, edges };
}

function slices(parts: readonly Uint8Array[]): { at: number[]; bytes: Uint8Array } {
  const at = [0];
  for (const part of parts) at.push(at.at(-1)! + part.length);
  const bytes = new Uint8Array(at.at(-1)!);
  parts.forEach((part, i) => {
    bytes.set(part, at[i]!);
  });
  return { at, bytes };
}

function json(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}
