/** The pages to measure on: DIR/index.json and DIR/html/*.html.gz, with the metric that comes with them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export interface BenchPage {
  id: string;
  set: string;
  kind: string;
  expect: 'article' | 'none' | 'soft-none';
  /** Counts in the headline figure. */
  score: boolean;
  lang: string | null;
  url: string;
  file: string;
  /** The article's text, on pages that have one. */
  truth?: string;
}

/** Shared, added and missed word sequences of one page. */
export type Match = [hit: number, added: number, missed: number];

export interface Metric {
  match(truth: string, found: string): Match;
  corpus(matches: Match[]): { f1: number; precision: number; recall: number; n: number };
  page(match: Match): { p: number; r: number; f1: number };
}

export type Split = 'dev' | 'held' | 'all';

/** Reads the index. Throws if DIR has none or it is no list of pages. */
export async function readPages(dir: string, split: Split): Promise<BenchPage[]> {
  const path = join(dir, 'index.json');
  if (!existsSync(path)) throw new Error(`${dir}: no index.json`);
  const pages: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!Array.isArray(pages)) throw new Error(`${path}: not a list of pages`);
  return (pages as BenchPage[]).filter((page) => split === 'all' || (split === 'held') === isHeld(page.id));
}

/** A third of the pages, by hash of the id (FNV-1a), is left out while tuning. */
export function isHeld(id: string): boolean {
  let hash = 2_166_136_261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16_777_619);
  return (hash >>> 0) % 3 === 0;
}

/** The page's HTML. */
export async function readHtml(dir: string, page: BenchPage): Promise<string> {
  const bytes = await readFile(join(dir, page.file));
  return (page.file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
}

/** The metric as the directory ships it (metric.mjs), so that figures stay comparable with those published. */
export async function loadMetric(dir: string): Promise<Metric> {
  const path = resolve(dir, 'metric.mjs');
  if (!existsSync(path)) throw new Error(`${dir}: no metric.mjs`);
  return (await import(pathToFileURL(path).href)) as Metric;
}
