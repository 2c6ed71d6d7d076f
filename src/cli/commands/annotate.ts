/** `konteks annotate FILE` and `konteks annotate --jsonl`. */
import { createInterface } from 'node:readline';
import { cardModel } from '../../facts/card';
import type { CardModel } from '../../facts/card-model';
import { isPartialDate } from '../../facts/schema';
import { explainNotes } from '../../notes/explain';
import type { Pack } from '../../pack/types';
import { annotationJson, cardLanguage, placedNotes } from '../annotate-article';
import { type ArticleInput, articleOf, fromText, type Given } from '../article-input';
import { readInput } from '../input';
import { packsOf } from '../pack-file';

export interface AnnotateOptions extends Given {
  json?: boolean;
  jsonl?: boolean;
  explain?: boolean;
  /** Files of further packs. */
  pack: string[];
}

export async function annotate(file: string | undefined, options: AnnotateOptions): Promise<void> {
  if (options.jsonl) {
    await annotateLines(await packsOf(options.pack), options);
    return;
  }
  // The file first: a missing one is told at once, not after the dataset has been read.
  const input = await readInput(file!);
  const pack = await packsOf(options.pack);
  const article = articleOf(input, options);
  if (options.explain) console.log(explainNotes(pack, article, article.offsets));
  else if (options.json) console.log(JSON.stringify(annotationJson(pack, article)));
  else console.log(readable(pack, article));
}

/** One JSON object a line in, one a line out, in order; a broken line is answered by `{"id", "error"}`. */
async function annotateLines(pack: Pack, given: Given): Promise<void> {
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const result = annotateLine(pack, line, given);
    if ('error' in result) failed++;
    // Awaiting the drain keeps memory constant when the reader of our output is slower than we are.
    if (!process.stdout.write(`${JSON.stringify(result)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  if (failed > 0) throw new Error(`${failed} of ${number} lines were no document: see "error" in the output`);
}

function annotateLine(pack: Pack, line: string, given: Given): object {
  let document: { id?: unknown; text?: unknown; lang?: unknown; date?: unknown } | null;
  try {
    document = JSON.parse(line);
  } catch {
    return { id: null, error: 'is no JSON' };
  }
  const id = document?.id ?? null;
  if (typeof document?.text !== 'string') return { id, error: 'has no "text"' };
  const { lang, date } = document;
  if (date !== undefined && date !== null && !(typeof date === 'string' && isPartialDate(date)))
    return { id, error: '"date" is no date YYYY-MM-DD' };
  const article = fromText(document.text, {
    lang: typeof lang === 'string' ? lang : given.lang,
    date: typeof date === 'string' ? date : given.date,
  });
  return { id, ...annotationJson(pack, article) };
}

/** The text with numbered marks, and the notes below: for people. */
function readable(pack: Pack, article: ArticleInput): string {
  if (!article.isArticle) return 'no article found';
  const lang = cardLanguage(article.lang);
  const notes = placedNotes(pack, article);
  const about = [...new Set(notes.map((note) => note.entity))];
  const numbers = new Map<number, number>();
  const cards: CardModel[] = [];
  let marked = '';
  let done = 0;
  for (const note of notes) {
    let number = numbers.get(note.entity);
    if (number === undefined) {
      const why = note.why ?? null;
      number = cards.push(cardModel(pack, note.entity, { date: article.date, lang, about, why }));
      numbers.set(note.entity, number);
    }
    marked += `${article.text.slice(done, note.at)}[${article.text.slice(note.at, note.until)}]^${number}`;
    done = note.until;
  }
  marked += article.text.slice(done);
  const head = `${article.title ?? '-'} (${article.lang}, ${article.date ?? 'no date'})`;
  const list = cards.map((card, i) => {
    const then = card.then
      ? ` — ${card.then.label}: ${card.then.statements.map((s) => s.text).join('; ')}`
      : '';
    const now = card.now ? ` — ${card.now.label}: ${card.now.statements.map((s) => s.text).join('; ')}` : '';
    return `${i + 1}. ${card.name} [${card.id}]${card.gloss ? `: ${card.gloss.text}` : ''}${then}${now}`;
  });
  return [head, '', marked.trim(), '', ...list].join('\n');
}
