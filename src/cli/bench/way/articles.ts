/** Articles of a wanted length for the bench of the whole way: our own (tests/gold), one after the other, or synthetic. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarked } from '../../measure/marked';
import { root } from '../../root';
import { syntheticText } from '../synthetic';

export interface AnnotateRequest {
  type: 'annotate';
  lang: string;
  date: string;
  flows: { kind: 'body'; text: string }[];
}

export const SIZES = { '6 kB': 6_000, '100 kB': 100_000, '1 MB': 1_000_000 } as const;

/** About `units` UTF-16 units of the English articles of tests/gold, each paragraph a flow; repeated where they end. */
export function ownArticle(units: number): AnnotateRequest {
  const dir = join(root, 'tests/gold');
  const articles = readdirSync(dir)
    .filter((name) => name.startsWith('en-') && name.endsWith('.md'))
    .sort()
    .flatMap((name) => parseMarked(readFileSync(join(dir, name), 'utf8'), () => ''));
  return request(articles.flatMap(({ text }) => text.split('\n')).filter(Boolean), units);
}

/** The same of synthetic text with synthetic names. */
export function syntheticArticle(names: readonly string[], units: number): AnnotateRequest {
  return request(syntheticText(names, Math.min(units, 1_000_000) + 2000, 11).split('\n\n'), units);
}

function request(paragraphs: readonly string[], units: number): AnnotateRequest {
  const flows: AnnotateRequest['flows'] = [];
  let length = 0;
  for (let i = 0; length < units; i = (i + 1) % paragraphs.length) {
    const text = paragraphs[i]!.slice(0, units - length);
    flows.push({ kind: 'body', text });
    length += text.length;
  }
  return { type: 'annotate', lang: 'en', date: '2024-06-15', flows };
}
