import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { joinPacks } from '../../../src/pack/join';
import { gazetteer } from '../helpers/gazetteer';

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
    expect(joined.entityCount).toBe(4);
    expect(joined.find('ann-lee')).toBe(joined.find('ann'));
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
