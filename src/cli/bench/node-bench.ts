/** The bench in this process, and what only Node can measure: cold processes and heap. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { compileNumbered } from '../../names/compile';
import { openNames } from '../../names/dictionary';
import { root } from '../root';
import { MAP_TRIE, PEERS } from './peers';
import { pieces } from './rounds';
import { syntheticNames, syntheticText } from './synthetic';

export interface ColdReport {
  viewsMs: number;
  firstMs: number;
  secondMs: number;
}

/** Medians of `runs` fresh processes. */
export async function benchCold(count: number, runs: number): Promise<ColdReport> {
  const dir = mkdtempSync(join(tmpdir(), 'konteks-bench-'));
  try {
    const names = syntheticNames({ count, lowerCase: 0 });
    writeFileSync(join(dir, 'names.bin'), compileNumbered(names).bytes);
    writeFileSync(join(dir, 'article.txt'), pieces(syntheticText(names, 6100, 2), 6000)[0]!);
    const script = join(dir, 'cold.mjs');
    await build({
      entryPoints: [join(root, 'src/cli/bench/cold.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
      logLevel: 'error',
    });
    const all = Array.from({ length: runs }, () => {
      const out = execFileSync(process.execPath, [script, join(dir, 'names.bin'), join(dir, 'article.txt')]);
      return JSON.parse(out.toString()) as { views: number; cold: number; second: number };
    });
    const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
    return {
      viewsMs: median(all.map((run) => run.views)),
      firstMs: median(all.map((run) => run.cold)),
      secondMs: median(all.map((run) => run.second)),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Bytes that a matcher of these names keeps, buffers included: ours and the Map trie's. */
export function benchHeap(count: number): { ours: number; trie: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const names = syntheticNames({ count, lowerCase: 0 });
  const bytes = compileNumbered(names).bytes;
  const kept: unknown[] = [];
  const growth = (make: () => unknown): number => {
    // Twice: what the first collection frees of buffers is counted out only by the second.
    collect();
    collect();
    const before = process.memoryUsage();
    kept.push(make());
    collect();
    collect();
    const after = process.memoryUsage();
    return after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  };
  const ours = growth(() => openNames(bytes.slice().buffer));
  const trie = growth(() => PEERS.find((peer) => peer.label === MAP_TRIE)!.make(names));
  if (kept.length !== 2) throw new Error('nothing kept');
  return { ours, trie };
}
