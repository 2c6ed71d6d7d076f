/**
 * `npm run dataset:coverage -- PATH…`: names in articles that have no record, most frequent first.
 * `--names FILE`: a list of names (first column of a TSV) instead: which of the first N have none.
 */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { chooseNotes } from '../notes/choose';
import { capitalRuns } from '../notes/explain';
import { tokenize } from '../notes/tokens';
import type { Pack } from '../pack/types';
import { fromText } from './article-input';
import { fail } from './fail';
import { readGold } from './measure/gold';
import { bundledPack } from './pack-file';

const program = new Command('dataset-coverage')
  .description('Which names of articles have no record')
  .argument(
    '<path...>',
    'gold articles or documents with a text: .json, .jsonl, .jsonl.gz, or folders of them',
  )
  .option('--names', 'the paths are lists of names, one a line, the name in the first column')
  .option('--most <n>', 'rows at most', '100')
  .parse();

const { names, most } = program.opts<{ names?: boolean; most: string }>();

try {
  const pack = await bundledPack();
  if (names) for (const path of program.args) await coverList(pack, path, Number(most));
  else await coverArticles(pack, program.args, Number(most));
} catch (error) {
  fail(error);
}

/** Capitalised runs of two words, or one that is not a sentence's first, without a note; by number of documents. */
async function coverArticles(pack: Pack, paths: readonly string[], rows: number): Promise<void> {
  const documents = new Map<string, Set<string>>();
  // The kinds of marked gold do not matter here: only the texts are read.
  for (const { id, text, lang, date } of await readGold(paths, () => '')) {
    const article = fromText(text, { lang, date: date ?? undefined });
    const notes = chooseNotes(pack, article);
    article.flows.forEach((flow, index) => {
      const own = notes.filter((note) => note.flow === index);
      const firsts = new Set(tokenize(flow.text).flatMap((token) => (token.first ? [token.start] : [])));
      for (const { start, end } of capitalRuns(flow.text)) {
        if (own.some((note) => note.start < end && start < note.end)) continue;
        const name = flow.text.slice(start, end);
        if (!name.includes(' ') && firsts.has(start)) continue;
        documents.set(name, (documents.get(name) ?? new Set()).add(id));
      }
    });
  }
  const ranked = [...documents].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]));
  for (const [name, ids] of ranked.slice(0, rows)) console.log(`${ids.size}\t${name}`);
  console.log(`${ranked.length} names without a record`);
}

/** A name is covered when the dictionary knows the whole of it, in whatever role. */
async function coverList(pack: Pack, path: string, rows: number): Promise<void> {
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .slice(1, rows + 1)
    .filter(Boolean);
  const missing = lines.filter((line) => {
    const name = line.split('\t')[0]!;
    return !pack.findNames(name).some((match) => match.start === 0 && match.end === name.length);
  });
  for (const line of missing) console.log(line.split('\t').slice(0, 3).join('\t'));
  console.log(`${path}: ${lines.length - missing.length} of ${lines.length} names known`);
}
