/** Reads and writes the settings in storage.sync, where the reader's other machines see them too. */
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { fromItems, type Items, isSettingsItem, isTooMuch, outdated, writeFor } from './settings-items';

/** `full`: quota of size. `busy`: quota of writes in a time. `refused`: anything else (policy, broken profile). */
export type SettingsRefusal = 'full' | 'busy' | 'refused';

/** Nothing was stored; the settings are as before. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  constructor(
    readonly refusal: SettingsRefusal,
    options?: ErrorOptions,
  ) {
    super(`settings not stored: ${refusal}`, options);
  }
}

export async function loadSettings(): Promise<Settings> {
  try {
    return fromItems(await browser.storage.sync.get(null));
  } catch {
    // Storage corrupt or disabled by policy: reading an article must still work.
    return DEFAULT_SETTINGS;
  }
}

export interface Changed {
  before: Settings;
  after: Settings;
}

/**
 * Changes what is stored now, one change at a time over all pages of the extension.
 * @throws SettingsError when the browser refuses: the caller tells the reader.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Changed> {
  return await navigator.locks.request('konteks-settings', async () => {
    try {
      const stored = (await browser.storage.sync.get(null)) as Items;
      const before = fromItems(stored);
      const after = change(before);
      const set = writeFor(stored, after);
      if (isTooMuch(stored, set)) throw new SettingsError('full');
      if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
      const old = outdated(stored);
      if (old.length > 0) await browser.storage.sync.remove(old).catch(() => {});
      return { before, after };
    } catch (error) {
      throw error instanceof SettingsError ? error : new SettingsError(refusalOf(error), { cause: error });
    }
  });
}

/** Chrome names the quota ("MAX_WRITE_OPERATIONS_PER_MINUTE", "QUOTA_BYTES"), Firefox says QuotaExceededError. */
function refusalOf(error: unknown): SettingsRefusal {
  const text = String(error);
  if (/MAX_WRITE|MAX_SUSTAINED/.test(text)) return 'busy';
  return /quota/i.test(text) ? 'full' : 'refused';
}

/** Calls back with the new settings whenever any context, or another machine, changes them. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area === 'sync' && Object.keys(changes).some(isSettingsItem)) listener(await loadSettings());
  });
}
