/** Gold articles: their form, and reading them from .json, .jsonl, .jsonl.gz and marked text (.md). */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { parseMarked } from './marked';

const entityMention = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  entity: v.string(),
  accept: v.array(v.string()),
  kind: v.string(),
  how: v.string(),
  optional: v.boolean(),
  notable: v.boolean(),
});
/** Other people's gold: spans without entities. */
const spanMention = v.object({ start: v.number(), end: v.number(), surface: v.string(), type: v.string() });

const goldSchema = v.object({
  id: v.string(),
  lang: v.string(),
  date: v.optional(v.nullable(v.string())),
  title: v.optional(v.nullable(v.string())),
  text: v.string(),
  mentions: v.array(v.union([entityMention, spanMention])),
});

export type EntityMention = v.InferOutput<typeof entityMention>;
export type SpanMention = v.InferOutput<typeof spanMention>;
export type GoldArticle = v.InferOutput<typeof goldSchema> & { file: string };

export function isEntityMention(mention: EntityMention | SpanMention): mention is EntityMention {
  return 'entity' in mention;
}

/**
 * Every gold article of the files and folders, in the order of names. Throws with file and line when one is broken.
 * @param kindOf the kind of the entity with that label: marked text does not say it
 */
export async function readGold(
  paths: readonly string[],
  kindOf: (label: string) => string,
): Promise<GoldArticle[]> {
  const articles: GoldArticle[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      const bytes = await readFile(file);
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      if (file.endsWith('.md')) {
        for (const article of parseMarked(text, kindOf)) articles.push({ ...article, file });
        continue;
      }
      const documents = /\.jsonl(\.gz)?$/.test(file)
        ? text.split('\n').filter((line) => line.trim() !== '')
        : [text];
      documents.forEach((document, i) => {
        articles.push({ ...parse(document, `${file}:${i + 1}`), file });
      });
    }
  }
  if (articles.length === 0) throw new Error(`no gold articles in ${paths.join(', ')}`);
  return articles;
}

async function filesOf(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => {
    throw new Error(`no such file or folder: ${path}`);
  });
  if (!info.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.(json|jsonl|jsonl\.gz|md)$/.test(name)).sort();
  return names.map((name) => join(path, name));
}

function parse(document: string, place: string): v.InferOutput<typeof goldSchema> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    throw new Error(`${place}: is no JSON`);
  }
  const result = v.safeParse(goldSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${place}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
