/** The reader's settings: their schema, defaults and pure changes. Storage is background/settings-store.ts. */
import * as v from 'valibot';

const hostname = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

export const settingsSchema = v.object({
  version: v.literal(1),
  enabled: v.boolean(),
  /** Host names (without port) on which notes are off. */
  sitesOff: v.pipe(v.array(hostname), v.maxLength(2000)),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { version: 1, enabled: true, sitesOff: [] };

/**
 * What was stored, made usable: unknown or broken parts fall back to their defaults one by one, so that a
 * setting written by another version never costs the reader the others.
 */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { enabled, sitesOff } = stored as Record<string, unknown>;
  const sites = Array.isArray(sitesOff) ? sitesOff.filter((site) => v.is(hostname, site)) : [];
  return {
    version: 1,
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULT_SETTINGS.enabled,
    sitesOff: sites.slice(0, 2000),
  };
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

export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((s) => s !== site);
  return { ...settings, sitesOff: on ? others : [...others, site].sort() };
}
