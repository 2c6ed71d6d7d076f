import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleExtension } from '../../../src/cli/build/bundles';
import { licencesText, refused, thirdParties } from '../../../src/cli/licences/third-party';
import { root } from '../../../src/cli/root';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'konteks-unit-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function install(name: string, about: object, files: Record<string, string> = {}): Promise<void> {
  await mkdir(join(dir, name), { recursive: true });
  const all = { 'package.json': JSON.stringify({ name, version: '1.2.3', ...about }), ...files };
  for (const [file, text] of Object.entries(all)) await writeFile(join(dir, name, file), text);
}
const used = (...paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path, { bytes: 1, imports: [] }]));

describe('licences', () => {
  test('of what is shipped: allowed, with their texts', async () => {
    const { inputs } = await bundleExtension(dir, { debug: false, countries: '' });
    const parties = await thirdParties(inputs, join(root, 'node_modules'));
    expect(refused(parties)).toEqual([]);
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(dependencies), 'world-atlas'])
      expect(parties.map((party) => party.name)).toContain(name);
    const text = licencesText('Our own', parties);
    for (const party of parties) expect(text).toContain(party.text);
  });

  test('name, version and text of each package, nested and scoped ones too', async () => {
    await install('plain', { license: 'MIT' }, { 'LICENSE.md': 'Permission is granted.' });
    await install('@scope/part', { license: { type: 'ISC' } }, { licence: 'Use it.' });
    const inputs = used(
      'src/a.ts',
      'node_modules/plain/index.js',
      'node_modules/plain/node_modules/@scope/part/a.js',
      '../else/node_modules/plain/b.js',
    );
    const parties = await thirdParties(inputs, dir, []);
    expect(parties).toEqual([
      { name: '@scope/part', version: '1.2.3', licence: 'ISC', text: 'Use it.', what: 'code' },
      { name: 'plain', version: '1.2.3', licence: 'MIT', text: 'Permission is granted.', what: 'code' },
    ]);
    expect(refused(parties)).toEqual([]);
  });

  test.each([
    ['GPL-3.0-only', { LICENSE: 'text' }, /GPL-3.0-only is not among/],
    ['(MIT OR GPL-2.0)', { LICENSE: 'text' }, /is not among/],
    [undefined, { LICENSE: 'text' }, /none stated is not among/],
    ['MIT', {}, /asks for its text/],
  ])('%s is refused', async (license, files, why) => {
    await install('other', { license }, files as Record<string, string>);
    const parties = await thirdParties({}, dir, ['other']);
    expect(parties[0]?.what).toBe('data');
    expect(refused(parties).join()).toMatch(why);
  });
});
