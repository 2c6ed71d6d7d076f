/** One record of two packs: the later pack wins per claim, all sources are kept. Pure. */
import type { DatasetRecord } from '../facts/schema';

type Words = DatasetRecord['aliases'];

/** `later` laid over `earlier`. Records of different kinds are not merged: the earlier one stays. */
export function mergeRecords(earlier: DatasetRecord, later: DatasetRecord): DatasetRecord {
  if (earlier.kind !== later.kind) return earlier;
  const over = withOwnSources(earlier, later);
  const merged: Record<string, unknown> = { ...earlier, ...over };
  merged.id = earlier.id;
  merged.name = { ...earlier.name, ...over.name };
  merged.sources = { ...earlier.sources, ...over.sources };
  merged.checked = [earlier.checked, over.checked].sort().at(-1);
  setList(merged, 'aliases', mergeWords(earlier.aliases, over.aliases));
  setList(merged, 'short', mergeWords(earlier.short, over.short));
  setList(
    merged,
    'facts',
    mergeClaims(earlier.facts, over.facts, (fact) => `${fact.on} ${fact.text.en}`),
  );
  setList(
    merged,
    'cues',
    mergeClaims(earlier.cues, over.cues, (cue) => JSON.stringify(cue)),
  );
  if (earlier.kind === 'person' && over.kind === 'person') {
    const key = (role: NonNullable<typeof earlier.roles>[number]) =>
      `${role.role} ${role.of ?? role.title?.en}`;
    const from = (role: NonNullable<typeof earlier.roles>[number]) => role.from.slice(0, 4);
    setList(
      merged,
      'roles',
      mergeClaims(earlier.roles, over.roles, (role) => `${key(role)} ${from(role)}`),
    );
  }
  return merged as DatasetRecord;
}

function setList(record: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete record[key];
  else record[key] = value;
}

/** Claims of both; of two with the same key the later one. */
function mergeClaims<T>(
  earlier: readonly T[] | undefined,
  later: readonly T[] | undefined,
  key: (claim: T) => string,
): T[] | undefined {
  if (!earlier && !later) return undefined;
  const claims = new Map<string, T>();
  for (const claim of [...(earlier ?? []), ...(later ?? [])]) claims.set(key(claim), claim);
  return [...claims.values()];
}

function mergeWords(earlier: Words, later: Words): Words {
  if (!earlier || !later) return earlier ?? later;
  const merged: NonNullable<Words> = {};
  for (const lang of ['any', 'id', 'en'] as const) {
    const words = [...new Set([...(earlier[lang] ?? []), ...(later[lang] ?? [])])];
    if (words.length > 0) merged[lang] = words;
  }
  return merged;
}

/** The later record with its source keys renamed where the earlier one uses them for another page. */
function withOwnSources(earlier: DatasetRecord, later: DatasetRecord): DatasetRecord {
  const renamed = new Map<string, string>();
  for (const [key, source] of Object.entries(later.sources)) {
    const taken = earlier.sources[key];
    if (taken && taken.url !== source.url) renamed.set(key, `${key}-${later.checked}-${renamed.size}`);
  }
  if (renamed.size === 0) return later;
  const rename = (key: string) => renamed.get(key) ?? key;
  const walk = (value: unknown, name: string): unknown => {
    if (name === 'source') return Array.isArray(value) ? value.map(rename) : rename(value as string);
    if (Array.isArray(value)) return value.map((item) => walk(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, walk(child, key)]));
  };
  const { sources, ...claims } = later;
  const own = Object.fromEntries(Object.entries(sources).map(([key, source]) => [rename(key), source]));
  return { ...(walk(claims, '') as object), sources: own } as DatasetRecord;
}
