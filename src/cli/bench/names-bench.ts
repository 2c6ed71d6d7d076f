/** The names bench, for Node and for pages alike: builds every matcher, runs them against each other. */
import { compileNumbered } from '../../names/compile';
import { openNames } from '../../names/dictionary';
import { FLOOR, MAP_TRIE, OURS, PEERS } from './peers';
import { type Contestant, compete, pieces, type Result } from './rounds';
import { syntheticNames, syntheticText } from './synthetic';

export interface BenchOptions {
  count: number;
  rounds: number;
  /** Units of text. */
  units: number;
  /** All peers whatever it takes. */
  all: boolean;
  now: () => number;
  /** See `compete`. */
  coarse: boolean;
  /** Called before anything that may take more than a second. */
  progress: (what: string) => void;
}

export interface BenchRow extends Result {
  /** From names to something that can be searched; for ours, to the file. */
  buildMs: number | null;
  /** What a program that starts has to wait for once the names, or our file, are in memory. */
  readyMs: number | null;
  /** First article of its life. Peers built before it have left the engine's code warm; fresh processes: node-bench.ts. */
  firstMs: number | null;
}

export interface BenchReport {
  count: number;
  bytesPerName: number;
  rows: BenchRow[];
}

/** Rows that run on what another row has built. Not NaN, which does not come back from a page. */
const NO_TIMES = { buildMs: null, readyMs: null, firstMs: null };

/** Of labels: on the text with few names of the dictionary. See synthetic.ts. */
const FEW = ', few found';

/** UTF-16 units of an article. */
const ARTICLE = 6000;

export function benchNames(options: BenchOptions): BenchReport {
  const { count, now, progress } = options;
  progress(`${count} names: making names and text`);
  const names = syntheticNames({ count, lowerCase: 0 });
  const articles = pieces(syntheticText(names, options.units, 1), ARTICLE);
  const fewFound = pieces(syntheticText(names, options.units, 1, 'few'), ARTICLE);
  const bytes = compileNumbered(names).bytes.length;
  const times = new Map<string, Omit<BenchRow, keyof Result>>();
  const contestants: Contestant[] = [];
  const add = (label: string, texts: readonly string[], run: (text: string) => number) =>
    contestants.push({ label, run, texts });
  for (const peer of PEERS) {
    if (count > peer.upTo && !options.all) continue;
    const { label } = peer;
    progress(`${count} names: building ${label}`);
    const start = now();
    const built = peer.build(names);
    const opening = now();
    const run = built();
    const ready = now();
    run(articles[0]!);
    const buildMs = ready - start;
    times.set(label, {
      buildMs,
      readyMs: peer.keeps ? ready - opening : buildMs,
      firstMs: now() - ready,
    });
    add(label, articles.slice(0, Math.max(1, Math.ceil(articles.length * peer.share))), run);
    if (label === OURS || label === MAP_TRIE) add(`${label}${FEW}`, fewFound, run);
  }
  progress(`${count} names: building ${OURS} with names in lower case`);
  const lower = compileNumbered(syntheticNames({ count, lowerCase: 0.01 })).bytes.buffer;
  const dictionary = openNames(lower);
  add(`${OURS}, 1 % of the names in lower case`, articles, (text) => dictionary.find(text).length);
  progress(`${count} names: ${options.rounds} rounds of ${contestants.length} matchers`);
  const results = compete(contestants, options.rounds, now, options.coarse);
  return {
    count,
    bytesPerName: bytes / count,
    rows: results.map((result) => ({ ...result, ...(times.get(result.label) ?? NO_TIMES) })),
  };
}

/** The report as a Markdown table. */
export function tableOf(report: BenchReport): string {
  const floor = report.rows.find((row) => row.label === FLOOR)!;
  const head = [
    '| matcher | M units/s, median (p10–p90) | undisturbed | floor takes 1, this takes | × Map trie | found in 1,000 units | build | ready | first 6,000 units | 6,000 units, warm |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const rows = report.rows.map((row) => {
    const trie = report.rows.find(
      ({ label }) => label === (row.label.endsWith(FEW) ? MAP_TRIE + FEW : MAP_TRIE),
    );
    return [
      '',
      row.label,
      `${digits(row.median)} (${digits(row.low)}–${digits(row.high)})`,
      digits(row.best),
      digits(floor.best / row.best),
      trie ? digits(row.best / trie.best) : '–',
      row.label === FLOOR ? '–' : digits(row.found / (row.units / 1000)),
      row.label === FLOOR ? '–' : ms(row.buildMs),
      row.label === FLOOR ? '–' : ms(row.readyMs),
      ms(row.firstMs),
      ms(row.pieceMs),
      '',
    ].join(' | ');
  });
  return [...head, ...rows.map((row) => row.trim())].join('\n');
}

function ms(n: number | null): string {
  if (n === null) return '–';
  if (n >= 1000) return `${digits(n / 1000)} s`;
  return `${n < 1 ? n.toFixed(3) : n.toFixed(1)} ms`;
}

function digits(n: number): string {
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
}
