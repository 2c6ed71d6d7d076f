/** `konteks pack import wikidata`: a dump → a pack. Steps and why: docs/decisions/004-wikidata-import.md. */
import { rmSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { recordSchema } from '../../../facts/schema';
import type { Pack } from '../../../pack/types';
import { PackWriter } from '../pack-writer';
import { stubsOf } from '../stubs';
import { withGeneralTypes } from '../vocabulary';
import type { KnownRecord } from './aux-index';
import type { ReadCounts } from './checkpoint';
import { Chosen, readClassTree, tableLabel } from './choose-drafts';
import type { Draft } from './draft';
import { dumpSource } from './dump-lines';
import { count, Progress } from './progress';
import { readDump, spoolPath } from './read-dump';
import { recordOf } from './record';
import { linesOf } from './spool';

export interface ImportOptions {
  /** Path of the dump, or `-`. */
  dump: string;
  /** Path of the pack. */
  out: string;
  /** Numbers of classes; null: every class of the table. */
  classes: readonly number[] | null;
  languages: readonly string[];
  minSitelinks: number;
  limit: number;
  /** The dump's day, YYYY-MM-DD. */
  day: string;
  /** Keep the folder of intermediate files. */
  keep: boolean;
  checkpointMs: number;
  bundled: Pack;
  warn(message: string): void;
  /** Standard error, or nothing. */
  progress(text: string): void;
}

export interface ImportResult {
  read: ReadCounts;
  records: number;
  /** Records of the bundled dataset that came along in short. */
  stubs: number;
  byKind: Record<string, number>;
  withoutClass: number;
  /** The most frequent classes that the table does not know: number, label, entities. */
  unknownClasses: [number, string, number][];
  undatedEvents: number;
  undatedRoles: number;
  unendedRoles: number;
  unfit: number;
  bytes: number;
}

/** @throws Error with one clear line; what was read stays beside the output, and the next run goes on from there */
export async function importWikidata(options: ImportOptions): Promise<ImportResult> {
  const source = await dumpSource(options.dump);
  const dir = `${options.out}.import`;
  const state = await readDump(source, dir, options);
  const without = new Set(Object.keys(state.otherwise).map(Number));
  for (const [q, label] of Object.entries(state.otherwise))
    options.warn(`Q${q} is "${label}" here, the table has "${tableLabel(Number(q))}": left out`);
  const tree = await readClassTree(dir, without);
  const bundled = bundledRecords(options.bundled);
  const classes = options.classes && new Set(options.classes);
  const chosen = new Chosen(tree, { classes, limit: options.limit, bundled, day: options.day });
  const needed = await chosen.choose(dir);
  await chosen.readItems(dir, needed);
  addBundledNames(chosen, options.bundled);
  const result: ImportResult = {
    read: state.counts,
    records: 0,
    stubs: 0,
    byKind: {},
    withoutClass: sum(chosen.unknownClasses.values()),
    unknownClasses: chosen.frequentUnknown().map(([q, n]) => [q, chosen.note(q)?.en ?? '', n]),
    undatedEvents: chosen.undatedEvents,
    undatedRoles: 0,
    unendedRoles: 0,
    unfit: 0,
    bytes: 0,
  };
  const writer = new PackWriter(options.out);
  try {
    await writeRecords(writer, chosen, dir, options, result);
    result.bytes = writer.finish(withGeneralTypes(options.bundled.vocabulary()), {
      name: 'Wikidata',
      made: options.day,
    });
  } catch (error) {
    writer.discard();
    throw error;
  }
  if (!options.keep) rmSync(dir, { recursive: true, force: true });
  return result;
}

async function writeRecords(
  writer: PackWriter,
  chosen: Chosen,
  dir: string,
  options: ImportOptions,
  result: ImportResult,
): Promise<void> {
  const path = spoolPath(dir, 'drafts');
  const progress = new Progress(options.progress, 'writing', statSync(path).size);
  const written = new Set<string>();
  let done = 0;
  for await (const line of linesOf(path)) {
    done += line.length + 1;
    const draft = JSON.parse(line) as Draft;
    const found = chosen.kindOf(draft);
    if (!found) continue;
    const id = chosen.idOf(draft.q, found.kind);
    // A dump may hold an entity twice, and two items may be one of the bundled dataset.
    if (written.has(id)) continue;
    const made = recordOf(draft, id, found.kind, found.type, { items: chosen, day: options.day });
    if (!made) continue;
    result.undatedRoles += made.losses.undated;
    result.unendedRoles += made.losses.unended;
    const checked = v.safeParse(recordSchema, made.record);
    if (!checked.success) {
      result.unfit++;
      const [issue] = checked.issues;
      if (result.unfit <= 5) options.warn(`Q${draft.q}: ${v.getDotPath(issue)}: ${issue.message}: skipped`);
      continue;
    }
    writer.add(checked.output);
    written.add(id);
    result.records++;
    result.byKind[found.kind] = (result.byKind[found.kind] ?? 0) + 1;
    progress.update(done, result.records, 'records');
  }
  const stubs = stubsOf(chosen.usedBundled, options.bundled, (id) => written.has(id));
  for (const stub of stubs) writer.add(stub);
  result.stubs = stubs.length;
  progress.end(`made ${count(result.records)} records; writing the pack`);
}

function bundledRecords(bundled: Pack): Map<number, KnownRecord> {
  const records = new Map<number, KnownRecord>();
  for (let entity = 0; entity < bundled.entityCount; entity++) {
    const { id, kind } = bundled.core(entity);
    const q = bundled.wikidata(entity);
    if (q > 0) records.set(q, { id, kind });
  }
  return records;
}

function addBundledNames(chosen: Chosen, bundled: Pack): void {
  for (let entity = 0; entity < bundled.entityCount; entity++) {
    const { name, aliases } = bundled.record(entity);
    const q = bundled.wikidata(entity);
    if (q > 0) chosen.addNames(q, [name.en, ...(aliases?.any ?? []), ...(aliases?.en ?? [])]);
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
