/** The reader's settings: their form, defaults, and how anything that was stored is made usable. Pure. */
import * as v from 'valibot';
import { CARD_LANGUAGES, KINDS } from '../facts/kinds';

export const CARD_LANG_CHOICES = ['article', ...CARD_LANGUAGES] as const;
export const MENTION_CHOICES = ['first', 'all'] as const;
export const MARK_CHOICES = ['subtle', 'normal', 'strong', 'none'] as const;
export const OPEN_CHOICES = ['hover', 'click', 'modifier'] as const;
/** As `KeyboardEvent.getModifierState` calls them. */
export const MODIFIER_CHOICES = ['Alt', 'Control', 'Shift'] as const;

/** Entries of each list at most; storage.sync is full before that (settings-items.ts). */
const MOST_ENTRIES = 2000;
/** Longest delay, ms. */
export const LONGEST_DELAY = 2000;

const hostname = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));
const kinds = v.array(v.picklist(KINDS));
const entity = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  name: v.pipe(v.string(), v.maxLength(200)),
});
/** ms */
export const delaySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_DELAY));

/** What a single value can be: the values that need no list. */
const SINGLE = {
  enabled: v.boolean(),
  /** Language of the cards. */
  cardLang: v.picklist(CARD_LANG_CHOICES),
  /** `first`: later mentions of an entity are marked quietly. */
  mentions: v.picklist(MENTION_CHOICES),
  marks: v.picklist(MARK_CHOICES),
  open: v.picklist(OPEN_CHOICES),
  /** The key to hold with `open: 'modifier'`. */
  modifier: v.picklist(MODIFIER_CHOICES),
  /** ms from resting on a mark to its card. */
  showDelay: delaySchema,
  /** ms from leaving mark and card until the card goes. */
  hideDelay: delaySchema,
};

export const settingsSchema = v.object({
  version: v.literal(2),
  ...SINGLE,
  /** Host names (without port) on which notes are off, sorted. */
  sitesOff: v.pipe(v.array(hostname), v.maxLength(MOST_ENTRIES)),
  /** Kinds that are noted nowhere. */
  kindsOff: kinds,
  /** Host → kinds that are not noted there. */
  siteKindsOff: v.record(hostname, kinds),
  /** Entities without notes, by id; the name is what the reader saw. */
  hidden: v.pipe(v.array(entity), v.maxLength(MOST_ENTRIES)),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings that are one value each. */
export type SingleSetting = keyof typeof SINGLE;
export const SINGLE_SETTINGS = Object.keys(SINGLE) as SingleSetting[];
/** Some single values. */
export const choicesSchema = v.strictObject({
  enabled: v.exactOptional(SINGLE.enabled),
  cardLang: v.exactOptional(SINGLE.cardLang),
  mentions: v.exactOptional(SINGLE.mentions),
  marks: v.exactOptional(SINGLE.marks),
  open: v.exactOptional(SINGLE.open),
  modifier: v.exactOptional(SINGLE.modifier),
  showDelay: v.exactOptional(SINGLE.showDelay),
  hideDelay: v.exactOptional(SINGLE.hideDelay),
});
export type Choices = v.InferOutput<typeof choicesSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  enabled: true,
  cardLang: 'article',
  mentions: 'first',
  marks: 'normal',
  open: 'hover',
  modifier: 'Alt',
  showDelay: 180,
  hideDelay: 300,
  sitesOff: [],
  kindsOff: [],
  siteKindsOff: {},
  hidden: [],
};

/**
 * What was stored or restored, made usable: unknown or broken parts fall back to their defaults one by one, lists
 * entry by entry, so that a setting written by another version never costs the reader the others. Version 1 had
 * `enabled` and `sitesOff` only, in the same form.
 */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const from = stored as Record<string, unknown>;
  const single = Object.fromEntries(
    SINGLE_SETTINGS.flatMap((name) => (v.is(SINGLE[name], from[name]) ? [[name, from[name]]] : [])),
  );
  const ids = new Map(
    list(from.hidden)
      .filter((e) => v.is(entity, e))
      .map(({ id, name }) => [id, { id, name }]),
  );
  return {
    ...DEFAULT_SETTINGS,
    ...(single as Choices),
    sitesOff: sorted(list(from.sitesOff).filter((site) => v.is(hostname, site))).slice(0, MOST_ENTRIES),
    kindsOff: readKinds(from.kindsOff),
    siteKindsOff: readSiteKinds(from.siteKindsOff),
    hidden: [...ids.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_ENTRIES),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readKinds(value: unknown): Settings['kindsOff'] {
  const stored = list(value);
  return KINDS.filter((kind) => stored.includes(kind));
}

function readSiteKinds(value: unknown): Settings['siteKindsOff'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value)
    .filter(([site]) => v.is(hostname, site) && site !== '__proto__')
    .map(([site, off]) => [site, readKinds(off)] as const)
    .filter(([, off]) => off.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.slice(0, MOST_ENTRIES));
}

/** Sorted by code unit, each once. */
export function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** Host name that the per-site switch goes by, or null where there is no site (about:, file:). */
export function siteOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname: host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}

export function isOn(settings: Settings, site: string | null): boolean {
  return settings.enabled && site !== null && !settings.sitesOff.includes(site);
}
