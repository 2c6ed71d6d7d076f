import { describe, expect, it } from 'vitest';
import { answerLookup, answerSearch } from '../../../src/background/search';
import { joinPacks } from '../../../src/pack/join';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { gazetteer } from '../helpers/gazetteer';
import { records, vocabulary } from '../pack/sample';

const pack = openPack(writePack(records, vocabulary).slice().buffer);
type Search = Parameters<typeof answerSearch>[1];
const ask: Search = { type: 'search', query: '', kinds: [], country: null, lang: 'en', limit: 50 };
const ids = (
  query: string,
  more: Partial<Search> = {},
  of: typeof pack | ReturnType<typeof joinPacks> = pack,
) => answerSearch(of, { ...ask, query, ...more }).results.map(({ id }) => id);

describe('search', () => {
  it.each([
    ['Freedonia', ['freedonia', 'frd-guard']],
    ['  FRÉEDONIA ', ['freedonia', 'frd-guard']],
    ['Фридония', ['freedonia']],
    ['rufus', ['rufus-hail']],
    ['rufus t. h', ['rufus-hail']],
    ['hail rufus', ['rufus-hail']],
    ['ufus', []],
    ['nobody', []],
  ])('finds %j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('puts names that begin so before those with such a word', () => {
    expect(ids('fr')[0]).toBe('freedonia');
    expect(ids('hail').indexOf('rufus-hail')).toBeGreaterThanOrEqual(0);
    expect(ids('hail')).toContain('port-hail');
  });

  it('puts whom more has to do with first where a short name is of several', () => {
    const kims = gazetteer([
      'north-korea | place country | North Korea |',
      'a-coalition | org party | A Coalition; KIM |',
      'kim-aa | person | Kim Aa; ~Kim |',
      'kim-zz | person | Kim Zz; ~Kim | country: north-korea\\n roles: [{ role: supreme-leader, of: north-korea, from: 2011, source: s }]',
    ]);
    expect(ids('kim', {}, kims)).toEqual(['kim-zz', 'a-coalition', 'kim-aa']);
  });

  it('keeps to kinds and countries, and says whether there is more', () => {
    expect(ids('', { kinds: ['place'] }).sort()).toEqual(['freedonia', 'port-hail']);
    expect(ids('hail', { country: 'freedonia' })).toContain('rufus-hail');
    expect(ids('', { country: 'freedonia', kinds: ['person'] })).toEqual(['rufus-hail']);
    expect(ids('', { country: 'nowhere' })).toEqual([]);
    const { results, more } = answerSearch(pack, { ...ask, limit: 1 });
    expect([results.length, more]).toEqual([1, true]);
    expect(answerSearch(pack, ask).more).toBe(false);
  });

  it('gives names and glosses in the language asked for', () => {
    expect(answerSearch(pack, { ...ask, query: 'Freedonia', lang: 'id' }).results).toMatchObject([
      { id: 'freedonia', kind: 'place', name: 'Fridonia' },
      { id: 'frd-guard', kind: 'unit', name: 'Garda Fridonia' },
    ]);
  });

  it('lists an entity of several packs once', () => {
    const both = joinPacks([pack, openPack(writePack(records, vocabulary).slice().buffer)]);
    expect(ids('freedonia', {}, both)).toEqual(['freedonia', 'frd-guard']);
    expect(ids('', {}, both).length).toBe(records.length);
  });
});

describe('look-up of a text', () => {
  it('gives what it names, the longest first, and no demonyms', () => {
    expect(answerLookup(pack, 'Port Hail is the capital of Freedonia, says Rufus T. Hail')).toEqual([
      'rufus-hail',
      'port-hail',
      'freedonia',
    ]);
    expect(answerLookup(pack, 'a Freedonian')).toEqual([]);
    expect(answerLookup(pack, '')).toEqual([]);
  });
});
