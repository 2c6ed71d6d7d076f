import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetRecord } from '../../../src/facts/schema';
import { chooseNotes } from '../../../src/notes/choose';
import { joinPacks } from '../../../src/pack/join';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { gazetteer, VOCABULARY } from '../helpers/gazetteer';

const base = gazetteer([
  'korea | place country | Korea |',
  'ann | person | Ann Lee; ~Lee | country: korea\\n wikidata: Q1\\n roles: [{ role: president, of: korea, from: 2020-05-10, source: s }]',
  'bob | person | Bob Kim | country: korea',
]);
const own = gazetteer([
  'korea | place country | Korea; Republik Korea |',
  'ann-lee | person | Ann Lee; Ann Soo Lee | country: korea\\n wikidata: Q1\\n roles: [{ role: president, of: korea, from: 2020-05-10, to: 2024-04-04, source: s }, { role: director, of: korea, from: 2025-01-01, source: s }]',
  'cho | person | Cho Min | country: korea',
]);
const joined = joinPacks([base, own]);

const found = (text: string) =>
  chooseNotes(joined, { lang: 'id', date: '2024-03-28', flows: [{ kind: 'body', text }] }).map(
    (note) => `${text.slice(note.start, note.end)} → ${joined.core(note.entity).id}`,
  );

describe('several packs as one', () => {
  it('is the pack itself when there is one', () => {
    expect(joinPacks([base])).toBe(base);
  });

  it('counts an entity of both packs once, by id or by Wikidata id', () => {
    expect(joined.find('ann-lee')).toBe(joined.find('ann'));
    expect(joined.withWikidata(1)).toEqual([joined.find('ann')]);
    const distinct = new Set(['ann', 'ann-lee', 'bob', 'cho', 'korea'].map((id) => joined.find(id)));
    expect(distinct.size).toBe(4);
  });

  it('finds the names of every pack, the longest first', () => {
    expect(found('Di Republik Korea, Ann Soo Lee, Bob Kim dan Cho Min bertemu. Ann Lee pergi.')).toEqual([
      'Republik Korea → korea',
      'Ann Soo Lee → ann',
      'Bob Kim → bob',
      'Cho Min → cho',
      'Ann Lee → ann',
    ]);
  });

  it('takes the later claim and keeps the others', () => {
    const record = joined.record(joined.find('ann'));
    expect(record.kind === 'person' && record.roles).toMatchObject([
      { role: 'president', to: '2024-04-04' },
      { role: 'director', from: '2025-01-01' },
    ]);
    expect(record.short?.any).toEqual(['Lee']);
    expect(record.aliases?.any).toContain('Ann Soo Lee');
  });

  it('relates entities over packs', () => {
    const korea = joined.find('korea');
    expect(joined.relations(joined.find('cho')).map((relation) => relation.to)).toContain(korea);
    expect(joined.core(joined.find('cho')).country).toBe(korea);
  });
});

/** Entities by what must make them one: ids e0…, items Q1…, two kinds. */
const loose = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    item: fc.integer({ min: 0, max: 6 }),
    city: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe('joinPacks, whatever the packs', () => {
  it('gives every record of one entity the same answers, with the sources of all', () => {
    fc.assert(
      fc.property(fc.array(loose, { minLength: 2, maxLength: 4 }), (all) => {
        const packs = all.map((entities, p) =>
          openPack(
            writePack(
              entities.map((entity) => loosely(entity, p)),
              VOCABULARY,
            ).buffer,
          ),
        );
        const pack = joinPacks(packs);
        let base = 0;
        packs.forEach((own, p) => {
          for (let entity = 0; entity < own.entityCount; entity++) {
            const { id, kind } = pack.core(base + entity);
            const record = pack.record(base + entity);
            expect(record).toMatchObject({ id, kind });
            expect(kind).toBe(own.core(entity).kind);
            expect(Object.keys(record.sources)).toContain(`s${p}`);
            const item = own.wikidata(entity);
            const twins = item === 0 ? [] : pack.withWikidata(item).map((twin) => pack.core(twin));
            if (item > 0) expect(twins).toContainEqual(pack.core(base + entity));
          }
          base += own.entityCount;
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('keeps records of one Wikidata item and two kinds apart', () => {
    const [one, other] = [true, false].map((city, p) =>
      openPack(writePack([loosely({ id: p, item: 5, city }, p)], VOCABULARY).buffer),
    );
    const pack = joinPacks([one!, other!]);
    expect(pack.find('e0')).not.toBe(pack.find('e1'));
    expect(pack.withWikidata(5)).toHaveLength(2);
  });
});

function loosely({ id, item, city }: { id: number; item: number; city: boolean }, pack: number) {
  return {
    id: `e${id}`,
    kind: city ? 'place' : 'org',
    type: city ? 'city' : 'party',
    name: { id: `Nama ${id} ${pack}`, en: `Name ${id} ${pack}` },
    ...(item > 0 ? { wikidata: `Q${item}` } : {}),
    founded: { date: '1900', source: `s${pack}` },
    sources: {
      [`s${pack}`]: {
        title: 'T',
        publisher: `P${pack}`,
        url: `https://example.org/${pack}`,
        seen: '2026-01-01',
      },
    },
    checked: '2026-01-01',
  } as DatasetRecord;
}
