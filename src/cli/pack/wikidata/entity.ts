/**
 * An entity as it stands in Wikidata's JSON dump, as far as the import reads it. PHP writes an empty map as `[]`:
 * looking a key up in that finds nothing, which is what we want. Everything may be missing: dumps have broken entities.
 */

export interface Snak {
  snaktype: 'value' | 'somevalue' | 'novalue';
  property: string;
  datavalue?: { type: string; value: unknown };
}

export interface Reference {
  snaks?: Record<string, Snak[]>;
}

export interface DumpStatement {
  mainsnak: Snak;
  rank: 'preferred' | 'normal' | 'deprecated';
  qualifiers?: Record<string, Snak[]>;
  references?: Reference[];
}

interface Term {
  language: string;
  value: string;
}

export interface Entity {
  type: string;
  id: string;
  labels?: Record<string, Term>;
  descriptions?: Record<string, Term>;
  aliases?: Record<string, Term[]>;
  claims?: Record<string, DumpStatement[]>;
  sitelinks?: Record<string, unknown>;
}

/** `Q42` → 42; 0 for anything that is no item. */
export function itemNumber(id: unknown): number {
  return typeof id === 'string' && /^Q[1-9]\d{0,9}$/.test(id) ? Number(id.slice(1)) : 0;
}

/** Statements that count: not deprecated, with a value or at least known to have one. */
export function statementsOf(entity: Entity, property: string): DumpStatement[] {
  const list = entity.claims?.[property];
  return Array.isArray(list) ? list.filter(({ rank }) => rank !== 'deprecated') : [];
}

/** The statements of best rank: the preferred ones where there are any. */
export function bestStatements(entity: Entity, property: string): DumpStatement[] {
  const all = statementsOf(entity, property);
  const preferred = all.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : all;
}

/** Number of the item that the snak names; 0 for no value, an unknown one, or another type. */
export function itemOf(snak: Snak | undefined): number {
  if (snak?.snaktype !== 'value' || snak.datavalue?.type !== 'wikibase-entityid') return 0;
  const value = snak.datavalue.value as {
    id?: unknown;
    'numeric-id'?: unknown;
    'entity-type'?: unknown;
  } | null;
  if (value?.id !== undefined) return itemNumber(value.id);
  // Dumps of before 2017 have the number only.
  const number = value?.['numeric-id'];
  return value?.['entity-type'] === 'item' && Number.isSafeInteger(number) ? (number as number) : 0;
}

/** Text of a string, URL or monolingual text; '' where there is none. */
export function textOf(snak: Snak | undefined): string {
  if (snak?.snaktype !== 'value') return '';
  const value = snak.datavalue?.value as string | { text?: unknown } | null | undefined;
  if (typeof value === 'string') return value.trim();
  return typeof value?.text === 'string' ? value.text.trim() : '';
}

/** Language of a monolingual text; '' where there is none. */
export function languageOf(snak: Snak | undefined): string {
  const value = snak?.datavalue?.value as { language?: unknown } | null | undefined;
  return typeof value?.language === 'string' ? value.language : '';
}

/** Amount and unit (number of its item, 0 for none) of a quantity. */
export function quantityOf(snak: Snak | undefined): { amount: number; unit: number } | null {
  if (snak?.snaktype !== 'value' || snak.datavalue?.type !== 'quantity') return null;
  const value = snak.datavalue.value as { amount?: unknown; unit?: unknown };
  const amount = Number(value.amount);
  if (!Number.isFinite(amount)) return null;
  const unit = typeof value.unit === 'string' ? itemNumber(value.unit.split('/').at(-1)) : 0;
  return { amount, unit };
}

/** Latitude and longitude in degrees, to five digits (a metre); null for other globes. */
export function coordinatesOf(snak: Snak | undefined): [lat: number, lon: number] | null {
  if (snak?.snaktype !== 'value' || snak.datavalue?.type !== 'globecoordinate') return null;
  const value = snak.datavalue.value as { latitude?: unknown; longitude?: unknown; globe?: unknown };
  const { latitude: lat, longitude: lon, globe } = value;
  if (typeof lat !== 'number' || typeof lon !== 'number') return null;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  if (typeof globe === 'string' && !globe.endsWith('/Q2')) return null;
  return [Number(lat.toFixed(5)), Number(lon.toFixed(5))];
}
