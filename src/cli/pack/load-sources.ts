/** Files and folders of records → records, with file, line and field for everything that is wrong. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import { type DatasetProblem, type LoadedRecord, loadRecords } from '../../facts/load';
import { type DatasetRecord, recordSchema } from '../../facts/schema';

const EXTENSIONS = ['.yaml', '.yml', '.json', '.jsonl'];
const VOCABULARY = 'vocabulary.yaml';

export interface Sources {
  /** Folders among the sources: one may hold a vocabulary. */
  dirs: string[];
  /** Files of records, in a fixed order. */
  files: string[];
}

/** @throws Error for a source that does not exist or has no file of records in it */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const dirs: string[] = [];
  const files = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch(() => {
      throw new Error(`no such file or folder: ${path}`);
    });
    if (!info.isDirectory()) {
      if (!EXTENSIONS.includes(extname(path).toLowerCase()))
        throw new Error(`is neither YAML nor JSON (${EXTENSIONS.join(', ')}): ${path}`);
      files.add(path);
      continue;
    }
    dirs.push(path);
    const inside = (await readdir(path, { recursive: true })).filter(
      (name) => EXTENSIONS.includes(extname(name).toLowerCase()) && basename(name) !== VOCABULARY,
    );
    if (inside.length === 0) throw new Error(`has no file of records (${EXTENSIONS.join(', ')}): ${path}`);
    for (const name of inside.sort()) files.add(join(path, name));
  }
  return { dirs, files: [...files] };
}

/** Every record of a file that is well-formed by itself, and every problem of those that are not. */
export async function loadSource(
  path: string,
): Promise<{ records: LoadedRecord[]; problems: DatasetProblem[] }> {
  const text = await readFile(path, 'utf8');
  const extension = extname(path).toLowerCase();
  if (extension === '.jsonl') return loadLines(path, text);
  if (extension === '.json') {
    const fast = loadJson(path, text);
    if (fast) return fast;
  }
  // JSON is YAML: its parser knows the lines, which are only needed when something is wrong.
  return loadRecords([{ path, text }]);
}

/** Null when anything is wrong. */
function loadJson(path: string, text: string): { records: LoadedRecord[]; problems: [] } | null {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values)) return null;
  const results = values.map((value) => v.safeParse(recordSchema, value));
  if (!results.every((result) => result.success)) return null;
  let slow: LoadedRecord[] | null = null;
  const records = results.map((result, i): LoadedRecord => {
    const lineOf: LoadedRecord['lineOf'] = (field) => {
      slow ??= loadRecords([{ path, text }]).records;
      return slow[i]?.lineOf(field) ?? 0;
    };
    return { record: result.output, path, lineOf };
  });
  return { records, problems: [] };
}

/** One record a line. */
function loadLines(path: string, text: string): { records: LoadedRecord[]; problems: DatasetProblem[] } {
  const records: LoadedRecord[] = [];
  const problems: DatasetProblem[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const at = i + 1;
    const record = wellFormed(line);
    if (record) {
      records.push({ record, path, lineOf: () => at });
      return;
    }
    const loaded = loadRecords([{ path, text: `[${line}]` }]);
    for (const problem of loaded.problems) problems.push({ ...problem, line: at });
    for (const { record } of loaded.records) records.push({ record, path, lineOf: () => at });
  });
  return { records, problems };
}

/** Null when anything is wrong: the YAML parser then says what. */
function wellFormed(line: string): DatasetRecord | null {
  try {
    const result = v.safeParse(recordSchema, JSON.parse(line));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
