/** The one copy of the dataset. Held as a promise: the worker may be stopped at any time and starts anew. */
import browser from 'webextension-polyfill';
import { openPack } from '../pack/open';
import type { Pack } from '../pack/types';

const PACK_FILE = 'data/konteks.pack';

let loading: Promise<Pack> | null = null;

/** The bundled pack; loads it on first use. A failed load is tried again on the next call. */
export function dataset(): Promise<Pack> {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL(PACK_FILE));
  if (!response.ok) throw new Error(`${PACK_FILE}: ${response.status}`);
  return openPack(await response.arrayBuffer());
}
