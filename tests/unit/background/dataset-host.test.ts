import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ask,
  leftOutPacks,
  packsChanged,
  useImportedPacks,
  wakeDataset,
} from '../../../src/background/dataset-host';
import { writePack } from '../../../src/pack/write';
import { records, vocabulary } from '../pack/sample';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `ext://${path}` } },
}));

const bundled = writePack(records.slice(0, 2), vocabulary);
const added = writePack(records.slice(2, 3), vocabulary);
const fetched = vi.fn(async (_url: string) => new Response(bundled.slice()));

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  useImportedPacks(async () => []);
});

const has = (id: string) => ask((pack) => pack.find(id) >= 0);
const imported = (id: string, bytes: Uint8Array<ArrayBuffer> | null) => ({
  id,
  name: `The pack “${id}”`,
  read: async () => {
    if (!bytes) throw new Error('no such pack in the store');
    return bytes.slice().buffer;
  },
});

describe('the dataset in the background', () => {
  it('loads the bundled pack once, and again after a failure', async () => {
    fetched.mockRejectedValueOnce(new TypeError('NetworkError'));
    await expect(wakeDataset()).rejects.toThrow('NetworkError');
    expect(await Promise.all([has('freedonia'), has('port-hail'), has('rufus-hail')])).toEqual([
      true,
      true,
      false,
    ]);
    expect(fetched.mock.calls).toEqual([['ext://data/konteks.pack'], ['ext://data/konteks.pack']]);
  });

  it('takes added packs along when they change', async () => {
    let packs = [imported('own', added)];
    useImportedPacks(async () => packs);
    expect(await has('rufus-hail')).toBe(true);
    packs = [];
    expect(await has('rufus-hail')).toBe(true);
    packsChanged();
    expect(await has('rufus-hail')).toBe(false);
  });

  it('works without packs that are gone or broken, and tells', async () => {
    useImportedPacks(async () => [
      imported('gone', null),
      imported('broken', added.slice(0, 100)),
      imported('own', added),
    ]);
    expect(await has('rufus-hail')).toBe(true);
    expect(await leftOutPacks()).toMatchObject([
      { id: 'gone', refusal: 'gone', message: 'no such pack in the store' },
      { id: 'broken', refusal: 'truncated' },
    ]);
  });

  it('works when the list of packs cannot be read', async () => {
    useImportedPacks(() => Promise.reject(new Error('store is locked')));
    expect(await has('freedonia')).toBe(true);
    expect(await leftOutPacks()).toEqual([{ id: '', refusal: 'gone', message: 'store is locked' }]);
  });
});
