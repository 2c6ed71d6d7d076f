import fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings';
import { changed, type SettingsChange } from '../../../src/shared/settings-change';
import {
  fromItems,
  type Items,
  isTooMuch,
  MOST_BYTES,
  MOST_ITEM_BYTES,
  writeFor,
} from '../../../src/shared/settings-items';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
  SettingsError,
} from '../../../src/shared/settings-store';
import { arbitrarySettings } from './arbitrary';

let items: Items = {};
let fail: string | null = null;
const listeners: ((changes: object, area: string) => void)[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      sync: {
        get: async () => {
          if (fail === 'get') throw new Error('corrupt');
          return structuredClone(items);
        },
        set: async (set: Items) => {
          if (fail && fail !== 'get') throw new Error(fail);
          items = { ...items, ...structuredClone(set) };
        },
        remove: async (names: string[]) => {
          for (const name of names) delete items[name];
        },
      },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) => listeners.push(listener),
      },
    },
  },
}));

beforeEach(() => {
  items = {};
  fail = null;
  // Node 20 has none; one thing at a time, as in the browser.
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, work: () => Promise<unknown>) => {
        const mine = last.then(work, work);
        last = mine.catch(() => {});
        return mine;
      },
    },
  });
});

const change = (what: SettingsChange) => changeSettings((settings) => changed(settings, what));
const siteOff = (site: string) => change({ do: 'site', site, on: false });

describe('settings as items', () => {
  test('an entry in an item that is not its own is found, moved when anything is saved, and can be removed', async () => {
    // Each list's entries in each of its items: one is right, the others are not.
    for (const at of [0, 3, 5, 7]) {
      items = {
        version: 2,
        [`sitesOff.${at}`]: ['example.org', 'example.com'],
        [`hidden.${at}`]: [{ id: 'seoul', name: 'Seoul' }],
        [`siteKindsOff.${at}`]: { 'example.org': ['place'] },
      };
      const { sitesOff, hidden, siteKindsOff } = await loadSettings();
      expect(sitesOff).toEqual(['example.com', 'example.org']);
      await change({ do: 'choose', values: { enabled: false } });
      const moved = await loadSettings();
      expect(moved).toEqual({ ...DEFAULT_SETTINGS, enabled: false, sitesOff, hidden, siteKindsOff });
      await change({ do: 'site', site: 'example.org', on: true });
      await change({ do: 'show-entity', id: 'seoul' });
      await change({ do: 'kind', kind: 'place', on: true, site: 'example.org' });
      expect(await loadSettings()).toEqual({
        ...DEFAULT_SETTINGS,
        enabled: false,
        sitesOff: ['example.com'],
      });
      const left = Object.values(items).flatMap((item) => (Array.isArray(item) ? item : []));
      expect(left).toEqual(['example.com']);
    }
  });

  test('come back as they were written, over whatever was there', () => {
    fc.assert(
      fc.property(arbitrarySettings, arbitrarySettings, (first, second) => {
        let stored: Items = writeFor({}, first);
        expect(fromItems(stored)).toEqual(first);
        expect(writeFor(stored, first)).toEqual({});
        stored = { ...stored, ...writeFor(stored, second) };
        expect(fromItems(stored)).toEqual(second);
      }),
    );
  });

  test('whatever is stored, settings come out and can be written', () => {
    const names = fc.constantFrom(
      'version',
      'settings',
      'enabled',
      'marks',
      'kindsOff',
      'sitesOff.0',
      'siteKindsOff.3',
      'hidden.7',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), arbitrarySettings, (stored, settings) => {
        fromItems(stored);
        expect(fromItems({ ...stored, ...writeFor(stored, settings) })).toEqual(settings);
      }),
    );
  });

  test('an entry where its hash does not lead can be removed, and kept', () => {
    const stored = { version: 2, 'sitesOff.0': ['a.test'], 'sitesOff.1': ['a.test', 'b.test'] };
    const kept = { ...DEFAULT_SETTINGS, sitesOff: ['b.test'] };
    expect(fromItems({ ...stored, ...writeFor(stored, kept) })).toEqual(kept);
    const none = { ...DEFAULT_SETTINGS, sitesOff: [] };
    expect(fromItems({ ...stored, ...writeFor(stored, none) })).toEqual(none);
  });

  test('of two machines that change different things, nothing is lost', () => {
    const start = writeFor({}, { ...DEFAULT_SETTINGS, sitesOff: ['a.test'] });
    const here = writeFor(start, { ...fromItems(start), marks: 'strong' });
    const there = writeFor(start, { ...fromItems(start), open: 'click', kindsOff: ['unit'] });
    expect(fromItems({ ...start, ...here, ...there })).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.test'],
      marks: 'strong',
      open: 'click',
      kindsOff: ['unit'],
    });
  });

  test('a thousand sites and as many hidden entities fit, and no item nears its limit', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      sitesOff: Array.from({ length: 1000 }, (_, i) => `berita-${i * 7919}.example.co.id`),
      hidden: Array.from({ length: 700 }, (_, i) => ({ id: `entity-${i * 31}`, name: `Somebody ${i}` })),
    };
    const stored = writeFor({}, settings);
    expect(isTooMuch({}, stored)).toBe(false);
    const largest = Math.max(...Object.values(stored).map((value) => JSON.stringify(value).length));
    expect(largest).toBeLessThan(MOST_ITEM_BYTES / 2);
    expect(MOST_BYTES).toBe(102_400);
  });
});

