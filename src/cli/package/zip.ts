/** Zips whose bytes depend on the files alone: not on the machine's clock, time zone or file order. */
import { type Zippable, zipSync } from 'fflate';

/** Paths are relative, with `/`. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) entries[path] = files.get(path)!;
  // Zips hold local times: these numbers are the same in every time zone.
  return zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1, 0, 0, 0) });
}
