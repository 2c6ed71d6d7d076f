/** Looks at every byte and every record of a pack's file. */
import * as v from 'valibot';
import { referencesOf } from '../../facts/references';
import { type DatasetRecord, recordSchema } from '../../facts/schema';
import { typeWordsOf, type Vocabulary, vocabularySchema } from '../../facts/vocabulary';
import { type OpenedPack, openPack } from '../../pack/open';
import type { Pack } from '../../pack/types';

export interface CheckedPack {
  entities: number;
  kinds: Record<string, number>;
  problems: string[];
  /** Problems beyond those that are listed. */
  more: number;
}

/** @param most problems to list. Never throws for what is wrong with the pack. */
export function checkPack(buffer: ArrayBuffer, bundled: Pack, most: number): CheckedPack {
  const result: CheckedPack = { entities: 0, kinds: {}, problems: [], more: 0 };
  const report = (problem: string) => {
    if (result.problems.length < most) result.problems.push(problem);
    else result.more++;
  };
  const attempt = <T>(work: () => T, where = ''): T | undefined => {
    try {
      return work();
    } catch (error) {
      report(where + (error as Error).message);
      return undefined;
    }
  };
  const pack = attempt(() => openPack(buffer));
  if (!pack) return result;
  result.entities = pack.entityCount;
  if (attempt(() => pack.bodyIsIntact()) === false)
    report('the checksum of its body is wrong: it was damaged');
  attempt(() => pack.about());
  attempt(() => pack.checkCues());
  const words = attempt(() => pack.vocabulary());
  const vocabulary = words && v.safeParse(vocabularySchema, words);
  if (vocabulary && !vocabulary.success) {
    const [issue] = vocabulary.issues;
    report(`vocabulary: ${v.getDotPath(issue)}: ${issue.message}`);
  }
  for (let list = 0; list < pack.nameCount; list++) attempt(() => pack.candidates(list), `name ${list}: `);
  let before = '';
  for (let entity = 0; entity < pack.entityCount; entity++) {
    const record = attempt(() => pack.record(entity), `record ${entity}: `);
    attempt(() => pack.relations(entity), `record ${entity}: `);
    if (!record) continue;
    result.kinds[record.kind] = (result.kinds[record.kind] ?? 0) + 1;
    for (const problem of recordProblems(
      record,
      vocabulary?.success ? vocabulary.output : undefined,
      pack,
      bundled,
    ))
      report(`${record.id}: ${problem}`);
    const core = attempt(() => pack.core(entity), `${record.id}: `);
    if (core && (core.id !== record.id || core.kind !== record.kind))
      report(`${record.id}: core is of another record`);
    if (record.id <= before) report(`${record.id}: is not in the order of the ids`);
    before = record.id;
  }
  return result;
}

function* recordProblems(
  raw: DatasetRecord,
  words: Vocabulary | undefined,
  pack: Pack,
  bundled: Pack,
): Generator<string> {
  const checked = v.safeParse(recordSchema, raw);
  if (!checked.success) {
    for (const issue of checked.issues.slice(0, 3)) yield `${v.getDotPath(issue) ?? ''}: ${issue.message}`;
    return;
  }
  const record = checked.output;
  for (const key of sourceKeys(record))
    if (!(key in record.sources)) yield `names no source of this record: ${key}`;
  for (const { id, field } of referencesOf(record))
    if (pack.find(id) < 0 && bundled.find(id) < 0) yield `${field.join('.')}: refers to no record: ${id}`;
  if (record.kind !== 'person') {
    if (words && !typeWordsOf(words, record.kind, record.type))
      yield `type: is not in the vocabulary: ${record.type}`;
  } else
    for (const role of record.roles ?? [])
      if (words && !words.roles[role.role]) yield `roles: is not in the vocabulary: ${role.role}`;
}

function sourceKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'source' ? ([child].flat() as string[]) : key === 'sources' ? [] : sourceKeys(child),
  );
}

/** Numbers for `pack info`. @throws PackError for a damaged pack */
export function packFacts(pack: OpenedPack, bytes: number) {
  const { name, made, languages } = pack.about();
  return {
    name,
    made,
    bytes,
    date: pack.date,
    entities: pack.entityCount,
    kinds: pack.kinds(),
    names: pack.nameCount,
    relations: pack.relationCount,
    cues: pack.cueCount,
    languages,
    sections: pack.sections(),
  };
}
