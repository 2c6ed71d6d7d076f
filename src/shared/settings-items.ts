/**
 * Settings as items of storage.sync. Pure.
 *
 * The browser syncs item by item, and the last write to an item wins: so each single value is an item of its own, and
 * lists are spread over a fixed number of items by a hash of the entry. Two machines that change different things lose
 * nothing; two that change the same list lose at most the entries that share an item. No item nears the 8,192 bytes
 * that one may have before all of them together near 102,400. Values that never left their defaults are not stored.
 */
import { DEFAULT_SETTINGS, readSettings, type Settings, SINGLE_SETTINGS } from './settings';

/** Names and values as `storage.sync.get(null)` gives them. */
export type Items = Record<string, unknown>;

/** chrome.storage.sync QUOTA_BYTES_PER_ITEM and QUOTA_BYTES; Firefox has the same. Measured as name + JSON, UTF-8. */
export const MOST_ITEM_BYTES = 8192;
export const MOST_BYTES = 102_400;

/** Items of each list. Fixed: another number would look for entries in the wrong place. */
const SPREAD = { sitesOff: 16, siteKindsOff: 8, hidden: 16 } as const;
type Spread = keyof typeof SPREAD;
const LISTS = Object.keys(SPREAD) as Spread[];

/** All settings of version 1 were under this name. */
const VERSION_1 = 'settings';

export function isSettingsItem(name: string): boolean {
  return (
    name === VERSION_1 ||
    name === 'version' ||
    name === 'kindsOff' ||
    (SINGLE_SETTINGS as string[]).includes(name) ||
    LISTS.some((list) => name.startsWith(`${list}.`))
  );
}

/** Settings from whatever is stored; see {@link readSettings}. */
export function fromItems(items: Items): Settings {
  const old = items[VERSION_1];
  const base = !isMigrated(items) && typeof old === 'object' && old !== null ? (old as Items) : {};
  const sitesOff = [...asList(base.sitesOff), ...parts(items, 'sitesOff').flatMap(asList)];
  const hidden = parts(items, 'hidden').flatMap(asList);
  // Not Object.assign: an own `__proto__` would be taken for more than a name.
  const siteKindsOff = Object.fromEntries(
    parts(items, 'siteKindsOff')
      .filter(isPlain)
      .flatMap((part) => Object.entries(part)),
  );
  return readSettings({ ...base, ...items, sitesOff, hidden, siteKindsOff });
}

function isMigrated(items: Items): boolean {
  return typeof items.version === 'number' && items.version >= 2;
}

function parts(items: Items, list: Spread): unknown[] {
  return Array.from({ length: SPREAD[list] }, (_, i) => items[`${list}.${i}`]);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items that stand for these settings, without the version. */
export function toItems(settings: Settings): Items {
  const items: Items = {};
  for (const name of SINGLE_SETTINGS) {
    if (settings[name] !== DEFAULT_SETTINGS[name]) items[name] = settings[name];
  }
  if (settings.kindsOff.length > 0) items.kindsOff = settings.kindsOff;
  for (const site of settings.sitesOff) put(items, 'sitesOff', site, site);
  for (const entity of settings.hidden) put(items, 'hidden', entity.id, entity);
  for (const [site, kinds] of Object.entries(settings.siteKindsOff)) {
    const name = itemName('siteKindsOff', site);
    items[name] = { ...(items[name] as object | undefined), [site]: kinds };
  }
  return items;
}

function put(items: Items, list: Spread, key: string, entry: unknown): void {
  const name = itemName(list, key);
  const entries = items[name] as unknown[] | undefined;
  if (entries) entries.push(entry);
  else items[name] = [entry];
}

function itemName(list: Spread, key: string): string {
  return `${list}.${hash(key) % SPREAD[list]}`;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * What to write so that `stored` says `settings`, in one operation, which the browser does whole or not at all. Only
 * what differs from what is read there now: items that a newer version wrote, under names or with values unknown here,
 * stay as they are until the reader changes that very setting.
 */
export function writeFor(stored: Items, settings: Settings): Items {
  const migrated = isMigrated(stored);
  const now = migrated ? readableItems(stored) : {};
  const next = toItems(settings);
  const set: Items = migrated ? {} : { version: 2 };
  for (const [name, value] of Object.entries(next)) {
    if (!isSame(value, now[name])) set[name] = value;
  }
  // Emptied, not removed: that would be a second operation, which may fail alone.
  for (const name of Object.keys(migrated ? now : stored)) {
    if (isSettingsItem(name) && name !== 'version' && name !== VERSION_1 && !(name in next))
      set[name] = emptyOf(name);
  }
  return set;
}

/**
 * What can be read of each item. Of lists item by item: damage may have put an entry where its hash does not lead, and
 * there it must be found to be removed again.
 */
function readableItems(stored: Items): Items {
  const items = toItems({ ...fromItems(stored), sitesOff: [], siteKindsOff: {}, hidden: [] });
  for (const list of LISTS) {
    for (let i = 0; i < SPREAD[list]; i++) {
      const name = `${list}.${i}`;
      const entries = readSettings({ [list]: stored[name] })[list];
      if (Object.keys(entries).length > 0) items[name] = entries;
    }
  }
  return items;
}

function emptyOf(name: string): unknown {
  if (name.startsWith('siteKindsOff.')) return {};
  return name in DEFAULT_SETTINGS ? DEFAULT_SETTINGS[name as keyof Settings] : [];
}

/** Items that say nothing more once `writeFor` has been written. */
export function outdated(stored: Items): string[] {
  return VERSION_1 in stored ? [VERSION_1] : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether storage.sync would refuse for size: an item too large, or all together. */
export function isTooMuch(stored: Items, set: Items): boolean {
  const sizes = Object.entries({ ...stored, ...set }).map(
    ([name, value]) => bytesOf(name) + bytesOf(JSON.stringify(value)),
  );
  return sizes.some((size) => size > MOST_ITEM_BYTES) || sizes.reduce((a, b) => a + b, 0) > MOST_BYTES;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
