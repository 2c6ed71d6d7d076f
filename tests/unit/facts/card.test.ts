import { describe, expect, it } from 'vitest';
import { cardModel } from '../../../src/facts/card';
import { cardLabels } from '../../../src/facts/card-labels';
import type { CardModel } from '../../../src/facts/card-model';
import { cardText } from '../../../src/facts/card-text';
import { nativeName } from '../../../src/facts/entity-name';
import type { DatasetRecord } from '../../../src/facts/schema';
import { gazetteer } from '../helpers/gazetteer';

const pack = gazetteer([
  'korea | place country | Korea = Korea |',
  'party | org party | Workers’ Party of Korea = Partai Buruh Korea | country: korea',
  'ann | person | Ann Lee | country: korea\\n born: { date: 1960-05-01, source: s }\\n roles: [{ role: president, of: korea, from: 2020-05-10, to: 2024-04-04, source: s }, { role: director, of: party, from: 2022-01-01, to: 2024-04-04, source: s }, { role: secretary-general, of: party, from: 2025-02-01, source: s }]',
  'bob | person | Bob Kim | country: korea\\n died: { date: 2025-03-01, source: s }\\n roles: [{ role: president, of: korea, from: 2024-04-04, to: 2025-03-01, source: s }]',
  'duma | org party | State Duma = Duma Negara | country: korea\\n facts: [{ on: 2020-02-01, text: { id: Cho ketua., en: Cho became director. }, about: [cho], source: s }, { on: 2001, text: { id: A., en: A. }, source: s }, { on: 2002, text: { id: B., en: B. }, source: s }, { on: 2003, text: { id: C., en: C. }, source: s }]',
  'cho | person | Cho Park | country: korea\\n roles: [{ role: director, of: duma, from: 2020-02-01, source: s }, { role: defence-minister, of: korea, from: 2019-01-01, source: s }, { role: founder, of: party, from: 2001, source: s }]',
  'dee | person | Dee Oh | died: { date: 2010-05-05, source: s }\\n roles: [{ role: founder, of: party, from: 2001, to: 2010-05-05, source: s }]',
  'alliance | org international | Alliance |',
  'war | event war | Korean War = Perang Korea | from: 1950-06-25\\n to: 1953-07-27\\n source: s\\n outcome: { id: gencatan senjata, en: an armistice, source: s }\\n facts: [{ on: 1950, text: { id: Akhir tahun., en: Late. }, about: [ann], source: s }, { on: 1950-06-25, text: { id: Mulai., en: Began. }, source: s }, { on: 1953-07-27, text: { id: Selesai., en: Ended. }, source: s }, { on: 2013-01-01, text: { id: Peringatan., en: Anniversary. }, source: s }, { on: 2024-06-25, text: { id: Peringatan lagi., en: Again. }, source: s }, { on: 1951-01-01, text: { id: Seoul jatuh., en: Seoul fell. }, source: s }]',
]);

function card(id: string, date: string | null, lang: 'id' | 'en' = 'id', about: string[] = []): CardModel {
  const context = { date, lang, about: about.map((other) => pack.find(other)), why: null };
  return cardModel(pack, pack.find(id), context);
}
const texts = (part: CardModel['then']) => part?.statements.map((statement) => statement.text) ?? null;

describe('a person’s card', () => {
  it('says what held on the day and what has changed since', () => {
    const model = card('ann', '2024-03-28');
    expect(model.gloss?.text).toBe('Presiden Korea');
    expect(model.then?.label).toBe('Pada 28 Maret 2024');
    expect(texts(model.then)).toEqual([
      'Presiden Korea, sejak 10 Mei 2020',
      'Direktur Partai Buruh Korea, sejak 1 Januari 2022',
    ]);
    expect(model.now?.label).toBe('Perubahan sejak itu (per 20 November 2026)');
    expect(texts(model.now)).toEqual([
      'Tidak lagi menjabat Presiden Korea (sampai 4 April 2024)',
      'Tidak lagi menjabat Direktur Partai Buruh Korea (sampai 4 April 2024)',
      'Sekretaris Jenderal Partai Buruh Korea, sejak 1 Februari 2025',
    ]);
  });

  it('is in the article’s language, with "the" where English has it', () => {
    expect(texts(card('ann', '2025-06-01', 'en').then)).toEqual([
      'Secretary-General of the Workers’ Party of Korea, since 1 February 2025',
    ]);
  });

  it('calls former who held nothing on the day', () => {
    const model = card('ann', '2024-08-01');
    expect(model.gloss?.text).toBe('mantan Presiden Korea');
  });

  it('tells of a death after the day, and before it', () => {
    expect(texts(card('bob', '2024-06-01').now)).toEqual([
      'Tidak lagi menjabat Presiden Korea (sampai 1 Maret 2025)',
      'Meninggal dunia pada 1 Maret 2025',
    ]);
    expect(texts(card('bob', '2026-01-01').then)).toEqual([
      'Sudah meninggal dunia pada 1 Maret 2025',
      'Presiden Korea, 4 April 2024 – 1 Maret 2025',
    ]);
  });

  it('without an article’s day says how it is as of the check', () => {
    const model = card('ann', null, 'en');
    expect(model.then).toBeNull();
    expect(model.now?.label).toBe('As of 20 November 2026');
    expect(texts(model.now)).toEqual([
      'Secretary-General of the Workers’ Party of Korea, since 1 February 2025',
    ]);
  });
});

