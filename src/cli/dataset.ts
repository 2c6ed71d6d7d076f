/** A dataset's folder → its pack. */
import { checkRecords } from '../facts/check';
import { DatasetError, loadRecords, loadVocabulary } from '../facts/load';
import { writePack } from '../pack/write';
import { readDatasetFiles } from './dataset-files';

/** The pack of the dataset in `dir`. Throws DatasetError when anything is wrong with it. */
export async function buildPack(dir: string): Promise<Uint8Array> {
  const { vocabulary: vocabularyFile, files } = await readDatasetFiles(dir);
  const vocabulary = loadVocabulary(vocabularyFile);
  const { records, problems } = loadRecords(files);
  problems.push(...checkRecords(records, vocabulary));
  if (problems.length > 0) throw new DatasetError(problems);
  return writePack(
    records.map((loaded) => loaded.record),
    vocabulary,
    { name: 'Konteks', made: null },
  );
}
