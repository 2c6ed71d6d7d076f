/**
 * The packs that the reader added: their bytes as Blobs in IndexedDB (the browser keeps those in files, not in
 * memory), what is known of them beside, and order and switches in storage.local. Not synced: they may be gigabytes.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { KINDS } from '../facts/schema';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(300));

const aboutSchema = v.object({
  id: short,
  /** As its maker called it, else the file's name. */
  name: short,
  bytes: count,
  records: count,
  kinds: v.record(v.picklist(KINDS), count),
  /** The day of its newest facts, YYYY-MM-DD. */
  date: short,
  /** The day it was made, where its maker says so. */
  made: v.nullable(short),
  /** When it was added, ms since 1970. */
  added: v.number(),
  /** When it was removed; it is kept for a while, so that this can be undone. */
  removed: v.nullable(v.number()),
});
export type PackAbout = v.InferOutput<typeof aboutSchema>;

export interface ListedPack extends PackAbout {
  on: boolean;
}

const arrangementSchema = v.object({ order: v.array(short), off: v.array(short) });
/** Ids of packs in their order (later ones win), and those that are switched off. Unlisted ones come last, on. */
export type Arrangement = v.InferOutput<typeof arrangementSchema>;
const ARRANGEMENT = 'packs';

const DATABASE = 'konteks-packs';
const ABOUT = 'about';
const BYTES = 'bytes';

/** ms for which a removed pack can come back. */
const KEPT_AFTER_REMOVAL = 60 * 60 * 1000;

/** The packs in their order. Entries that cannot be read are left out. @throws when the database cannot be opened. */
export async function listPacks(): Promise<ListedPack[]> {
  const [about, { order, off }] = await Promise.all([allAbout(), loadArrangement()]);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return about
    .filter(({ removed }) => removed === null)
    .sort((a, b) => place(a.id) - place(b.id) || a.added - b.added)
    .map((pack) => ({ ...pack, on: !off.includes(pack.id) }));
}

/** Bytes that are read at once where somebody wants to know how far it is. */
const SLICE = 1 << 24;

/**
 * `progress`: called with the share of it that has been read, from 0 to 1; reading is slower then.
 * @throws when it is not there, or cannot be read.
 */
export async function packBytes(id: string, progress?: (share: number) => void): Promise<ArrayBuffer> {
  const blob = await transact(BYTES, 'readonly', (store) => store.get(id));
  if (!(blob instanceof Blob)) throw new Error('its file is no longer there');
  if (!progress || blob.size <= SLICE) return blob.arrayBuffer();
  const bytes = new Uint8Array(blob.size);
  for (let at = 0; at < blob.size; at += SLICE) {
    bytes.set(new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer()), at);
    progress(Math.min(1, (at + SLICE) / blob.size));
  }
  return bytes.buffer;
}

/** Puts a file away; it is in no list before {@link addPack}. @throws DOMException QuotaExceededError. */
export async function putBytes(id: string, file: Blob): Promise<void> {
  await transact(BYTES, 'readwrite', (store) => store.put(file, id));
}

export async function dropBytes(id: string): Promise<void> {
  await transact(BYTES, 'readwrite', (store) => store.delete(id));
}

/** Lists a pack whose bytes were put away. */
export async function addPack(about: PackAbout): Promise<void> {
  await transact(ABOUT, 'readwrite', (store) => store.put(about, about.id));
}

/** Takes packs off the list, or puts them back on it. */
export async function setRemoved(ids: readonly string[], removed: number | null): Promise<void> {
  for (const about of (await allAbout()).filter(({ id }) => ids.includes(id)))
    await addPack({ ...about, removed });
}

export async function loadArrangement(): Promise<Arrangement> {
  try {
    const stored = (await browser.storage.local.get(ARRANGEMENT))[ARRANGEMENT];
    return v.is(arrangementSchema, stored) ? stored : { order: [], off: [] };
  } catch {
    return { order: [], off: [] };
  }
}

export async function saveArrangement(arrangement: Arrangement): Promise<void> {
  await browser.storage.local.set({ [ARRANGEMENT]: arrangement });
}

/** Deletes what was removed a while ago, and bytes that never came into the list. */
export async function tidyPacks(now = Date.now()): Promise<void> {
  const about = await allAbout();
  const gone = about.filter(({ removed }) => removed !== null && removed < now - KEPT_AFTER_REMOVAL);
  for (const { id } of gone) {
    await dropBytes(id);
    await transact(ABOUT, 'readwrite', (store) => store.delete(id));
  }
  const listed = new Set(about.map(({ id }) => id));
  for (const id of await transact(BYTES, 'readonly', (store) => store.getAllKeys())) {
    // Ids begin with the time: another page may be adding this one right now.
    const since = now - Number.parseInt(String(id), 10);
    if (!listed.has(String(id)) && !(since < KEPT_AFTER_REMOVAL)) await dropBytes(String(id));
  }
}

/** An id that nothing has had before. */
export function newPackId(): string {
  return `${Date.now()}-${crypto.randomUUID()}`;
}

async function allAbout(): Promise<PackAbout[]> {
  const all = await transact(ABOUT, 'readonly', (store) => store.getAll());
  return all.filter((about) => v.is(aboutSchema, about));
}

async function transact<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      // Not before the transaction is through: a full disk shows there.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ABOUT);
      request.result.createObjectStore(BYTES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another page holds the database'));
  });
}
