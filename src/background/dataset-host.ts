/** The one copy of the dataset. Held as a promise: the worker may be stopped at any time and starts anew. */
import browser from 'webextension-polyfill';
import { warmNames } from '../names/warm';
import { problemOf } from '../pack/describe';
import { type LeftOut, OpenedPacks, type PackFile } from '../pack/open-all';
import type { Pack } from '../pack/types';
import type { PackNames } from './origins';

const PACK_FILE = 'data/konteks.pack';

/** A pack that the reader has added and switched on. */
export interface ImportedPack {
  id: string;
  /** As cards call it. */
  name: string;
  /** Its bytes; rejects when they are gone. A Blob from IndexedDB is read quickest (docs/performance.md). */
  read(): Promise<ArrayBuffer>;
}

let importedPacks: () => Promise<readonly ImportedPack[]> = async () => [];
let loading: Promise<Loaded> | null = null;

interface Loaded {
  packs: OpenedPacks;
  names: ReadonlyMap<string, string>;
}

/**
 * Says where added packs are found: `list` gives those that are switched on, in their order (later ones win). To be
 * called when the worker starts, before it is asked anything.
 */
export function useImportedPacks(list: () => Promise<readonly ImportedPack[]>): void {
  importedPacks = list;
  loading = null;
}

/** Forgets what is loaded: the next question loads anew. To be called when packs were added, removed or switched. */
export function packsChanged(): void {
  loading = null;
}

/** An answer from all packs; an added one that turns out to be damaged is left out of it and of all further ones. */
export async function ask<T>(question: (pack: Pack, names: PackNames) => T): Promise<T> {
  const { packs, names } = await load();
  return packs.ask((pack, ids) =>
    question(
      pack,
      ids.map((id) => names.get(id) ?? null),
    ),
  );
}

/** Loads the packs ahead of a question. */
export async function wakeDataset(): Promise<void> {
  await load();
}

/** Added packs that are left out, and why; id '' for their list itself. Grows when damage is found later. */
export async function leftOutPacks(): Promise<readonly LeftOut[]> {
  return (await load()).packs.leftOut;
}

/** The packs; loads them on first use. A failed load is tried again on the next call. */
function load(): Promise<Loaded> {
  if (loading) return loading;
  const begun = loadAll().catch((error) => {
    if (loading === begun) loading = null;
    throw error;
  });
  loading = begun;
  return begun;
}

async function loadAll(): Promise<Loaded> {
  const [bundled, { files, gone, names }] = await Promise.all([bundledBytes(), loadImported()]);
  const packs = new OpenedPacks(bundled, files);
  packs.leftOut.unshift(...gone);
  return { packs, names };
}

/** The pack that came with the extension. */
export async function bundledBytes(): Promise<ArrayBuffer> {
  const fetched = fetch(browser.runtime.getURL(PACK_FILE));
  warmNames();
  const response = await fetched;
  if (!response.ok) throw new Error(`${PACK_FILE}: ${response.status}`);
  return response.arrayBuffer();
}

async function loadImported(): Promise<{ files: PackFile[]; gone: LeftOut[]; names: Map<string, string> }> {
  const names = new Map<string, string>();
  const files: PackFile[] = [];
  const gone: LeftOut[] = [];
  try {
    const packs = await importedPacks();
    for (const { id, name } of packs) names.set(id, name);
    const read = await Promise.allSettled(packs.map((pack) => pack.read()));
    read.forEach((result, i) => {
      const { id } = packs[i]!;
      if (result.status === 'fulfilled') files.push({ id, bytes: result.value });
      else gone.push({ id, refusal: 'gone', message: problemOf(result.reason).message });
    });
  } catch (error) {
    // The list itself cannot be read: the bundled pack still works.
    gone.push({ id: '', refusal: 'gone', message: problemOf(error).message });
  }
  return { files, gone, names };
}