describe('offices', () => {
  it('puts a minister of a country before the head of an organisation', () => {
    expect(card('cho', '2024-03-28', 'en').gloss?.text).toBe('Defence Minister of Korea');
    expect(texts(card('cho', '2024-03-28', 'en').then)).toEqual([
      'Defence Minister of Korea, since 1 January 2019',
      'Director of the State Duma, since 1 February 2020',
      'Founder of the Workers’ Party of Korea (2001)',
    ]);
  });

  it('calls no founder former, nor ends what he founded with him', () => {
    const model = card('dee', '2024-03-28', 'en');
    expect(model.gloss?.text).toBe('Founder of the Workers’ Party of Korea');
    expect(texts(model.then)).toEqual([
      'No longer alive: died 5 May 2010',
      'Founder of the Workers’ Party of Korea (2001)',
    ]);
    expect(texts(card('dee', '2008-01-01', 'en').now)).toEqual(['Died 5 May 2010']);
  });

  it('says once who came into office: the fact of that day gives way to others', () => {
    expect(texts(card('duma', '2024-03-28', 'en').then)).toEqual([
      'Director: Cho Park, since 1 February 2020',
    ]);
    expect(card('duma', '2024-03-28', 'en').facts.map(({ text }) => text)).toEqual(['A.', 'B.', 'C.']);
    expect(card('duma', '2010-01-01', 'en', ['cho']).now?.statements).toHaveLength(1);
  });
});

describe('a country’s card', () => {
  it('names its head of the day and the one of today', () => {
    expect(texts(card('korea', '2023-01-01').then)).toEqual(['Presiden: Ann Lee, sejak 10 Mei 2020']);
    expect(texts(card('korea', '2024-04-04', 'en').then)).toEqual(['President: Bob Kim, since 4 April 2024']);
  });
});

describe('heads of a country', () => {
  const state = gazetteer([
    'land | place country | Land |',
    'pm | person | Prime One | country: land\\n roles: [{ role: prime-minister, of: land, from: 2020-01-01, source: s }]',
    'pr | person | Presi Two | country: land\\n roles: [{ role: president, of: land, from: 2021-01-01, source: s }]',
  ]);
  it('come in the order of their rank, not of the records', () => {
    const land = cardModel(state, state.find('land'), {
      date: '2024-03-28',
      lang: 'en',
      about: [],
      why: null,
    });
    expect(texts(land.then)).toEqual([
      'President: Presi Two, since 1 January 2021',
      'Prime Minister: Prime One, since 1 January 2020',
    ]);
  });
});

describe('the name in its own script', () => {
  const base = { aliases: {}, short: {}, sources: {}, checked: '2026-11-20' };
  const record = (fields: object) => ({ ...base, ...fields }) as unknown as DatasetRecord;
  it.each([
    [
      'a Korean',
      { kind: 'person', country: 'korea', name: { id: 'Kim', en: 'Kim', ko: '김', ru: 'Ким' } },
      '김',
    ],
    [
      'an American',
      { kind: 'person', country: 'united-states', name: { id: 'Joe', en: 'Joe', ru: 'Джо' } },
      null,
    ],
    ['an alliance of many', { kind: 'org', name: { id: 'NATO', en: 'NATO', ru: 'НАТО' } }, null],
    ['a war with two names', { kind: 'event', name: { id: 'W', en: 'W', uk: 'Війна', ru: 'Война' } }, null],
    ['a city', { kind: 'place', type: 'city', name: { id: 'T', en: 'T', zh: '臺北' } }, '臺北'],
    [
      'a country',
      { kind: 'place', type: 'country', id: 'x', name: { id: 'K', en: 'K', ko: '한', zh: '韩' } },
      '한',
    ],
  ])('%s', (_, fields, expected) => {
    expect(nativeName(record(fields))?.text ?? null).toBe(expected);
  });
});

