/** Made-up entities in the form of Wikidata's JSON dump. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPackFile } from '../../../src/cli/pack/read-pack';
import type { ImportOptions, ImportResult } from '../../../src/cli/pack/wikidata/import';
import { importWikidata } from '../../../src/cli/pack/wikidata/import';
import type { DatasetRecord } from '../../../src/facts/schema';
import { type OpenedPack, openPack } from '../../../src/pack/open';
import { gazetteer } from '../helpers/gazetteer';

type Json = Record<string, unknown>;
export type Value = Json | 'somevalue' | 'novalue';

export const item = (q: number): Json => ({
  type: 'wikibase-entityid',
  value: { 'entity-type': 'item', 'numeric-id': q, id: `Q${q}` },
});
export const string = (value: string): Json => ({ type: 'string', value });
export const monolingual = (language: string, text: string): Json => ({
  type: 'monolingualtext',
  value: { language, text },
});
export const quantity = (amount: string, unit = 0): Json => ({
  type: 'quantity',
  value: { amount, unit: unit === 0 ? '1' : `http://www.wikidata.org/entity/Q${unit}` },
});
export const place = (latitude: number, longitude: number, globe = 2): Json => ({
  type: 'globecoordinate',
  value: {
    latitude,
    longitude,
    altitude: null,
    precision: 0.01,
    globe: `http://www.wikidata.org/entity/Q${globe}`,
  },
});
/** `2024`, `2024-03` or `2024-03-28`, with the precision that tells. */
export function time(date: string, calendar: 'gregorian' | 'julian' = 'gregorian', precision?: number): Json {
  const [year, month = '00', day = '00'] = date.split('-');
  return {
    type: 'time',
    value: {
      time: `+${year}-${month}-${day}T00:00:00Z`,
      timezone: 0,
      before: 0,
      after: 0,
      precision: precision ?? (date.length === 4 ? 9 : date.length === 7 ? 10 : 11),
      calendarmodel: `http://www.wikidata.org/entity/${calendar === 'julian' ? 'Q1985786' : 'Q1985727'}`,
    },
  };
}

export const snak = (property: string, value: Value): Json =>
  typeof value === 'string'
    ? { snaktype: value, property }
    : { snaktype: 'value', property, datavalue: value };

export interface Extra {
  rank?: 'preferred' | 'normal' | 'deprecated';
  qualifiers?: Record<string, Value>;
  references?: Record<string, Value>[];
}

const snaks = (values: Record<string, Value>) =>
  Object.fromEntries(Object.entries(values).map(([property, value]) => [property, [snak(property, value)]]));

export const claim =
  (value: Value, extra: Extra = {}) =>
  (property: string): Json => ({
    mainsnak: snak(property, value),
    type: 'statement',
    id: 'Q1$0',
    rank: extra.rank ?? 'normal',
    ...(extra.qualifiers ? { qualifiers: snaks(extra.qualifiers) } : {}),
    ...(extra.references
      ? { references: extra.references.map((ref) => ({ hash: '0', snaks: snaks(ref) })) }
      : {}),
  });

type Claims = Record<string, ReturnType<typeof claim>[]>;

interface Terms {
  description?: Record<string, string>;
  aliases?: Record<string, string[]>;
  sitelinks?: number;
}

/** Empty maps as PHP writes them: `[]`. */
export function entity(q: number, labels: Record<string, string>, claims: Claims, terms: Terms = {}): Json {
  const map = (texts: Record<string, unknown>) => (Object.keys(texts).length > 0 ? texts : []);
  const term = ([language, value]: [string, string]) => [language, { language, value }];
  const sites = Array.from({ length: terms.sitelinks ?? 0 }, (_, i) => [`x${i}wiki`, { site: `x${i}wiki` }]);
  return {
    type: 'item',
    id: `Q${q}`,
    labels: map(Object.fromEntries(Object.entries(labels).map(term))),
    descriptions: map(Object.fromEntries(Object.entries(terms.description ?? {}).map(term))),
    aliases: map(
      Object.fromEntries(
        Object.entries(terms.aliases ?? {}).map(([language, list]) => [
          language,
          list.map((value) => ({ language, value })),
        ]),
      ),
    ),
    claims: map(
      Object.fromEntries(
        Object.entries(claims).map(([property, list]) => [property, list.map((make) => make(property))]),
      ),
    ),
    sitelinks: map(Object.fromEntries(sites)),
  };
}

/** The dump: a JSON array, one entity a line. Strings stand as they are. */
export function dump(lines: readonly (Json | string)[]): string {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return `[\n${texts.join(',\n')}\n]\n`;
}

export const day = '2026-01-05';

export interface Imported {
  result: ImportResult;
  pack: OpenedPack;
  buffer: ArrayBuffer;
  warnings: string[];
  record(id: string): DatasetRecord | null;
}

/** The records of `bundled` are lines of the gazetteer helper. */
export async function imported(
  text: string,
  options: Partial<ImportOptions> & { gz?: boolean } = {},
): Promise<Imported> {
  const dir = await mkdtemp(join(tmpdir(), 'konteks-import-'));
  const { gz, ...rest } = options;
  const path = join(dir, gz ? 'dump.json.gz' : 'dump.json');
  await writeFile(path, gz ? gzipSync(text) : text);
  const out = join(dir, 'out.pack');
  const warnings: string[] = [];
  const result = await importWikidata({
    dump: path,
    out,
    classes: null,
    languages: ['id', 'en'],
    minSitelinks: 0,
    limit: Number.POSITIVE_INFINITY,
    day,
    keep: false,
    checkpointMs: 5000,
    bundled: gazetteer([]),
    progress: () => {},
    warn: (message) => warnings.push(message),
    ...rest,
  });
  const buffer = await readPackFile(out);
  const pack = openPack(buffer);
  const record = (id: string) => {
    const entity = pack.find(id);
    return entity < 0 ? null : pack.record(entity);
  };
  return { result, pack, buffer, warnings, record };
}
