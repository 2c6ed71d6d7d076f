/** `npm run licences`: what of other people is in the extension; exit 1 when one of it may not be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleExtension } from './build/bundles';
import { fail } from './fail';
import { refused, thirdParties } from './licences/third-party';
import { root } from './root';

const out = await mkdtemp(join(tmpdir(), 'konteks-licences-'));
try {
  const { inputs } = await bundleExtension(out, { debug: false, countries: '' }).finally(() =>
    rm(out, { recursive: true }),
  );
  const parties = await thirdParties(inputs, join(root, 'node_modules'));
  for (const { name, version, licence, what } of parties)
    console.log([name.padEnd(24), version.padEnd(10), licence.padEnd(12), what].join(' '));
  const problems = refused(parties);
  if (problems.length > 0) throw new Error(problems.join('\n'));
} catch (error) {
  fail(error);
}
