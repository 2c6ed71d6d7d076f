/**
 * `npm run bench:way`: the whole way from an article's flows to notes with their cards, with the bundled dataset and with
 * a synthetic pack of a million names; in Node, and with the worker stopped in both browsers. Options: see HELP.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { openPack } from '../pack/open';
import { syntheticNames } from './bench/synthetic';
import { type AnnotateRequest, ownArticle, SIZES, syntheticArticle } from './bench/way/articles';
import { benchWake } from './bench/way/in-browser';
import { writeSyntheticPack } from './bench/way/synthetic-pack';
import { findBrowsers } from './browser/find';
import { fail } from './fail';
import { readPackFile } from './pack/read-pack';
import { root } from './root';

const HELP = `npm run bench:way -- [options]      after npm run build
  --names 1000000   names of the synthetic pack (0: only the bundled dataset)
  --rounds 9        runs of each figure, of which the median is told
  --browsers        also in each browser that is found
  --no-node         not in Node`;

interface Subject {
  label: string;
  pack: string;
  requests: AnnotateRequest[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      names: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '9' },
      browsers: { type: 'boolean', default: false },
      'no-node': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const count = Number(values.names);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(count) || !Number.isInteger(rounds) || rounds < 1)
    throw new Error('--names and --rounds take whole numbers; see --help');
  const bundled = join(root, 'dist/cli/konteks.pack');
  if (!existsSync(bundled)) throw new Error(`${bundled} is missing: npm run build`);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const dir = mkdtempSync(join(tmpdir(), 'konteks-way-'));
  try {
    const sizes = Object.values(SIZES);
    const subjects: Subject[] = [{ label: 'bundled', pack: bundled, requests: sizes.map(ownArticle) }];
    if (count > 0) {
      const names = syntheticNames({ count, lowerCase: 0 });
      const pack = join(dir, 'synthetic.pack');
      writeSyntheticPack(pack, names, openPack(await readPackFile(bundled)).vocabulary());
      const requests = sizes.map((units) => syntheticArticle(names, units));
      subjects.push({ label: `${count} names`, pack, requests });
    }
    for (const { label, pack } of subjects)
      console.log(`${label}: ${(statSync(pack).size / 1e6).toFixed(1)} MB`);
    if (!values['no-node']) await inNode(subjects, dir, rounds);
    if (values.browsers) await inBrowsers(subjects, dir, rounds);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

interface ProcessReport {
  open: number;
  first: number;
  articles: { ms: number; notes: number; cards: number }[];
  rss: number;
}

async function inNode(subjects: readonly Subject[], dir: string, rounds: number): Promise<void> {
  const script = join(dir, 'process.mjs');
  await build({
    entryPoints: [join(root, 'src/cli/bench/way/process.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
    define: { __DEBUG__: 'false' },
    logLevel: 'error',
  });
  console.log(
    '\n| Node | open | first 6 kB | 6 kB | 100 kB | 1 MB | memory |\n|---|---|---|---|---|---|---|',
  );
  for (const [i, { label, pack, requests }] of subjects.entries()) {
    const file = join(dir, `requests-${i}.json`);
    writeFileSync(file, JSON.stringify(requests));
    const run = (runs: number): ProcessReport =>
      JSON.parse(execFileSync(process.execPath, [script, pack, file, String(runs)]).toString());
    const cold = Array.from({ length: rounds }, () => run(0));
    const { articles, rss } = run(rounds);
    const told = articles.map(({ ms: took, notes, cards }) => `${ms(took)} (${notes} notes, ${cards} cards)`);
    const open = median(cold.map((report) => report.open));
    const first = median(cold.map((report) => report.first));
    console.log(`| ${[label, ms(open), ms(first), ...told, mb(rss)].join(' | ')} |`);
  }
}

async function inBrowsers(subjects: readonly Subject[], dir: string, rounds: number): Promise<void> {
  console.log(
    '\nMedian (least)\n\n| browser | bare restart | restart → notes | added | warm | loading the file | memory |\n|---|---|---|---|---|---|---|',
  );
  for (const found of findBrowsers()) {
    const built = join(root, 'dist', found.engine === 'chromium' ? 'chrome' : 'firefox');
    for (const [i, { label, pack, requests }] of subjects.entries()) {
      const extension = join(dir, `${found.engine}-${i}`);
      cpSync(built, extension, { recursive: true });
      cpSync(pack, join(extension, 'data/konteks.pack'));
      const report = await benchWake(found, extension, requests[0]!, rounds);
      const added = median(report.notes) - median(report.bare);
      const leastAdded = Math.min(...report.notes) - Math.min(...report.bare);
      const both = (list: readonly number[]) => `${ms(median(list))} (${ms(Math.min(...list))})`;
      const { bare, notes, warm, load } = report;
      const cells = [both(bare), both(notes), `${ms(added)} (${ms(leastAdded)})`, both(warm), both(load)];
      console.log(
        `| ${found.engine}, ${label}, ${report.count} notes | ${[...cells, mb(report.memory)].join(' | ')} |`,
      );
      rmSync(extension, { recursive: true });
    }
  }
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1]!;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

main().catch(fail);