describe('the store', () => {
  it('takes version 1 over, and leaves nothing of it', async () => {
    items = { settings: { version: 1, enabled: false, sitesOff: ['a.test'] } };
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false, sitesOff: ['a.test'] });
    await siteOff('b.test');
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
      sitesOff: ['a.test', 'b.test'],
    });
    expect(items).not.toHaveProperty('settings');
    expect(items.version).toBe(2);
  });

  it('leaves alone what a newer version stored', async () => {
    items = { version: 3, marks: 'rainbow', gaze: { on: true }, 'sitesOff.99': ['z.test'], open: 'click' };
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, open: 'click' });
    await siteOff('a.test');
    expect(items).toMatchObject({
      version: 3,
      marks: 'rainbow',
      gaze: { on: true },
      'sitesOff.99': ['z.test'],
    });
    await change({ do: 'choose', values: { marks: 'none' } });
    expect((await loadSettings()).marks).toBe('none');
  });

  it('gives defaults when storage cannot be read, and tells when it cannot be written', async () => {
    fail = 'get';
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await expect(siteOff('a.test')).rejects.toThrow(SettingsError);
  });

  it.each([
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
    ['Access to storage is not allowed from this context.', 'refused'],
  ])('says why: %s', async (message, refusal) => {
    fail = message;
    await expect(siteOff('a.test')).rejects.toMatchObject({ refusal });
    fail = null;
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('refuses what is too much before the browser does, and keeps what there is', async () => {
    await siteOff('a.test');
    const before = structuredClone(items);
    items.other = 'x'.repeat(MOST_BYTES - 200);
    await expect(
      changeSettings((s) => ({ ...s, sitesOff: Array.from({ length: 40 }, (_, i) => `${i}.test`) })),
    ).rejects.toMatchObject({ refusal: 'full' });
    delete items.other;
    expect(items).toEqual(before);
  });

  it('does one change after the other', async () => {
    await Promise.all(['a.test', 'b.test', 'c.test'].map(siteOff));
    expect((await loadSettings()).sitesOff).toEqual(['a.test', 'b.test', 'c.test']);
  });

  it('tells of changes of settings, and of nothing else', async () => {
    const heard: Settings[] = [];
    onSettingsChanged((settings) => void heard.push(settings));
    items = { version: 2, marks: 'strong' };
    for (const tell of listeners) {
      tell({ marks: {} }, 'local');
      tell({ 'whats-new': {} }, 'sync');
      tell({ marks: {} }, 'sync');
    }
    await vi.waitFor(() => expect(heard).toEqual([{ ...DEFAULT_SETTINGS, marks: 'strong' }]));
  });
});
