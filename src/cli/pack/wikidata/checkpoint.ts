/** How far the reading of a dump has come, beside the output. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DumpSource } from './dump-lines';

export interface ReadCounts {
  /** Lines of the dump so far. */
  lines: number;
  entities: number;
  /** Entities kept as drafts. */
  drafts: number;
  /** Lines that are no entity, and the first of their numbers. */
  broken: number;
  brokenLines: number[];
  unlabelled: number;
  fewSitelinks: number;
  /** Of a class of the table itself. */
  direct: number;
}

export interface Checkpoint {
  version: 1;
  source: DumpSource;
  /** What the reading depends on: languages, least sitelinks, limit. */
  options: string;
  head: string;
  offset: number;
  counts: ReadCounts;
  /** Lengths of the spools in bytes. */
  spools: Record<string, number>;
  /** Classes of the table that the dump calls otherwise: number → its label. */
  otherwise: Record<number, string>;
  done: boolean;
}

const FILE = 'checkpoint.json';

/** Null when there is none, or one that this reading cannot go on from. */
export function loadCheckpoint(dir: string, source: DumpSource, options: string): Checkpoint | null {
  const path = join(dir, FILE);
  if (!existsSync(path)) return null;
  try {
    const known = JSON.parse(readFileSync(path, 'utf8')) as Checkpoint;
    const same =
      known.version === 1 &&
      known.options === options &&
      known.source.path === source.path &&
      known.source.size === source.size &&
      known.source.changed === source.changed;
    return same ? known : null;
  } catch {
    return null;
  }
}

/** Replaces the last one in one step: a crash leaves the old or the new, never half of one. */
export function saveCheckpoint(dir: string, checkpoint: Checkpoint): void {
  const path = join(dir, FILE);
  writeFileSync(`${path}.new`, JSON.stringify(checkpoint), { flush: true });
  renameSync(`${path}.new`, path);
}
