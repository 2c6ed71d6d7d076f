/** The trap articles of tests/gold, marked with the bundled dataset: what must have a note has one, nothing else. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotationJson } from '../../../src/cli/annotate-article';
import { fromText } from '../../../src/cli/article-input';
import { isEntityMention, readGold } from '../../../src/cli/measure/gold';
import { Labels } from '../../../src/cli/measure/labels';
import { figuresOf } from '../../../src/cli/measure/report';
import { type JudgedArticle, judge } from '../../../src/cli/measure/score';
import { cachedPack } from '../../../src/cli/pack-cache';
import { root } from '../../../src/cli/root';
import { openPack } from '../../../src/pack/open';

const folder = join(root, 'tests/gold');
const PATIENCE = 240_000;

let labels: Labels;
let judged: JudgedArticle[];

beforeAll(async () => {
  const bytes = await cachedPack(join(root, 'assets/dataset'));
  const pack = openPack(bytes.slice().buffer as ArrayBuffer);
  labels = new Labels(pack);
  const files = (await readdir(folder)).filter((name) => /^(?:id|en)-.*\.md$/.test(name));
  const gold = await readGold(
    files.sort().map((name) => join(folder, name)),
    (label) => labels.kindOf(label),
  );
  judged = gold.map((article) => {
    const { text, lang, date } = article;
    const { notes } = annotationJson(pack, fromText(text, { lang, date: date ?? undefined }));
    return judge(article, notes, (names) => labels.holds(names));
  });
}, PATIENCE);

describe('trap articles', () => {
  it('are many, in both languages, each with its own name', () => {
    const count = (lang: string) => judged.filter(({ article }) => article.lang === lang).length;
    expect(count('id')).toBeGreaterThanOrEqual(24);
    expect(count('en')).toBeGreaterThanOrEqual(20);
    expect(new Set(judged.map(({ article }) => article.id)).size).toBe(judged.length);
  });

  it('have labels that mean one record each', () => {
    const unclear = judged.flatMap(({ article }) =>
      article.mentions
        .filter(isEntityMention)
        .filter(({ optional }) => !optional)
        .filter(({ entity }) => labels.bearers(entity).length !== 1)
        .map(({ entity }) => `${article.id}: "${entity}" is ${labels.bearers(entity).length} records`),
    );
    expect(unclear).toEqual([]);
  });

  it('get no wrong note', () => {
    const wrong = judged.flatMap(({ article, notes }) =>
      notes
        .filter(({ verdict }) => verdict === 'wrong' || verdict === 'inside')
        .map(
          ({ note }) => `${article.id}: ${inContext(article.text, note.start, note.end)} → ${note.entity.id}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('get nearly all notes that they should', () => {
    const { coverage, coverageBy } = figuresOf(judged);
    expect(coverage.part / coverage.of).toBeGreaterThanOrEqual(0.9);
    for (const lang of ['id', 'en']) {
      expect(coverageBy[lang]!.part / coverageBy[lang]!.of).toBeGreaterThanOrEqual(0.9);
    }
  });
});

function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 30), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(/\s+/g, ' ');
}