describe('an event’s card', () => {
  it.each([
    ['1949-01-01', ['Still to come: 25 June 1950 – 27 July 1953'], ['Ended 27 July 1953', 'An armistice']],
    ['1951-01-01', ['Under way, since 25 June 1950'], ['Ended 27 July 1953', 'An armistice']],
    ['2024-03-28', ['Over: 25 June 1950 – 27 July 1953', 'An armistice'], null],
  ])('on %s', (date, then, now) => {
    const model = card('war', date, 'en');
    expect(texts(model.then)?.map((text) => text.replace(/\s/g, ' '))).toEqual(then);
    expect(texts(model.now)).toEqual(now);
  });

  it('shows five facts at most, by date, those about the article’s people first chosen', () => {
    const model = card('war', '2024-03-28', 'en', ['ann']);
    expect(model.facts).toHaveLength(5);
    const dates = model.facts.map((fact) => fact.date);
    expect(dates).toContain('1950');
    expect(dates.indexOf('25 June 1950')).toBeLessThan(dates.indexOf('1950'));
    expect(model.facts.filter((fact) => fact.after).map((fact) => fact.date)).toEqual(['25 June 2024']);
  });
});

describe('every card', () => {
  it('numbers its sources from 1 and cites only those', () => {
    for (let entity = 0; entity < pack.entityCount; entity++) {
      for (const date of ['1900-01-01', '2024-03-28', '2026-11-24', null]) {
        const model = cardModel(pack, entity, { date, lang: 'id', about: [], why: null });
        expect(model.sources.map((source) => source.n)).toEqual(model.sources.map((_, i) => i + 1));
        const statements = [
          ...(model.then?.statements ?? []),
          ...(model.now?.statements ?? []),
          ...model.facts,
        ];
        for (const { text, sources } of statements) {
          expect(text).not.toMatch(/[{}]|undefined|null/);
          expect(sources.length).toBeGreaterThan(0);
          for (const n of sources) expect(n).toBeLessThanOrEqual(model.sources.length);
        }
      }
    }
  });

  it('says why a described event was recognised', () => {
    const why = {
      participants: [pack.find('ann'), pack.find('bob')],
      trigger: 'pertemuan',
      time: 'Mei 2024',
    };
    const model = cardModel(pack, pack.find('war'), { date: '2024-03-28', lang: 'id', about: [], why });
    expect(model.why).toBe('Dikenali dari uraian: Ann Lee · Bob Kim · “pertemuan” · Mei 2024');
  });
});

