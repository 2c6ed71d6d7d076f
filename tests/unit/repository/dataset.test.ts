import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFiles } from '../../../src/cli/dataset-files';
import { cardModel } from '../../../src/facts/card';
import { checkRecords } from '../../../src/facts/check';
import { formatProblem, loadRecords, loadVocabulary } from '../../../src/facts/load';
import { openPack } from '../../../src/pack/open';
import type { Pack } from '../../../src/pack/types';
import { writePack } from '../../../src/pack/write';

const dir = resolve(import.meta.dirname, '../../../assets/dataset');

describe('the bundled dataset', () => {
  let problems: string[];
  let pack: Pack;
  beforeAll(async () => {
    const { vocabulary: file, files } = await readDatasetFiles(dir);
    const vocabulary = loadVocabulary(file);
    const loaded = loadRecords(files);
    problems = [...loaded.problems, ...checkRecords(loaded.records, vocabulary)].map(formatProblem);
    const bytes = writePack(
      loaded.records.map(({ record }) => record),
      vocabulary,
    );
    pack = openPack(bytes.slice().buffer as ArrayBuffer);
  }, 120_000);

  it('is sound', () => {
    expect(problems).toEqual([]);
  });

  it('makes a card of every record in both languages, before, on and after its time', () => {
    // One list and one assertion: an assertion a card took longer than making the cards.
    const wrong: string[] = [];
    for (let entity = 0; entity < pack.entityCount; entity++) {
      for (const lang of ['id', 'en'] as const) {
        for (const date of [null, '1900', '2022-02', '2024-03-28', '2026-11-24']) {
          const card = cardModel(pack, entity, { date, lang, about: [], why: null });
          const words = [
            card.name,
            card.kindLabel,
            card.gloss?.text ?? '',
            ...card.facts.map((fact) => fact.text),
          ];
          const broken = words.some((text) => /[{}]|undefined/.test(text));
          if (broken || card.facts.length > 5 || card.sources.length === 0)
            wrong.push(`${card.id} ${lang} ${date}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('finds every record by its own names', () => {
    for (let entity = 0; entity < pack.entityCount; entity++) {
      const { id, name } = pack.record(entity);
      // A bracket only tells labels apart: nobody writes it in a sentence.
      if (name.en.includes('(')) continue;
      const found = pack
        .findNames(name.en)
        .flatMap(({ values }) => values.flatMap((value) => pack.candidates(value)))
        .map((candidate) => candidate.entity);
      expect(found, `${id}: ${name.en}`).toContain(entity);
    }
  });
});
