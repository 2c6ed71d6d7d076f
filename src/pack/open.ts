/** A pack as it lies in memory: nothing is parsed until it is asked for. See layout.ts. */
import { type DatasetRecord, KINDS, type Kind } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { type Container, openContainer } from '../names/container';
import { type NamesDictionary, openNames } from '../names/dictionary';
import { NamesError } from '../names/errors';
import type { NameMatch } from '../names/types';
import { PackError } from './errors';
import { finish } from './finish';
import { Kept } from './kept';
import * as layout from './layout';
import { PackedCues } from './packed-cues';
import { PackedIds } from './packed-ids';
import { PackedRecords } from './packed-records';
import { Phrases } from './phrases';
import { damaged, parse, range } from './slices';
import type {
  Candidate,
  CueLanguage,
  EntityCore,
  Pack,
  PackAbout,
  PhrasePattern,
  Relation,
  TriggerPattern,
} from './types';

/**
 * Opens a pack made by `writePack`.
 * Checked here: magic, version, byte order, header checksum, sections and their lengths. The rest where it is used.
 * @throws PackError, here and in every method, when the bytes are damaged.
 */
export function openPack(buffer: ArrayBuffer): OpenedPack {
  return new OpenedPack(buffer);
}

/** What is kept once it was asked for, at most. */
const MOST_CORES = 8192;
const MOST_RELATIONS = 1 << 16;

export class OpenedPack implements Pack {
  readonly entityCount: number;
  readonly date: string;
  /** Number of cues that records have. */
  readonly cueCount: number;
  private readonly container: Container;
  private readonly names: NamesDictionary;
  private readonly listAt: Uint32Array;
  private readonly packed: Uint32Array;
  private readonly cores: Uint32Array;
  private readonly ids: PackedIds;
  private readonly edgesAt: Uint32Array;
  private readonly edges: Uint32Array;
  private readonly records: PackedRecords;
  private readonly cues: PackedCues;
  private readonly coresKept = new Kept<EntityCore>(MOST_CORES);
  private readonly relationsKept = new Kept<readonly Relation[]>(MOST_RELATIONS, (list) => list.length);
  private wordList: readonly string[] | null = null;
  private vocabularyWords: Vocabulary | null = null;
  private titleWords: Record<string, { id?: string[]; en?: string[] }> | null = null;

  constructor(buffer: ArrayBuffer) {
    const c = openContainer(
      buffer,
      0,
      buffer.byteLength,
      { magic: layout.MAGIC, version: layout.VERSION, sections: layout.SECTIONS, what: 'pack' },
      (message, refusal) => new PackError(message, refusal),
    );
    this.container = c;
    const meta = c.u32(layout.META);
    if (meta.length !== layout.META_LENGTH) throw damaged('counts');
    const [entities, lists, edges, candidates, cues, day] = meta as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    this.entityCount = entities;
    this.cueCount = cues;
    this.date = layout.dateString(day) ?? '';
    this.listAt = c.u32(layout.LIST_AT);
    this.packed = c.u32(layout.CANDIDATES);
    this.cores = c.u32(layout.CORES);
    this.ids = new PackedIds(c);
    this.edgesAt = c.u32(layout.EDGES_AT);
    this.edges = c.u32(layout.EDGES);
    const phrases = new Phrases(c.bytes(layout.PHRASES), c.u32(layout.PHRASES_AT));
    this.records = new PackedRecords(c, phrases);
    this.cues = new PackedCues(c, phrases, entities);
    const fits =
      this.listAt.length === lists + 1 &&
      this.packed.length === candidates &&
      this.cores.length === entities * 4 &&
      this.ids.count === entities &&
      this.edgesAt.length === entities + 1 &&
      this.edges.length === edges * 4 &&
      this.records.count === entities;
    if (!fits) throw damaged('lengths of sections');
    const names = c.bytes(layout.NAMES);
    this.names = guarded(() => openNames(buffer, names.byteOffset, names.byteLength));
  }

  /** Reads every byte and compares with the checksums: for packs from elsewhere, once, when they are imported. */
  bodyIsIntact(): boolean {
    return finish(this.checkBody());
  }

  /** The same in steps: yields the number of bytes read since it last did, {@link bytesToCheck} in all. */
  *checkBody(): Generator<number, boolean> {
    return (yield* this.container.checkBody()) && (yield* this.names.checkBody());
  }

  /** Names have a checksum of their own: they are read twice. */
  get bytesToCheck(): number {
    const sizes = this.sections().map(({ bytes }) => bytes);
    return sizes.reduce((a, b) => a + b, 0) + sizes[layout.NAMES]!;
  }

  /** What the pack says of itself; decoded anew each time. */
  about(): PackAbout {
    const about = this.json(layout.ABOUT) as PackAbout | null;
    const { name, made, languages } = about ?? {};
    const fits =
      typeof name === 'string' &&
      (made === null || typeof made === 'string') &&
      typeof languages === 'object' &&
      languages !== null &&
      Object.values(languages).every((records) => Number.isInteger(records));
    if (!fits) throw damaged('about');
    return { name, made, languages };
  }

  /** Number of distinct spellings. */
  get nameCount(): number {
    return this.listAt.length - 1;
  }