describe('pictures and ties', () => {
  const atlas = gazetteer([
    'land | place country | Land = Negeri | capital: town\\n coordinates: { lat: 40, lon: 127, source: s }',
    'town | place city | Town = Kota | country: land\\n coordinates: { lat: 39, lon: 125.7, source: s }',
    'port | place city | Port = Bandar | country: land\\n coordinates: { lat: 41, lon: 129, source: s }',
    'far | place city | Far = Jauh | coordinates: { lat: -30, lon: 20, source: s }',
    'tank | unit division | Tank Division | country: land\\n garrison: { place: port, source: s }\\n founded: { date: 1950-01-01, source: s }\\n battles: [{ event: battle, source: s }]',
    'war | event war | War = Perang | from: 1950-06-25\\n to: 1953-07-27\\n source: s\\n place: land\\n participants: [land]',
    'battle | event war | Battle = Pertempuran | from: 1950-09\\n to: 1950-10\\n source: s\\n place: port\\n partOf: war',
    'ann | person | Ann Lee | country: land\\n roles: [{ role: president, of: land, from: 2020-05-10, to: 2024-04-04, source: s }, { role: director, of: land, from: 2015, to: 2020-01-01, source: s }, { role: founder, of: land, from: 2001, source: s }]\\n facts: [{ on: 2021-01-01, text: { id: Ke Bandar., en: To Port. }, about: [port], source: s }]',
  ]);
  const of = (id: string, about: string[] = [], date = '2022-03-28', lang: 'id' | 'en' = 'en') =>
    cardModel(atlas, atlas.find(id), {
      date,
      lang,
      about: about.map((other) => atlas.find(other)),
      why: null,
    });

  it('a person has the offices on a timeline, oldest first, and then not again as facts', () => {
    const model = of('ann', [], '2022-03-28', 'id');
    expect(model.day).toBe('2022-03-28');
    expect(model.timeline.map(({ from, to, label, dates, kind }) => [from, to, label, dates, kind])).toEqual([
      ['2015', '2020-01-01', 'Direktur Negeri', '2015 – 1 Januari 2020', 'role'],
      ['2020-05-10', '2024-04-04', 'Presiden Negeri', '10 Mei 2020 – 4 April 2024', 'role'],
    ]);
    expect(model.timeline.every(({ sources }) => sources.length === 1)).toBe(true);
    expect(model.facts.map(({ text }) => text)).toEqual(['Pendiri Negeri.', 'Ke Bandar.']);
    expect(model.map).toEqual([]);
  });

  it('an event has its parts, a unit its battles', () => {
    expect(of('war').timeline.map(({ label }) => label)).toEqual(['War', 'Battle']);
    expect(of('war').span).toEqual({ from: '1950-06-25', to: '1953-07-27' });
    expect(of('tank').timeline.map(({ label, kind }) => [label, kind])).toEqual([
      ['In existence', 'existence'],
      ['Battle', 'event'],
    ]);
    expect(of('battle').timeline.map(({ label }) => label)).toEqual(['Battle']);
  });

  it('is plain text with its sources', () => {
    expect(cardText(of('ann', [], '2022-03-28', 'id')).split('\n')).toEqual([
      'Ann Lee — Orang',
      'Presiden Negeri [1]',
      'Pada 28 Maret 2022:',
      '  Presiden Negeri, sejak 10 Mei 2020 [1]',
      '  Pendiri Negeri (2001) [1]',
      'Perubahan sejak itu (per 20 November 2026):',
      '  Tidak lagi menjabat Presiden Negeri (sampai 4 April 2024) [1]',
      'Jabatan:',
      '  2015 – 1 Januari 2020: Direktur Negeri [1]',
      '  10 Mei 2020 – 4 April 2024: Presiden Negeri [1]',
      'Catatan bertanggal:',
      '  2001: Pendiri Negeri. [1]',
      '  1 Januari 2021: Ke Bandar. [1]',
      'Sumber:',
      '  1. Publisher: Page, 2 Januari 2024. https://example.org/s',
      'Data per 20 November 2026',
    ]);
  });

  it('a place, an event and a unit’s garrison are on a map, with what is near in the article', () => {
    const labels = (id: string, about: string[] = []) => of(id, about).map.map(({ label }) => label);
    expect(labels('port', ['far', 'port'])).toEqual(['Port', 'Town']);
    expect(labels('land', ['port'])).toEqual(['Land', 'Town', 'Port']);
    expect(labels('battle')).toEqual(['Port']);
    expect(labels('tank')).toEqual(['Port', 'Town']);
    expect(of('tank').map[0]).toMatchObject({ lat: 41, lon: 129, here: true });
    expect(of('land').map[0]!.width).toBeGreaterThan(of('port').map[0]!.width);
  });

  it('says what other entities of the article have to do with it, from both sides', () => {
    const ties = (id: string, about: string[]) =>
      of(id, about).related.map((tie) => `${tie.id}: ${tie.label}`);
    expect(ties('ann', ['land', 'port', 'war', 'ann'])).toEqual([
      'land: President, 2020–2024',
      'port: fact of 1 January 2021',
    ]);
    expect(ties('land', ['ann', 'war', 'town'])).toEqual([
      'ann: President, 2020–2024',
      'war: took part in it',
      'town: capital',
    ]);
    expect(ties('battle', ['war', 'tank', 'port'])).toEqual([
      'war: of which it is part',
      'tank: fought in it',
      'port: where it happened',
    ]);
    expect(ties('battle', [])).toEqual([]);
  });
});

it('says the furniture of a card in both languages, with the same slots', () => {
  const slots = (value: unknown): unknown =>
    typeof value === 'string'
      ? (value.match(/\{\w+\}/g) ?? []).sort()
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, slots(inner)]));
  expect(slots(cardLabels('id'))).toEqual(slots(cardLabels('en')));
  for (const lang of ['id', 'en'] as const) expect(JSON.stringify(cardLabels(lang))).not.toContain('""');
});
