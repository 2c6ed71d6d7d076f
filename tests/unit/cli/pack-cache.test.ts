import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cachedPack } from '../../../src/cli/pack-cache';
import { openPack } from '../../../src/pack/open';

let dataset: string;
let kept: string;

const city = (id: string) => ({
  id,
  kind: 'place',
  type: 'city',
  name: { id: `Kota ${id}`, en: `City ${id}` },
  gloss: { id: 'kota', en: 'a city', source: 's' },
  sources: { s: { title: 'T', publisher: 'P', url: 'https://example.org/', seen: '2026-01-01' } },
  checked: '2026-01-02',
  founded: { date: '1900', source: 's' },
  facts: ['1950', '1960'].map((on) => ({ on, text: { id: 'Ada.', en: 'There.' }, source: 's' })),
});
const write = (...ids: string[]) =>
  writeFile(join(dataset, 'place/cities.yaml'), JSON.stringify(ids.map(city)));
const idsOf = (bytes: Uint8Array) => {
  const pack = openPack(bytes.slice().buffer as ArrayBuffer);
  return Array.from({ length: pack.entityCount }, (_, index) => pack.record(index).id);
};

beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'konteks-kept-'));
  dataset = join(dir, 'dataset');
  kept = join(dir, 'kept');
  await mkdir(join(dataset, 'place'), { recursive: true });
  await writeFile(
    join(dataset, 'vocabulary.yaml'),
    'roles: { other: { id: "", en: "" } }\ntypes: { place: { city: { id: kota, en: city } }, unit: {}, org: {}, event: {}, weapon: {} }\n',
  );
  await write('a');
});

describe('kept packs', () => {
  it('are read again as long as nothing changed', async () => {
    const built = await cachedPack(dataset, kept);
    const [name] = await readdir(kept);
    expect(await cachedPack(dataset, kept)).toEqual(built);
    // Shown to be the kept bytes: these are no pack.
    await writeFile(join(kept, name!), 'kept');
    expect(Buffer.from(await cachedPack(dataset, kept)).toString()).toBe('kept');
  });

  it('are not used for a dataset that changed', async () => {
    expect(idsOf(await cachedPack(dataset, kept))).toEqual(['a']);
    await write('a', 'b');
    expect(idsOf(await cachedPack(dataset, kept)).sort()).toEqual(['a', 'b']);
    await write('a');
    expect(idsOf(await cachedPack(dataset, kept))).toEqual(['a']);
    expect(await readdir(kept)).toHaveLength(2);
  });

  it('are few', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await write(id);
      await cachedPack(dataset, kept);
    }
    expect(await readdir(kept)).toHaveLength(4);
  });

  it('are done without where they cannot be kept', async () => {
    await writeFile(kept, 'a file where the folder should be');
    expect(idsOf(await cachedPack(dataset, kept))).toEqual(['a']);
    expect(await readFile(kept, 'utf8')).toContain('a file');
  });

  it('are none of a dataset with a mistake, nor of one that is not there', async () => {
    await writeFile(join(dataset, 'place/cities.yaml'), '- id: [');
    await expect(cachedPack(dataset, kept)).rejects.toThrow(/cities\.yaml/);
    await rm(dataset, { recursive: true });
    await expect(cachedPack(dataset, kept)).rejects.toThrow();
    await expect(readdir(kept)).rejects.toThrow(/ENOENT/);
  });
});
