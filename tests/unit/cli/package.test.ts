import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder, sourceFiles } from '../../../src/cli/package/source-files';
import { zip } from '../../../src/cli/package/zip';

describe('zip', () => {
  test('the bytes do not depend on the order of files, the clock or the time zone', () => {
    const a = new Map([
      ['b.txt', strToU8('two')],
      ['a/x.txt', strToU8('one')],
    ]);
    const first = zip(a);
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Jakarta';
    const second = zip(new Map([...a].reverse()));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(first, second)).toBe(0);
    const files = unzipSync(first);
    expect(Object.keys(files)).toEqual(['a/x.txt', 'b.txt']);
    expect(strFromU8(files['b.txt']!)).toBe('two');
  });
});

describe('source files', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'konteks-unit-'));
    for (const path of [
      'src/a.ts',
      'package.json',
      'node_modules/x/index.js',
      'dist/chrome/a.js',
      'docs/build/b.md',
    ]) {
      await mkdir(join(dir, path, '..'), { recursive: true });
      await writeFile(join(dir, path), path);
    }
  });
  afterEach(() => rm(dir, { recursive: true }));

  test('outside of git: everything but what is made or fetched', async () => {
    expect(await sourceFiles(dir)).toEqual(['docs/build/b.md', 'package.json', 'src/a.ts']);
  });

  test('files of a folder, whatever their order on the disk', async () => {
    expect(await filesUnder(join(dir, 'dist'))).toEqual(['chrome/a.js']);
  });
});
