/**
 * The one reading of the dump. Everything that later steps need goes into three files beside the output:
 *
 * drafts.jsonl   entities that may become records (draft.ts)
 * items.jsonl    [number, English label, Indonesian label, items it applies to]: every other item, because any may be
 *                the position, class or publication that a claim names
 * classes.jsonl  [class, broader class, …] of P279
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, loadCheckpoint, type ReadCounts, saveCheckpoint } from './checkpoint';
import { labelFits } from './class-tree';
import { CLASSES } from './classes';
import { draftOf, itemsOf } from './draft';
import { DumpReader, type DumpSource } from './dump-lines';
import { type Entity, itemNumber } from './entity';
import { count, Progress } from './progress';
import { Spool } from './spool';

export interface ReadOptions {
  languages: readonly string[];
  minSitelinks: number;
  /** Stop after so many entities of the table's own classes; Infinity for all. */
  limit: number;
  /** ms between checkpoints. */
  checkpointMs: number;
  warn(message: string): void;
  progress(text: string): void;
}

export const SPOOLS = ['drafts', 'items', 'classes'] as const;
export type SpoolName = (typeof SPOOLS)[number];
export const spoolPath = (dir: string, name: SpoolName) => join(dir, `${name}.jsonl`);

const RULES = new Map(CLASSES.map((rule) => [rule.q, rule]));
const HUMAN = 5;
/** Broken lines that are told one by one. */
const MOST_TOLD = 10;
/** So many lines without any entity: it is something else. */
const PATIENCE = 1000;

/**
 * Reads on from where an earlier run stopped, or from the beginning. `dir` holds the spools and the checkpoint.
 * @throws Error for what is no dump, or ends too early; the checkpoint stays, so that the next run goes on
 */
export async function readDump(source: DumpSource, dir: string, options: ReadOptions): Promise<Checkpoint> {
  const key = JSON.stringify([options.languages, options.minSitelinks, options.limit]);
  const known = loadCheckpoint(dir, source, key);
  if (known?.done) return known;
  if (!known) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const state: Checkpoint = known ?? {
    version: 1,
    source,
    options: key,
    head: '',
    offset: 0,
    counts: emptyCounts(),
    spools: {},
    otherwise: {},
    done: false,
  };
  if (known) options.warn(`goes on after line ${count(known.counts.lines)} of an earlier run`);
  const reading = new Reading(state, dir, options);
  try {
    await reading.run(source);
  } finally {
    reading.close();
  }
  return state;
}

function emptyCounts(): ReadCounts {
  return {
    lines: 0,
    entities: 0,
    drafts: 0,
    broken: 0,
    brokenLines: [],
    unlabelled: 0,
    fewSitelinks: 0,
    direct: 0,
  };
}

class Reading {
  private readonly spools: Record<SpoolName, Spool>;

  constructor(
    private readonly state: Checkpoint,
    private readonly dir: string,
    private readonly options: ReadOptions,
  ) {
    const open = (name: SpoolName) => new Spool(spoolPath(dir, name), state.spools[name] ?? 0);
    this.spools = { drafts: open('drafts'), items: open('items'), classes: open('classes') };
  }

  async run(source: DumpSource): Promise<void> {
    const { state, options } = this;
    const began = { entities: state.counts.entities, offset: state.offset };
    const reader = new DumpReader(source, state.offset);
    const seeks = source.path !== '-' && !source.packed;
    const progress = new Progress(options.progress, 'reading', source.size);
    let saved = Date.now();
    let last = '';
    let begun = false;
    for await (const { lines, offset } of reader.batches()) {
      if (!begun) progress.begin(reader.bytesRead);
      begun = true;
      if (began.offset > 0 && !seeks && reader.head !== '' && reader.head !== state.head)
        throw new Error(
          'standard input is not the dump that was interrupted: remove the .import folder to begin anew',
        );
      for (const line of lines) {
        last = this.line(line) || last;
        if (state.counts.direct >= options.limit) break;
      }
      state.offset = offset;
      if (reader.head !== '') state.head = reader.head;
      if (state.counts.direct >= options.limit) break;
      progress.update(reader.bytesRead, state.counts.entities - began.entities, 'entities');
      if (Date.now() - saved >= options.checkpointMs) {
        this.save();
        saved = Date.now();
      }
    }
    if (state.counts.entities === 0)
      throw new Error(`${name(source)} has no entity: is it a Wikidata JSON dump?`);
    if (state.counts.direct < options.limit && last !== ']' && state.counts.lines > 1 && !last.endsWith('}'))
      options.warn('the dump does not end as it should: it may be cut off');
    state.done = true;
    this.save();
    progress.end(
      `read ${count(state.counts.entities)} entities, kept ${count(state.counts.drafts)} for the next step`,
    );
  }

