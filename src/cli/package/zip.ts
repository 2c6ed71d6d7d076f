/** Zips whose bytes depend on the files alone: not on the machine's clock, time zone or file order. */
import { type Zippable, zipSync } from 'fflate';

// Zips hold local times: the same numbers everywhere, whatever the time zone.
const MTIME = new Date(2020, 0, 1, 0, 0, 0);

/** Paths are relative, with `/`. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) entries[path] = files.get(path)!;
  return zipSync(entries, { level: 9, mtime: MTIME });
}
