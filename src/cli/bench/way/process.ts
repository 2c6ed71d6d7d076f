/**
 * In a process of its own: from a pack's bytes and articles to notes with their cards, as the worker makes them. Prints
 * milliseconds as JSON: opening, first article, then the median of further runs of every article.
 * Arguments: pack, JSON file of requests, runs of each (0: only the first article, once).
 */
import { readFileSync } from 'node:fs';
import { answerAnnotate } from '../../../background/annotate';
import { openPack } from '../../../pack/open';
import type { AnnotateRequest } from './articles';

const [packFile, requestsFile, runs] = process.argv.slice(2);
const file = readFileSync(packFile!);
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
const requests = JSON.parse(readFileSync(requestsFile!, 'utf8')) as AnnotateRequest[];

const began = performance.now();
const pack = openPack(buffer);
const opened = performance.now();
const answer = answerAnnotate(pack, requests[0]!);
const answered = performance.now();
const articles = Number(runs) === 0 ? [] : requests.map((request) => medianOf(Number(runs), request));
console.log(
  JSON.stringify({
    open: opened - began,
    first: answered - opened,
    notes: answer.notes.length,
    cards: answer.cards.length,
    articles,
    rss: process.memoryUsage().rss,
    heap: process.memoryUsage().heapUsed,
  }),
);

function medianOf(count: number, request: AnnotateRequest): { ms: number; notes: number; cards: number } {
  const times: number[] = [];
  let last = { notes: 0, cards: 0 };
  for (let i = -1; i < count; i++) {
    const start = performance.now();
    const { notes, cards } = answerAnnotate(pack, request);
    if (i >= 0) times.push(performance.now() - start);
    last = { notes: notes.length, cards: cards.length };
  }
  return { ms: times.sort((a, b) => a - b)[times.length >> 1]!, ...last };
}
