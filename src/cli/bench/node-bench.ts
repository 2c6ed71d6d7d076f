/** The bench in this process, and what only Node can measure: cold processes and heap. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { compileNumbered } from '../../names/compile';
import { root } from '../root';
import { FLOOR, PEERS } from './peers';
import { pieces } from './rounds';
import { syntheticNames, syntheticText } from './synthetic';

/** Milliseconds; what each is: cold.ts. */
export interface ColdReport {
  warm: number;
  views: number;
  first: number;
  second: number;
}

/** Medians of `runs` fresh processes that open the dictionary at once, and of as many that warm up before. */
export async function benchCold(
  count: number,
  runs: number,
): Promise<{ atOnce: ColdReport; warmed: ColdReport }> {
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
    const files = [script, join(dir, 'names.bin'), join(dir, 'article.txt')];
    const start = (more: string[]) =>
      JSON.parse(execFileSync(process.execPath, [...files, ...more]).toString()) as ColdReport;
    const atOnce: ColdReport[] = [];
    const warmed: ColdReport[] = [];
    for (let run = 0; run < runs; run++) {
      atOnce.push(start([]));
      warmed.push(start(['warmed']));
    }
    return { atOnce: medians(atOnce), warmed: medians(warmed) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function medians(reports: ColdReport[]): ColdReport {
  const of = (field: keyof ColdReport) =>
    reports.map((report) => report[field]).sort((a, b) => a - b)[Math.floor(reports.length / 2)]!;
  return { warm: of('warm'), views: of('views'), first: of('first'), second: of('second') };
}

/** Bytes that each matcher of these names keeps, buffers included. @param all whatever time and memory it takes */
export function benchHeap(count: number, all: boolean): { label: string; bytes: number }[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    // Twice: what the first collection frees of buffers is counted out only by the second.
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const names = syntheticNames({ count, lowerCase: 0 });
  return PEERS.filter(({ label, upTo }) => label !== FLOOR && (all || count <= upTo)).map((peer) => {
    // What the compiler leaves in the engine would be counted out later, and ours would have less than nothing.
    if (peer.keeps) peer.build(names)();
    const before = used();
    const run = peer.build(names)();
    const bytes = used() - before;
    // It must not have been collected before.
    run('');
    return { label: peer.label, bytes };
  });
}
