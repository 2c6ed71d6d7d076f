/** Public reference data for checking facts: one JSON object a line, gzip. Read as a stream, what we ask for is kept. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export interface ReferenceRecord {
  qid?: string;
  name?: string;
  birth?: string;
  death?: string;
  start?: string;
  end?: string;
  offices?: { title: string; country?: string | null; start?: string | null; end?: string | null }[];
  /** Wikidata's dates by property, "1950-06-25/11" with the precision after the slash. */
  dates?: Record<string, string[]>;
  source?: string[];
}

/** Records with one of these Wikidata ids, by id. Throws when the folder has no reference data. */
export async function readReference(
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, ReferenceRecord[]>> {
  const path = join(folder, 'reference.jsonl.gz');
  await stat(path).catch(() => {
    throw new Error(`no reference data: ${path}`);
  });
  const found = new Map<string, ReferenceRecord[]>();
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    // Most lines are not ours: no need to parse them.
    const qid = /"qid": ?"(Q\d+)"/.exec(line)?.[1];
    if (qid === undefined || !wanted.has(qid)) continue;
    const record = JSON.parse(line) as ReferenceRecord;
    const list = found.get(qid);
    if (list) list.push(record);
    else found.set(qid, [record]);
  }
  return found;
}
