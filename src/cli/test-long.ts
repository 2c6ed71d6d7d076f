/**
 * `npm run test:long [-- CASES]`: the names dictionary against the naive matcher, and damaged packs, in 100,000 cases each
 * instead of the few hundred of `npm test`. A quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root';

const cases = process.argv[2] ?? '100000';
if (!/^[1-9]\d*$/.test(cases)) {
  console.error('npm run test:long -- CASES: a whole number');
  process.exit(2);
}
const files = ['tests/unit/names/properties.test.ts', 'tests/unit/pack/hostile.test.ts'];
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', ...files],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KONTEKS_CASES: cases } },
);
process.exit(status ?? 1);