  /** Number of records of each kind. */
  kinds(): Partial<Record<Kind, number>> {
    const kinds: Partial<Record<Kind, number>> = {};
    for (let i = 0; i < this.cores.length; i += 4) {
      const kind = KINDS[this.cores[i]! & 0xff];
      if (kind === undefined) throw damaged('cores');
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    return kinds;
  }

  /** Number of relations that records state. */
  get relationCount(): number {
    return this.edges.length / 8;
  }

  /** The sections and their bytes. */
  sections(): { name: string; bytes: number }[] {
    return layout.SECTION_NAMES.map((name, i) => ({ name, bytes: this.container.bytes(i).byteLength }));
  }

  findNames(text: string): NameMatch[] {
    return guarded(() => this.names.find(text));
  }

  candidates(value: number): readonly Candidate[] {
    const [from, to] = range(this.listAt, value, this.packed.length, 'candidates');
    if (to - from > layout.MAX_CANDIDATES) throw damaged('candidates');
    const out: Candidate[] = [];
    for (let i = from; i < to; i++) {
      const packed = this.packed[i]!;
      const role = layout.ROLES[(packed >>> 2) & 3];
      const lang = layout.LANGUAGES[packed & 3];
      const entity = packed >>> 4;
      if (role === undefined || lang === undefined || entity >= this.entityCount) throw damaged('candidates');
      out.push({ entity, role, lang });
    }
    return out;
  }

  core(entity: number): EntityCore {
    return this.coresKept.get(entity, () => this.readCore(entity));
  }

  private readCore(entity: number): EntityCore {
    this.check(entity);
    const head = this.cores[entity * 4]!;
    const kind = KINDS[head & 0xff];
    const country = this.cores[entity * 4 + 3]! - 1;
    if (kind === undefined || country >= this.entityCount) throw damaged('cores');
    return {
      id: this.ids.id(entity),
      kind,
      type: this.word(head >>> 8),
      from: layout.dateString(this.cores[entity * 4 + 1]!),
      to: layout.dateString(this.cores[entity * 4 + 2]!),
      country,
    };
  }

  relations(entity: number): readonly Relation[] {
    return this.relationsKept.get(entity, () => this.readRelations(entity));
  }

  private readRelations(entity: number): Relation[] {
    this.check(entity);
    const [from, to] = range(this.edgesAt, entity, this.edges.length / 4, 'relations');
    const out: Relation[] = [];
    for (let i = from * 4; i < to * 4; i += 4) {
      const other = this.edges[i]!;
      const kind = this.edges[i + 1]!;
      if (other >= this.entityCount) throw damaged('relations');
      const relation: Relation = {
        to: other,
        kind: this.word(kind >>> 1),
        from: layout.dateString(this.edges[i + 2]!),
        until: layout.dateString(this.edges[i + 3]!),
      };
      if (kind & 1) relation.reverse = true;
      out.push(relation);
    }
    return out;
  }

  phraseCues(lang: CueLanguage, word: string): readonly PhrasePattern[] {
    return this.cues.phrases(lang, word);
  }

  triggerCues(lang: CueLanguage, word: string): readonly TriggerPattern[] {
    return this.cues.triggers(lang, word);
  }

  /** Reads all cues. @throws PackError when one of them is damaged */
  checkCues(): void {
    this.cues.check();
  }

  titles(): Readonly<Record<string, { id?: string[]; en?: string[] }>> {
    if (!this.titleWords) {
      this.titleWords = {};
      for (const [key, { titles }] of Object.entries(this.vocabulary().roles)) {
        if (!titles) continue;
        this.titleWords[key] = {
          ...(titles.id ? { id: titles.id } : {}),
          ...(titles.en ? { en: titles.en } : {}),
        };
      }
    }
    return this.titleWords;
  }

  vocabulary(): Vocabulary {
    if (!this.vocabularyWords) {
      const words = this.json(layout.VOCABULARY) as Vocabulary | null;
      if (typeof words?.roles !== 'object' || typeof words.types !== 'object') throw damaged('vocabulary');
      this.vocabularyWords = words;
    }
    return this.vocabularyWords;
  }

  find(id: string): number {
    return this.ids.find(id);
  }

  wikidata(entity: number): number {
    this.check(entity);
    return this.ids.item(entity);
  }

  withWikidata(item: number): readonly number[] {
    return this.ids.withItem(item);
  }

  /** Decoded on demand; the last ones stay, since cards of one article share them. */
  homes(entity: number): readonly { pack: number; record: DatasetRecord }[] {
    return [{ pack: 0, record: this.record(entity) }];
  }

  record(entity: number): DatasetRecord {
    this.check(entity);
    const record = this.records.record(entity);
    if (!this.ids.has(entity, record.id)) throw damaged(`record ${entity}`);
    return record;
  }

  private word(number: number): string {
    if (!this.wordList) {
      const words = this.json(layout.WORDS);
      if (!Array.isArray(words) || !words.every((w) => typeof w === 'string')) throw damaged('words');
      this.wordList = words;
    }
    const word = this.wordList[number];
    if (word === undefined) throw damaged('words');
    return word;
  }

  private json(section: number): unknown {
    return parse(this.container.bytes(section), layout.SECTION_NAMES[section]!);
  }

  private has(entity: number): boolean {
    return Number.isInteger(entity) && entity >= 0 && entity < this.entityCount;
  }

  private check(entity: number): void {
    if (!this.has(entity)) throw new PackError(`pack: no entity ${entity}, it has ${this.entityCount}`);
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NamesError) throw new PackError(`pack: ${error.message}`);
    throw error;
  }
}
