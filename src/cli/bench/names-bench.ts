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
  buildMs: number;
}

export interface BenchReport {
  count: number;
  bytesPerName: number;
  rows: BenchRow[];
}

/** UTF-16 units of an article. */
const ARTICLE = 6000;

export function benchNames(options: BenchOptions): BenchReport {
  const { count, now, progress } = options;
  progress(`${count} names: making names and text`);
  const names = syntheticNames({ count, lowerCase: 0 });
  const articles = pieces(syntheticText(names, options.units, 1), ARTICLE);
  const bytes = compileNumbered(names).bytes.length;
  const builds = new Map<string, number>();
  const contestants: Contestant[] = [];
  const add = (label: string, share: number, make: () => (text: string) => number) => {
    progress(`${count} names: building ${label}`);
    const start = now();
    const run = make();
    builds.set(label, now() - start);
    contestants.push({
      label,
      run,
      texts: articles.slice(0, Math.max(1, Math.ceil(articles.length * share))),
    });
  };
  for (const peer of PEERS) {
    if (count > peer.upTo && !options.all) continue;
    add(peer.label, peer.share, () => peer.make(names));
  }
  add(`${OURS}, 1 % of the names in lower case`, 1, () => {
    const lower = syntheticNames({ count, lowerCase: 0.01 });
    const dictionary = openNames(compileNumbered(lower).bytes.buffer);
    return (text) => dictionary.find(text).length;
  });
  progress(`${count} names: ${options.rounds} rounds of ${contestants.length} matchers`);
  const results = compete(contestants, options.rounds, now, options.coarse);
  return {
    count,
    bytesPerName: bytes / count,
    rows: results.map((result) => ({ ...result, buildMs: builds.get(result.label)! })),
  };
}

/** The report as a Markdown table. */
export function tableOf(report: BenchReport): string {
  const floor = report.rows.find((row) => row.label === FLOOR)!;
  const trie = report.rows.find((row) => row.label === MAP_TRIE);
  const head = [
    '| matcher | M units/s, median (p10–p90) | undisturbed | floor takes 1, this takes | × Map trie | found | build | 6,000 units |',
    '|---|---|---|---|---|---|---|---|',
  ];
  const rows = report.rows.map((row) =>
    [
      '',
      row.label,
      `${digits(row.median)} (${digits(row.low)}–${digits(row.high)})`,
      digits(row.best),
      digits(floor.best / row.best),
      trie ? digits(row.best / trie.best) : '–',
      row.label === FLOOR ? '–' : row.found,
      row.label === FLOOR ? '–' : `${digits(row.buildMs / 1000)} s`,
      `${row.pieceMs < 1 ? row.pieceMs.toFixed(3) : row.pieceMs.toFixed(1)} ms`,
      '',
    ].join(' | '),
  );
  return [...head, ...rows.map((row) => row.trim())].join('\n');
}

function digits(n: number): string {
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
}
