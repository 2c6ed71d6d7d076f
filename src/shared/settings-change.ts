/** Changes of the settings, as data that can be sent, checked, done and undone. Pure. */
import * as v from 'valibot';
import { KINDS, type Kind } from '../facts/kinds';
import { choicesSchema, DEFAULT_SETTINGS, readSettings, type Settings, sorted } from './settings';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const site = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

/** What a page's card may ask for. */
const pageChanges = [
  v.strictObject({ do: v.literal('hide-entity'), id, name: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ do: v.literal('show-entity'), id }),
  /** `site` null: everywhere. */
  v.strictObject({
    do: v.literal('kind'),
    kind: v.picklist(KINDS),
    on: v.boolean(),
    site: v.nullable(site),
  }),
  v.strictObject({ do: v.literal('site'), site, on: v.boolean() }),
] as const;

export const pageChangeSchema = v.variant('do', [...pageChanges]);
export const settingsChangeSchema = v.variant('do', [
  ...pageChanges,
  /** Single values. */
  v.strictObject({ do: v.literal('choose'), values: choicesSchema }),
]);
export type PageChange = v.InferOutput<typeof pageChangeSchema>;
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

export function changed(settings: Settings, change: SettingsChange): Settings {
  switch (change.do) {
    case 'hide-entity': {
      const others = settings.hidden.filter((entity) => entity.id !== change.id);
      return usable({ ...settings, hidden: [...others, { id: change.id, name: change.name }] });
    }
    case 'show-entity':
      return { ...settings, hidden: settings.hidden.filter((entity) => entity.id !== change.id) };
    case 'kind': {
      if (change.site === null)
        return { ...settings, kindsOff: withKind(settings.kindsOff, change.kind, change.on) };
      // A site may be called `constructor`.
      const sites = new Map(Object.entries(settings.siteKindsOff));
      sites.set(change.site, withKind(sites.get(change.site) ?? [], change.kind, change.on));
      return usable({ ...settings, siteKindsOff: Object.fromEntries(sites) });
    }
    case 'site': {
      const others = settings.sitesOff.filter((name) => name !== change.site);
      return { ...settings, sitesOff: change.on ? others : sorted([...others, change.site]) };
    }
    case 'choose':
      return { ...settings, ...change.values };
  }
}

/** Sorted, with empty entries left out. */
function usable(settings: Settings): Settings {
  return readSettings(settings);
}

function withKind(off: readonly Kind[], kind: Kind, on: boolean): Kind[] {
  return KINDS.filter((k) => (k === kind ? !on : off.includes(k)));
}

/**
 * `now` without what led from `before` to `after`. What was changed otherwise since, here or on another machine, stays:
 * single values are taken back only where they still are as `after` has them, lists entry by entry.
 */
export function undone(now: Settings, before: Settings, after: Settings): Settings {
  const entries = Object.keys(DEFAULT_SETTINGS).map((key) => {
    const name = key as keyof Settings;
    return [name, undoneValue(now[name], before[name], after[name])];
  });
  return readSettings(Object.fromEntries(entries));
}

function undoneValue(now: unknown, before: unknown, after: unknown): unknown {
  if (Array.isArray(now)) return undoneList(now, before as unknown[], after as unknown[]);
  if (typeof now === 'object' && now !== null) {
    const [a, b, c] = [now, before, after] as Record<string, unknown[] | undefined>[];
    const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
    return Object.fromEntries(
      [...names].map((name) => [name, undoneList(a![name] ?? [], b![name] ?? [], c![name] ?? [])]),
    );
  }
  return now === after ? before : now;
}

function undoneList(now: unknown[], before: unknown[], after: unknown[]): unknown[] {
  const keys = (list: unknown[]) => new Set(list.map(keyOf));
  const [had, has] = [keys(before), keys(after)];
  const kept = now.filter((entry) => !has.has(keyOf(entry)) || had.has(keyOf(entry)));
  const there = keys(kept);
  const back = before.filter((entry) => !has.has(keyOf(entry)) && !there.has(keyOf(entry)));
  return [...kept, ...back];
}

/** By value: kinds, sites and entities are small. */
function keyOf(entry: unknown): string {
  return JSON.stringify(entry);
}
