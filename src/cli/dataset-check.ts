/** `npm run dataset:check [-- PATH-PART]`: everything wrong with the dataset, and what is in it. */
import { join } from 'node:path';
import { Command } from 'commander';
import { checkRecords } from '../facts/check';
import { formatProblem, loadRecords, loadVocabulary } from '../facts/load';
import { KINDS } from '../facts/schema';
import { readDatasetFiles } from './dataset-files';
import { fail } from './fail';
import { root } from './root';

const program = new Command('dataset-check')
  .description('Check the bundled dataset')
  .argument('[part]', 'show only problems of files whose path contains this')
  .parse();

try {
  const { vocabulary: vocabularyFile, files } = await readDatasetFiles(join(root, 'assets/dataset'));
  const vocabulary = loadVocabulary(vocabularyFile);
  const { records, problems } = loadRecords(files);
  problems.push(...checkRecords(records, vocabulary));
  const part = program.args[0] ?? '';
  const shown = problems.filter((problem) => problem.path.includes(part));
  for (const problem of shown) console.log(formatProblem(problem));
  const counts = KINDS.map(
    (kind) => `${kind} ${records.filter((loaded) => loaded.record.kind === kind).length}`,
  );
  console.log(`${records.length} records (${counts.join(', ')}), ${shown.length} problems`);
  if (shown.length > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}
