import { describe, expect, it } from 'vitest';
import { PackError } from '../../../src/pack/errors';
import { dateNumber, dateString } from '../../../src/pack/layout';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { records, vocabulary } from './sample';

const bytes = writePack(records, vocabulary);
const pack = openPack(bytes.buffer);
const at = (id: string) => pack.find(id);

/** Candidates of the names found, as "surface: id role lang, …". */
function named(text: string): string[] {
  return pack.findNames(text).map(({ start, end, values }) => {
    const candidates = values.flatMap((value) => pack.candidates(value));
    const words = candidates.map((c) => `${pack.core(c.entity).id} ${c.role} ${c.lang}`);
    return `${text.slice(start, end)}: ${words.join(', ')}`;
  });
}

/** Relations of an entity, as "kind id from until", `<` for those that the other record states. */
function related(id: string): string[] {
  return pack
    .relations(at(id))
    .map((r) => `${r.reverse ? '<' : ''}${r.kind} ${pack.core(r.to).id} ${r.from} ${r.until}`)
    .sort();
}

describe('writePack and openPack', () => {
  it('finds names with role and language', () => {
    expect(named('Rufus T. Hail, Rufus Hail, Hail; Fridonia, Freedonia, Фридония, FRD, Freedonian')).toEqual([
      'Rufus T. Hail: rufus-hail name any',
      'Rufus Hail: rufus-hail alias any',
      'Hail: rufus-hail short any',
      'Fridonia: freedonia name id',
      'Freedonia: freedonia name en',
      'Фридония: freedonia name any',
      'FRD: freedonia alias any',
      'Freedonian: freedonia demonym en',
    ]);
    expect(named('Perang Semangka, perang Semangka, Hail-1, orang Fridonia')).toEqual([
      'Perang Semangka: melon-war name id',
      'perang Semangka: melon-war name id',
      'Hail-1: hail-1 name any',
      'orang Fridonia: freedonia demonym id',
    ]);
  });

  it('knows the core of every kind', () => {
    const country = at('freedonia');
    expect(records.map((record) => pack.core(at(record.id)))).toEqual([
      { id: 'freedonia', kind: 'place', type: 'country', from: '1901-05', to: null, country: -1 },
      { id: 'port-hail', kind: 'place', type: 'capital', from: null, to: null, country },
      { id: 'rufus-hail', kind: 'person', type: '', from: '1950', to: null, country },
      { id: 'frd-guard', kind: 'unit', type: 'brigade', from: null, to: null, country },
      { id: 'melon-war', kind: 'event', type: 'war', from: '2002-02-03', to: '2003-04', country: -1 },
      { id: 'hail-works', kind: 'org', type: 'company', from: null, to: '2020-02-29', country: -1 },
      { id: 'hail-1', kind: 'weapon', type: 'rocket', from: '2002', to: null, country: -1 },
    ]);
  });

  it('knows relations in both directions', () => {
    expect(related('rufus-hail')).toEqual([
      'about melon-war 2003-04-05 2003-04-05',
      'birthplace port-hail 1950 1950',
      'country freedonia null null',
      'role:director frd-guard 2010 null',
      'role:president freedonia 2001-01-20 2005',
    ]);
    expect(related('freedonia')).toEqual([
      '<country frd-guard null null',
      '<country port-hail null null',
      '<country rufus-hail null null',
      '<participant melon-war 2002-02-03 2003-04',
      '<role:president rufus-hail 2001-01-20 2005',
      'capital port-hail null null',
    ]);
    expect(related('hail-1')).toEqual(['maker hail-works null null', 'operator frd-guard null null']);
    expect(related('frd-guard')).toContain('garrison port-hail null null');
    expect(related('melon-war')).toEqual([
      '<about rufus-hail 2003-04-05 2003-04-05',
      '<battle frd-guard null null',
      'participant freedonia 2002-02-03 2003-04',
      'place port-hail 2002-02-03 2003-04',
    ]);
  });

  it('gives back records, cues, vocabulary, titles and the newest day', () => {
    for (const record of records) expect(pack.record(at(record.id))).toEqual(record);
    expect(pack.cueCount).toBe(2);
    expect(pack.vocabulary()).toEqual(vocabulary);
    expect(pack.titles()).toEqual({ president: { id: ['presiden'], en: ['president'] } });
    expect(pack.date).toBe('2026-01-02');
    expect(pack.entityCount).toBe(records.length);
    expect(pack.bodyIsIntact()).toBe(true);
  });

  it('finds cues by their rarest word, in the language that they are for', () => {
    expect(pack.phraseCues('id', 'serangan')).toEqual([
      {
        entity: at('melon-war'),
        cue: {},
        elements: [{ word: 'serangan' }, { slot: at('freedonia') }],
        anchor: 0,
      },
    ]);
    expect(pack.triggerCues('en', 'melons')).toEqual([
      { entity: at('melon-war'), cue: {}, words: ['melons'], groups: [[at('freedonia')]], near: [] },
    ]);
    for (const word of ['serangan', 'melons', 'constructor', '']) {
      expect(pack.phraseCues('en', word)).toEqual([]);
      expect(pack.triggerCues('id', word)).toEqual([]);
    }
  });

  it('finds ids, and no others', () => {
    for (const record of records) expect(pack.core(pack.find(record.id)).id).toBe(record.id);
    for (const id of ['', 'a', 'freedoni', 'freedonia-', 'zzz', 'Freedonia']) expect(pack.find(id)).toBe(-1);
  });

  it('makes the same bytes whatever the order of the records', () => {
    expect(writePack(records.toReversed(), vocabulary)).toEqual(bytes);
  });

  it('works without any record', () => {
    const empty = openPack(writePack([], vocabulary).buffer);
    expect(empty.findNames('Freedonia')).toEqual([]);
    expect(empty.find('freedonia')).toBe(-1);
    expect(empty.phraseCues('id', 'serangan')).toEqual([]);
  });

  it('refuses two records with one id', () => {
    expect(() => writePack([records[0]!, records[0]!], vocabulary)).toThrow(PackError);
  });

  it.each([-1, records.length, 0.5, Number.NaN])('refuses entity %s', (entity) => {
    expect(() => pack.record(entity)).toThrow(PackError);
    expect(() => pack.core(entity)).toThrow(PackError);
    expect(() => pack.relations(entity)).toThrow(PackError);
  });

  it.each([-1, 1e6, 0.5])('refuses name value %s', (value) => {
    expect(() => pack.candidates(value)).toThrow(PackError);
  });

  it.each(['2024', '2024-03', '2024-03-28', '0632-06-08'])('keeps the date %s as written', (date) => {
    expect(dateString(dateNumber(date))).toBe(date);
  });
});
