/** `tsx src/cli/synthetic-dump.ts COUNT > dump.json`: a Wikidata dump of made-up entities, the same every time. */
import { SyntheticDump } from './pack/synthetic-dump';

const count = Number(process.argv[2]);
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: tsx src/cli/synthetic-dump.ts COUNT > dump.json');
  process.exit(2);
}
let waiting: string[] = [];
let units = 0;
const write = async () => {
  const full = !process.stdout.write(`${waiting.join('\n')}\n`);
  waiting = [];
  units = 0;
  if (full) await new Promise((resolve) => process.stdout.once('drain', resolve));
};
for (const line of new SyntheticDump(count).lines()) {
  waiting.push(line);
  units += line.length;
  if (units > 1 << 20) await write();
}
await write();
