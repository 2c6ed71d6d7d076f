import { expect, it } from 'vitest';
import { withOrigins } from '../../../src/background/origins';
import { cardModel } from '../../../src/facts/card';
import type { DatasetRecord } from '../../../src/facts/schema';
import { joinPacks } from '../../../src/pack/join';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { records, vocabulary } from '../pack/sample';

const open = (list: DatasetRecord[]) => openPack(writePack(list, vocabulary).slice().buffer);

it('names the pack at sources that came with it, and only there', () => {
  const hail = records.find(({ id }) => id === 'port-hail')!;
  const { s } = hail.sources;
  const more = {
    ...hail,
    founded: { date: '1888', source: 'own' },
    sources: { own: { ...s!, url: 'https://example.org/own', title: 'Own page' } },
  } as unknown as DatasetRecord;
  const bundled = open(records);
  const pack = joinPacks([bundled, open([more])]);
  const card = (id: string) => {
    const entity = pack.find(id);
    const model = cardModel(pack, entity, { date: null, lang: 'en', about: [], why: null });
    return withOrigins(model, pack, entity, [null, 'Towns']).sources.map(({ url, pack: name }) => [
      url,
      name,
    ]);
  };
  expect(card('port-hail')).toContainEqual(['https://example.org/own', 'Towns']);
  expect(card('rufus-hail')).toEqual([['https://example.org/', null]]);
});
