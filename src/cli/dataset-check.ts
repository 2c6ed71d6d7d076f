/** `npm run dataset:check [-- PATH-PART] [--reference DIR] [--stale N]`: what is wrong with the dataset, and what is in it. */
import { join } from 'node:path';
import { Command } from 'commander';
import { checkRecords } from '../facts/check';
import { staleRoles } from '../facts/freshness';
import { formatProblem, type LoadedRecord, loadRecords, loadVocabulary } from '../facts/load';
import { KINDS } from '../facts/schema';
import type { Vocabulary } from '../facts/vocabulary';
import { readDatasetFiles } from './dataset-files';
import { fail } from './fail';
import { type Comparison, compareRecord } from './reference/compare';
import { readReference } from './reference/reference-file';
import { root } from './root';

const program = new Command('dataset-check')
  .description('Check the bundled dataset')
  .argument('[part]', 'only files whose path contains this')
  .option('--reference <dir>', 'compare dates with the reference data in this folder')
  .option('--stale <n>', 'list the n roles most likely to be out of date')
  .parse();

const options = program.opts<{ reference?: string; stale?: string }>();

try {
  const { vocabulary: vocabularyFile, files } = await readDatasetFiles(join(root, 'assets/dataset'));
  const vocabulary = loadVocabulary(vocabularyFile);
  const { records, problems } = loadRecords(files);
  problems.push(...checkRecords(records, vocabulary));
  const part = program.args[0] ?? '';
  const shown = problems.filter((problem) => problem.path.includes(part));
  for (const problem of shown) console.log(formatProblem(problem));
  const chosen = records.filter((loaded) => loaded.path.includes(part));
  const counts = KINDS.map((kind) => `${kind} ${chosen.filter(({ record }) => record.kind === kind).length}`);
  console.log(`${chosen.length} records (${counts.join(', ')}), ${shown.length} problems`);
  let conflicts = 0;
  if (options.reference !== undefined)
    conflicts = await checkReference(chosen, records, vocabulary, options.reference);
  if (options.stale !== undefined) listStale(chosen, Number(options.stale));
  if (shown.length > 0 || conflicts > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}

/** Prints conflicts and figures. Returns the number of conflicts that no record explains. */
async function checkReference(
  chosen: readonly LoadedRecord[],
  all: readonly LoadedRecord[],
  vocabulary: Vocabulary,
  folder: string,
): Promise<number> {
  const wanted = new Set(chosen.flatMap(({ record }) => record.wikidata ?? []));
  console.log(`comparing ${wanted.size} records that have a Wikidata id …`);
  const references = await readReference(folder, wanted);
  const names = new Map(all.map(({ record }) => [record.id, record.name.en]));
  const countries = new Set(
    all.flatMap(({ record }) => (record.kind === 'place' && record.type === 'country' ? [record.id] : [])),
  );
  const compared: { loaded: LoadedRecord; comparison: Comparison }[] = [];
  for (const loaded of chosen) {
    const { record } = loaded;
    const found = record.wikidata === undefined ? [] : (references.get(record.wikidata) ?? []);
    const officeOf = (i: number) => {
      const role = record.kind === 'person' ? record.roles?.[i] : undefined;
      const of = names.get(role?.of ?? '') ?? '';
      const title = role?.title?.en ?? vocabulary.roles[role?.role ?? '']?.en ?? '';
      return { title: title.replace('{of}', of), country: countries.has(role?.of ?? '') ? of : '' };
    };
    for (const comparison of compareRecord(record, found, officeOf)) compared.push({ loaded, comparison });
  }
  const explained = ({ loaded, comparison }: (typeof compared)[number]) =>
    loaded.record.conflicts?.some((conflict) => conflict.field === comparison.field) ?? false;
  const open = compared.filter((entry) => entry.comparison.verdict === 'CONFLICT' && !explained(entry));
  for (const { loaded, comparison } of open) {
    const line = loaded.lineOf(
      comparison.field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    );
    console.log(
      `${loaded.path}:${line}: ${comparison.id}.${comparison.field}: CONFLICT: ${comparison.ours}, the reference says ${comparison.theirs}`,
    );
  }
  const total = (verdict: string) =>
    compared.filter(({ comparison }) => comparison.verdict === verdict).length;
  const verdicts = ['confirm', 'compatible', 'near', 'CONFLICT', 'unknown'].map((v) => `${v} ${total(v)}`);
  console.log(`${compared.length} dates: ${verdicts.join(', ')}; ${open.length} conflicts not explained`);
  return open.length;
}

function listStale(chosen: readonly LoadedRecord[], most: number): void {
  for (const { id, role, since, newest } of staleRoles(chosen.map(({ record }) => record)).slice(0, most)) {
    console.log(`${id}: ${role}, since ${since}; newest page about the person: ${newest}`);
  }
}
