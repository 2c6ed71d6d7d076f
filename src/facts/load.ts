/**
 * YAML text → validated records, each error with file, line and field. Pure: the caller reads the files.
 */
import * as v from 'valibot';
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { type DatasetRecord, recordSchema } from './schema';
import { type Vocabulary, vocabularySchema } from './vocabulary';

export interface DatasetFile {
  /** As it should stand in messages, such as `assets/dataset/person/russia.yaml`. */
  path: string;
  text: string;
}

export interface DatasetProblem {
  path: string;
  /** 1-based; 0 when the problem has no line of its own. */
  line: number;
  /** Such as `sergey-naryshkin.roles.0.from`; '' for a whole file. */
  field: string;
  message: string;
}

/** Where a record stands, for problems that are found later. */
export interface LoadedRecord {
  record: DatasetRecord;
  path: string;
  /** Line of a field of this record: `lineOf(['roles', 0, 'from'])`. */
  lineOf(field: readonly (string | number)[]): number;
}

/** Thrown when a dataset does not build; the message is one line a problem, at most twenty. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  constructor(readonly problems: readonly DatasetProblem[]) {
    const shown = problems.slice(0, 20).map(formatProblem);
    if (problems.length > shown.length) shown.push(`… and ${problems.length - shown.length} more`);
    super(shown.join('\n'));
  }
}

export function formatProblem(p: DatasetProblem): string {
  const place = p.line > 0 ? `${p.path}:${p.line}` : p.path;
  return p.field === '' ? `${place}: ${p.message}` : `${place}: ${p.field}: ${p.message}`;
}

/** Every record of the files that is well-formed by itself, and every problem of those that are not. */
export function loadRecords(files: readonly DatasetFile[]): {
  records: LoadedRecord[];
  problems: DatasetProblem[];
} {
  const records: LoadedRecord[] = [];
  const problems: DatasetProblem[] = [];
  for (const file of files) loadFile(file, records, problems);
  return { records, problems };
}

/** @throws DatasetError */
export function loadVocabulary(file: DatasetFile): Vocabulary {
  const parsed = parse(file);
  if (parsed.problems.length > 0) throw new DatasetError(parsed.problems);
  const result = v.safeParse(vocabularySchema, parsed.doc.toJS());
  if (result.success) return result.output;
  throw new DatasetError(result.issues.map((issue) => toProblem(file, parsed, issue, [], '')));
}

interface Parsed {
  doc: Document;
  lines: LineCounter;
  problems: DatasetProblem[];
}

function parse(file: DatasetFile): Parsed {
  const lines = new LineCounter();

  const doc = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true });
  const problems = doc.errors.map((error) => ({
    path: file.path,
    line: lines.linePos(error.pos[0]).line,
    field: '',
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }));
  return { doc, lines, problems };
}

function loadFile(file: DatasetFile, records: LoadedRecord[], problems: DatasetProblem[]): void {
  const parsed = parse(file);
  if (parsed.problems.length > 0) {
    problems.push(...parsed.problems);
    return;
  }
  if (parsed.doc.contents === null) return;
  if (!isSeq(parsed.doc.contents)) {
    problems.push({ path: file.path, line: 1, field: '', message: 'must be a list of records' });
    return;
  }
  // `maxAliasCount: 0` refuses YAML aliases: a pack by others could otherwise blow up to gigabytes.
  const raw = toPlain(parsed.doc, file, problems);
  raw.forEach((value, index) => {
    const result = v.safeParse(recordSchema, value);
    const id = idOf(value, index);
    if (!result.success) {
      for (const issue of result.issues) problems.push(toProblem(file, parsed, issue, [index], id));
      return;
    }
    records.push({
      record: result.output,
      path: file.path,
      lineOf: (field) => lineOf(parsed, [index, ...field]),
    });
  });
}

function toPlain(doc: Document, file: DatasetFile, problems: DatasetProblem[]): unknown[] {
  try {
    return doc.toJS({ maxAliasCount: 0 }) as unknown[];
  } catch (error) {
    problems.push({ path: file.path, line: 0, field: '', message: (error as Error).message });
    return [];
  }
}

function idOf(value: unknown, index: number): string {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : `record ${index + 1}`;
}

function toProblem(
  file: DatasetFile,
  parsed: Parsed,
  issue: v.BaseIssue<unknown>,
  prefix: (string | number)[],
  id: string,
): DatasetProblem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const field = [id, ...path].filter((part) => part !== '').join('.');
  return { path: file.path, line: lineOf(parsed, [...prefix, ...path]), field, message: messageOf(issue) };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is no field of this form';
  if (issue.received === 'undefined' && issue.kind === 'schema') return 'is missing';
  return issue.message;
}

/** Line of the deepest node that exists on the way to `path`. */
function lineOf(parsed: Parsed, path: readonly (string | number)[]): number {
  let node: unknown = parsed.doc.contents;
  let offset = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (!range) break;
      offset = range[0];
    } else break;
  }
  return parsed.lines.linePos(offset).line;
}
