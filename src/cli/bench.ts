/**
 * `npm run bench`: the names dictionary beside other ways to find many names in a text, on the same synthetic names and
 * text, interleaved in one run. Options: see HELP.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchInBrowser } from './bench/browser-bench';
import { benchNames, tableOf } from './bench/names-bench';
import { benchCold, benchHeap, type ColdReport } from './bench/node-bench';
import { findBrowsers } from './browser/find';
import { fail } from './fail';

const HELP = `npm run bench -- [options]
  --sizes 10000,100000   numbers of names (1000000 takes some minutes and 2 GB)
  --rounds 15            rounds of the interleaved run
  --units 600000         UTF-16 units of text
  --browsers             also in a page of each browser that is found
  --no-node              not in Node
  --all                  all matchers at all sizes, whatever time and memory it takes`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      rounds: { type: 'string', default: '15' },
      units: { type: 'string', default: '600000' },
      browsers: { type: 'boolean', default: false },
      'no-node': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const sizes = values.sizes.split(',').map(Number);
  const rounds = Number(values.rounds);
  const units = Number(values.units);
  if ([...sizes, rounds, units].some((n) => !Number.isInteger(n) || n < 1))
    throw new Error('--sizes, --rounds and --units take whole numbers; see --help');
  const started = performance.now();
  const progress = (what: string) =>
    console.error(`[${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s] ${what}`);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const browsers = values.browsers ? findBrowsers() : [];
  for (const count of sizes) {
    if (!values['no-node']) {
      const report = benchNames({
        count,
        rounds,
        units,
        all: values.all,
        now: () => performance.now(),
        coarse: false,
        progress,
      });
      console.log(
        `\n### Node, ${count} names, ${report.bytesPerName.toFixed(1)} bytes a name\n\n${tableOf(report)}`,
      );
      progress(`${count} names: cold processes`);
      const cold = await benchCold(count, 9);
      const sentence = ({ views, first, second }: ColdReport) =>
        `views ${views.toFixed(2)} ms, first article of 6,000 units ${first.toFixed(2)} ms, second ${second.toFixed(2)} ms`;
      console.log(
        `\nFresh processes, medians of 9: ${sentence(cold.atOnce)}. Warmed up for ${cold.warmed.warm.toFixed(1)} ms before: ${sentence(cold.warmed)}.`,
      );
      progress(`${count} names: heap`);
      const heap = benchHeap(count, values.all).map(
        ({ label, bytes }) => `${label} ${(bytes / 1e6).toFixed(1)} MB`,
      );
      console.log(`\nKept in memory: ${heap.join('; ')}.`);
    }
    for (const found of browsers) {
      progress(`${count} names in ${found.name}`);
      const { browser, report } = await benchInBrowser(found, { count, rounds, units, all: values.all });
      console.log(`\n### ${browser}, ${count} names\n\n${tableOf(report)}`);
    }
  }
}

main().catch(fail);
