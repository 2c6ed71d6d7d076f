/** `npm run bench:notes`: the choice of notes on our own trap articles joined to 6 kB, 60 kB and 1 MB. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { articleOf, benchNotes } from './bench/notes-bench';
import { fail } from './fail';
import { readGold } from './measure/gold';
import { bundledPack } from './pack-file';
import { root } from './root';

/** UTF-16 units of text, and rounds. */
const SIZES = [
  [6_000, 101],
  [60_000, 21],
  [1_000_000, 3],
] as const;

async function main(): Promise<void> {
  const pack = await bundledPack();
  const gold = await readGold([join(root, 'tests/gold')], () => '');
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`,
  );
  console.log(
    '| language | units | notes | names, ms | choice, ms | 90 % | best | processor, ms | × names | ns a unit |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const lang of ['id', 'en']) {
    const samples = gold.filter((article) => article.lang === lang).map((article) => article.text);
    for (const [units, rounds] of SIZES) {
      const input = { lang, date: '2025-03-14', flows: articleOf(samples, units) };
      // The first rounds compile.
      benchNotes(pack, input, Math.min(rounds, 30), () => performance.now());
      const figures = benchNotes(pack, input, rounds, () => performance.now());
      const times = [
        figures.namesMs,
        figures.choiceMs,
        figures.choiceP90,
        figures.choiceBest,
        figures.choiceCpu,
      ];
      const cells = [
        lang,
        figures.units,
        figures.notes,
        ...times.map((ms) => ms.toFixed(2)),
        (figures.choiceMs / figures.namesMs).toFixed(1),
        ((figures.choiceCpu * 1e6) / figures.units).toFixed(0),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

main().catch(fail);
