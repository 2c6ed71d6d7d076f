/** Reads and writes the settings in storage.sync, where the reader's other machines see them too. */
import browser from 'webextension-polyfill';
import { readSettings, type Settings } from './settings';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  try {
    return readSettings((await browser.storage.sync.get(KEY))[KEY]);
  } catch {
    // Storage corrupt or disabled by policy: reading an article must still work.
    return readSettings(undefined);
  }
}

/** Rejects when the browser refuses to store (quota, policy): the caller tells the reader. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: settings });
}

/** Calls back with the new settings whenever any context changes them. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && KEY in changes) listener(readSettings(changes[KEY]?.newValue));
  });
}