  close(): void {
    for (const name of SPOOLS) this.spools[name].close();
  }

  private save(): void {
    for (const name of SPOOLS) this.state.spools[name] = this.spools[name].sync();
    saveCheckpoint(this.dir, this.state);
  }

  /** Gives the last character of the line, or `]`, `}`. */
  private line(bytes: Buffer): string {
    const { counts } = this.state;
    counts.lines++;
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1]! <= 32 || bytes[end - 1] === COMMA)) end--;
    if (end === 0) return '';
    if (end === 1 && (bytes[0] === OPEN || bytes[0] === CLOSE)) return bytes[0] === CLOSE ? ']' : '';
    let entity: Entity | null = null;
    try {
      entity = JSON.parse(bytes.toString('utf8', 0, end)) as Entity;
    } catch {
      this.broken('is no JSON');
      return '?';
    }
    if (typeof entity !== 'object' || entity === null || typeof entity.id !== 'string')
      this.broken('is no entity');
    else {
      counts.entities++;
      try {
        this.entity(entity);
      } catch (error) {
        this.broken(`${entity.id} has not the form of an entity (${(error as Error).message})`);
      }
    }
    return '}';
  }

  private entity(entity: Entity): void {
    const { state, spools, options } = this;
    const q = itemNumber(entity.id);
    // Properties and lexemes.
    if (q === 0) return;
    const classes = itemsOf(entity, 'P31');
    const broader = itemsOf(entity, 'P279');
    if (broader.length > 0) spools.classes.line(JSON.stringify([q, ...broader]));
    this.checkClass(q, entity);
    if (!classes.includes(HUMAN)) {
      const en = entity.labels?.en?.value ?? entity.labels?.mul?.value ?? null;
      const id = entity.labels?.id?.value ?? null;
      if (en !== null || id !== null) {
        const of = ['P2389', 'P1001', 'P17'].flatMap((property) => itemsOf(entity, property)).slice(0, 4);
        spools.items.line(
          JSON.stringify(of.length > 0 ? [q, en, id, of] : id === null ? [q, en] : [q, en, id]),
        );
      }
    }
    if (classes.length === 0 || classes.some((c) => RULES.get(c)?.kind === 'skip')) return;
    const { sitelinks } = entity;
    if (options.minSitelinks > 0 && Object.keys(sitelinks ?? {}).length < options.minSitelinks) {
      state.counts.fewSitelinks++;
      return;
    }
    const draft = draftOf(entity, options.languages);
    if (!draft) {
      state.counts.unlabelled++;
      return;
    }
    if (classes.some((c) => RULES.has(c))) state.counts.direct++;
    state.counts.drafts++;
    spools.drafts.line(JSON.stringify(draft));
  }

  private checkClass(q: number, entity: Entity): void {
    const rule = RULES.get(q);
    if (!rule) return;
    const aliases = entity.aliases?.en;
    const names = [
      entity.labels?.en?.value,
      entity.labels?.mul?.value,
      ...(Array.isArray(aliases) ? aliases.map(({ value }) => value) : []),
    ].filter((text) => typeof text === 'string');
    if (names.length > 0 && !labelFits(rule, names)) this.state.otherwise[q] = names[0]!;
  }

  private broken(what: string): void {
    const { counts } = this.state;
    counts.broken++;
    if (counts.brokenLines.length < MOST_TOLD) {
      counts.brokenLines.push(counts.lines);
      this.options.warn(`line ${counts.lines} ${what}: skipped`);
    } else if (counts.broken === MOST_TOLD + 1) this.options.warn('further broken lines are only counted');
    if (counts.entities === 0 && counts.broken >= PATIENCE)
      throw new NoDump(`${count(PATIENCE)} lines without an entity: no Wikidata JSON dump`);
  }
}

class NoDump extends Error {}

const COMMA = 44;
const OPEN = 91;
const CLOSE = 93;

function name(source: DumpSource): string {
  return source.path === '-' ? 'standard input' : source.path;
}
