/** Reads the YAML files of a dataset's folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { DatasetFile } from '../facts/load';

const VOCABULARY = 'vocabulary.yaml';

/** Every YAML file below `dir`, in a fixed order. Throws where the folder or its vocabulary cannot be read. */
export async function readDatasetFiles(
  dir: string,
): Promise<{ vocabulary: DatasetFile; files: DatasetFile[] }> {
  const paths = (await readdir(dir, { recursive: true })).filter((path) => /\.ya?ml$/.test(path)).sort();
  const file = async (path: string): Promise<DatasetFile> => ({
    path: relative(process.cwd(), join(dir, path)),
    text: await readFile(join(dir, path), 'utf8'),
  });
  const records = paths.filter((path) => path !== VOCABULARY);
  return { vocabulary: await file(VOCABULARY), files: await Promise.all(records.map(file)) };
}
