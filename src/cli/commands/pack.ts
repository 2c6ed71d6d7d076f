/** `konteks pack build|check|info`. */
import { stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { DatasetError, type DatasetProblem, formatProblem, type LoadedRecord } from '../../facts/load';
import type { Vocabulary } from '../../facts/vocabulary';
import { openPack } from '../../pack/open';
import { writePack } from '../../pack/write';
import { checkPack, packFacts } from '../pack/check-pack';
import { checkSources } from '../pack/check-sources';
import { findSources, loadSource } from '../pack/load-sources';
import { readPackFile } from '../pack/read-pack';
import { stubsOf } from '../pack/stubs';
import { vocabularyFor } from '../pack/vocabulary';
import { bytes, count } from '../pack/wikidata/progress';
import { bundledPack } from '../pack-file';

/** Problems that are shown one by one. */
const MOST_SHOWN = 50;

/** @throws DatasetError with file, line and field when anything is wrong with the records */
export async function packBuild(
  paths: readonly string[],
  out: string,
  options: { name?: string } = {},
): Promise<void> {
  const { records, stubs, vocabulary, warnings } = await load(paths);
  showWarnings(warnings);
  const name = options.name ?? basename(out, extname(out));
  const made = new Date().toISOString().slice(0, 10);
  const all = [...records.map(({ record }) => record), ...stubs];
  const pack = writePack(all, vocabulary, { name, made });
  await writeFile(out, pack);
  const known = stubs.length > 0 ? `, ${count(stubs.length)} of the bundled dataset that they refer to` : '';
  console.log(`${out}: ${counted(records.length, 'record')}${known}, ${bytes(pack.byteLength)}`);
}

/** Exit code 1 when there is a problem. */
export async function packCheck(path: string): Promise<void> {
  const info = await stat(path).catch(() => {
    throw new Error(`no such file or folder: ${path}`);
  });
  if (info.isDirectory() || /\.(?:ya?ml|jsonl?)$/i.test(path)) {
    const { records, warnings } = await load([path]);
    showWarnings(warnings);
    console.log(`${path}: ${counted(records.length, 'record')}, no problem`);
    return;
  }
  const buffer = await readPackFile(path);
  const { problems, more, kinds, entities } = checkPack(buffer, await bundledPack(), MOST_SHOWN);
  console.log(`${path}: ${counted(entities, 'record')} (${kindList(kinds)})`);
  for (const problem of problems) console.error(`${path}: ${problem}`);
  if (more > 0) console.error(`… and ${count(more)} more`);
  if (problems.length === 0) console.log('no problem');
  else throw new Error(`${counted(problems.length + more, 'problem')} in ${path}`);
}

export async function packInfo(path: string, options: { json?: boolean }): Promise<void> {
  const buffer = await readPackFile(path);
  const facts = describe(path, buffer);
  if (options.json) {
    console.log(JSON.stringify(facts));
    return;
  }
  const titled = [facts.name, facts.made && `made on ${facts.made}`]
    .filter(Boolean)
    .map((w) => `${w}, `)
    .join('');
  const languages = Object.entries(facts.languages).sort(([, a], [, b]) => b - a);
  console.log(
    [
      `${path}: ${titled}${bytes(facts.bytes)}, facts as of ${facts.date}`,
      `records: ${count(facts.entities)} (${kindList(facts.kinds)})`,
      `names: ${count(facts.names)}, relations: ${count(facts.relations)}, cues: ${count(facts.cues)}`,
      `names in: ${languages.map(([lang, n]) => `${lang} ${count(n)}`).join(', ')}`,
      ...facts.sections.map(({ name, bytes: size }) => `  ${name.padEnd(12)} ${bytes(size).padStart(12)}`),
    ].join('\n'),
  );
}

function describe(path: string, buffer: ArrayBuffer) {
  try {
    return packFacts(openPack(buffer), buffer.byteLength);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

interface Loaded {
  records: LoadedRecord[];
  stubs: ReturnType<typeof stubsOf>;
  vocabulary: Vocabulary;
  warnings: DatasetProblem[];
}

async function load(paths: readonly string[]): Promise<Loaded> {
  const sources = await findSources(paths);
  const bundled = await bundledPack();
  const vocabulary = await vocabularyFor(sources.dirs, bundled);
  const records: LoadedRecord[] = [];
  const problems: DatasetProblem[] = [];
  for (const file of sources.files) {
    const loaded = await loadSource(file);
    for (const record of loaded.records) records.push(record);
    problems.push(...loaded.problems);
  }
  const { errors, warnings, bundledIds } = checkSources(records, vocabulary, bundled);
  problems.push(...errors);
  if (problems.length > 0) throw new DatasetError(problems);
  if (records.length === 0) throw new Error(`no record in ${paths.join(', ')}`);
  const own = new Set(records.map(({ record }) => record.id));
  return { records, stubs: stubsOf(bundledIds, bundled, (id) => own.has(id)), vocabulary, warnings };
}

function showWarnings(warnings: readonly DatasetProblem[]): void {
  for (const warning of warnings.slice(0, MOST_SHOWN)) console.error(`warning: ${formatProblem(warning)}`);
  if (warnings.length > MOST_SHOWN)
    console.error(`… and ${count(warnings.length - MOST_SHOWN)} more warnings`);
}

function counted(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function kindList(kinds: Readonly<Record<string, number>>): string {
  const entries = Object.entries(kinds).filter(([, n]) => n > 0);
  return entries.length === 0 ? 'none' : entries.map(([kind, n]) => `${kind} ${count(n)}`).join(', ');
}
