/** `konteks pack import wikidata DUMP`. */
import { basename } from 'node:path';
import { isPartialDate } from '../../facts/schema';
import { type ImportResult, importWikidata } from '../pack/wikidata/import';
import { bytes, count, duration } from '../pack/wikidata/progress';
import { bundledPack } from '../pack-file';
import { UsageError } from '../usage-error';

export interface PackImportOptions {
  output: string;
  class?: string;
  lang: string;
  minSitelinks: number;
  limit?: number;
  date?: string;
  keep?: boolean;
}

/** ms between checkpoints: an interruption costs no more reading than that. */
const CHECKPOINT_MS = 5000;

export async function packImportWikidata(dump: string, options: PackImportOptions): Promise<void> {
  const began = Date.now();
  const languages = options.lang.split(',').map((lang) => lang.trim());
  if (!languages.every((lang) => /^[a-z]{2,12}(-[a-z0-9]+)*$/.test(lang)))
    throw new UsageError(`--lang wants codes such as id,en: ${options.lang}`);
  const result = await importWikidata({
    dump,
    out: options.output,
    classes: options.class === undefined ? null : options.class.split(',').map(classNumber),
    languages,
    minSitelinks: options.minSitelinks,
    limit: options.limit ?? Number.POSITIVE_INFINITY,
    day: options.date ?? dayOf(dump) ?? new Date().toISOString().slice(0, 10),
    keep: options.keep ?? false,
    checkpointMs: CHECKPOINT_MS,
    bundled: await bundledPack(),
    progress: (text) => process.stderr.write(text),
    warn: (message) => console.error(`konteks: ${message}`),
  });
  console.log(report(options.output, result));
  console.error(`took ${duration((Date.now() - began) / 1000)}`);
}

function classNumber(text: string): number {
  const match = /^Q([1-9]\d{0,9})$/.exec(text.trim());
  if (!match) throw new UsageError(`--class wants Wikidata classes such as Q5,Q43229: ${text}`);
  return Number(match[1]);
}

/** Official dumps carry their day in their name: wikidata-20260105-all.json.gz. */
function dayOf(path: string): string | undefined {
  const match = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(basename(path));
  const day = match && `${match[1]}-${match[2]}-${match[3]}`;
  return day && isPartialDate(day) ? day : undefined;
}

function report(path: string, result: ImportResult): string {
  const { read } = result;
  const kinds = Object.entries(result.byKind).map(([kind, n]) => `${kind} ${count(n)}`);
  const line = (n: number, text: string) => (n > 0 ? [`  ${count(n)} ${text}`] : []);
  return [
    `${path}: ${count(result.records)} records (${kinds.join(', ') || 'none'}), ${bytes(result.bytes)}`,
    ...line(result.stubs, 'records of the bundled dataset that these refer to'),
    `of ${count(read.entities)} entities in ${count(read.lines)} lines; left out:`,
    ...line(read.broken, `broken lines (first: ${read.brokenLines.join(', ')})`),
    ...line(read.unlabelled, 'entities without a label in these languages'),
    ...line(read.fewSitelinks, 'entities with too few sitelinks'),
    ...line(result.withoutClass, 'entities of classes that the table does not know'),
    ...result.unknownClasses.map(([q, label, n]) => `    Q${q}${label ? ` ${label}` : ''}: ${count(n)}`),
    ...line(result.undatedEvents, 'events whose dates cannot be told'),
    ...line(result.undatedRoles, 'positions without a beginning'),
    ...line(result.unendedRoles, 'positions that are over, nobody knows since when'),
    ...line(result.unfit, 'records that do not fit our form'),
  ].join('\n');
}
