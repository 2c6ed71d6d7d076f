import { describe, expect, it } from 'vitest';
import { annotationJson } from '../../../src/cli/annotate-article';
import { fromText } from '../../../src/cli/article-input';
import { checkPack } from '../../../src/cli/pack/check-pack';
import { cardModel } from '../../../src/facts/card';
import type { DatasetRecord } from '../../../src/facts/schema';
import { joinPacks } from '../../../src/pack/join';
import { gazetteer } from '../helpers/gazetteer';
import {
  claim,
  day,
  dump,
  entity,
  imported,
  item,
  monolingual,
  place,
  quantity,
  string,
  time,
  type Value,
} from './wikidata-entities';

const is = (...classes: number[]) => classes.map((q) => claim(item(q)));
const freedonia = entity(
  1001,
  { en: 'Freedonia', id: 'Fridonia' },
  { P31: is(6256), P36: [claim(item(1002))] },
);
const port = entity(
  1002,
  { en: 'Port Hail' },
  { P31: is(3001), P17: [claim(item(1001))], P625: [claim(place(-6.123456789, 106.5))] },
);
const cityClass = entity(3001, { en: 'port city' }, { P279: is(515) });
const presidency = entity(
  2001,
  { en: 'President of Freedonia', id: 'Presiden Fridonia' },
  { P31: is(4164871), P1001: [claim(item(1001))] },
);
const seat = entity(2002, { en: 'Member of the Assembly' }, { P31: is(4164871), P17: [claim(item(1001))] });
const gazette = entity(2003, { en: 'Freedonia Gazette' }, { P31: is(11032) });
const world = [freedonia, port, cityClass, presidency, seat, gazette];

const person = (
  claims: Parameters<typeof entity>[2],
  labels: Record<string, string> = { en: 'Rufus Hail' },
) => entity(5001, labels, { P31: is(5), ...claims });
const onlyPerson = async (claims: Parameters<typeof entity>[2]) => {
  const { record, result } = await imported(dump([...world, person(claims)]));
  return { person: record('q5001') as DatasetRecord & { kind: 'person' }, result };
};

describe('dates of a person', () => {
  it('takes the preferred rank, leaves the deprecated out', async () => {
    const { person } = await onlyPerson({
      P569: [
        claim(time('1950-01-01'), { rank: 'deprecated' }),
        claim(time('1951')),
        claim(time('1952-02-03'), { rank: 'preferred' }),
      ],
      P570: [claim(time('2001-01-01'), { rank: 'deprecated' })],
    });
    expect(person.born).toEqual({ date: '1952-02-03', source: 'wikidata' });
    expect(person.died).toBeUndefined();
  });

  it('takes the most precise of equals, leaves out what is coarser than a year or unknown', async () => {
    const { person } = await onlyPerson({
      P569: [claim(time('1950')), claim(time('1950-04-05'))],
      P570: [claim(time('2000', 'gregorian', 8))],
    });
    expect(person.born?.date).toBe('1950-04-05');
    expect(person.died).toBeUndefined();
  });

  it('converts a Julian day, with the place', async () => {
    const { person } = await onlyPerson({
      P569: [claim(time('1870-04-10', 'julian'))],
      P19: [claim(item(1002))],
      P570: [claim('somevalue')],
    });
    expect(person.born).toEqual({ date: '1870-04-22', place: 'q1002', source: 'wikidata' });
  });

  it('drops a death before the birth', async () => {
    const { person } = await onlyPerson({ P569: [claim(time('1950'))], P570: [claim(time('1900'))] });
    expect(person.died).toBeUndefined();
  });
});

describe('positions of a person', () => {
  const held = (q: number, qualifiers: Record<string, Value>) => claim(item(q), { qualifiers });
  const p39 = async (list: ReturnType<typeof claim>[], more: Parameters<typeof entity>[2] = {}) => {
    const { person, result } = await onlyPerson({ P39: list, ...more });
    return { roles: person.roles, result };
  };

  it('are roles of the vocabulary where the position names its country, else titles', async () => {
    const { roles } = await p39([
      held(2002, { P580: time('1999'), P582: time('2003-04') }),
      held(2001, { P580: time('2004-05-06'), P582: 'novalue' }),
    ]);
    expect(roles).toEqual([
      {
        role: 'other',
        of: 'q1001',
        title: { id: 'Member of the Assembly', en: 'Member of the Assembly' },
        from: '1999',
        to: '2003-04',
        source: 'wikidata',
      },
      { role: 'president', of: 'q1001', from: '2004-05-06', source: 'wikidata' },
    ]);
  });

  it('keep former ones beside the preferred present one', async () => {
    const { roles } = await p39([
      held(2002, { P580: time('1999'), P582: time('2003') }),
      claim(item(2001), { rank: 'preferred', qualifiers: { P580: time('2004') } }),
      claim(item(2001), { rank: 'deprecated', qualifiers: { P580: time('1990'), P582: time('1991') } }),
    ]);
    expect(roles?.map(({ role, from }) => `${role} ${from}`)).toEqual(['other 1999', 'president 2004']);
  });

  it.each([
    ['without a beginning', held(2001, { P582: time('2003') }), {}, 'undatedRoles'],
    [
      'over since nobody knows when',
      held(2001, { P580: time('2003'), P582: 'somevalue' }),
      {},
      'unendedRoles',
    ],
    [
      'of somebody dead since nobody knows when',
      held(2001, { P580: time('1960') }),
      { P570: [claim('somevalue')] },
      'unendedRoles',
    ],
    [
      'of somebody who would be 130',
      held(2001, { P580: time('1920') }),
      { P569: [claim(time('1896'))] },
      'unendedRoles',
    ],
  ] as [string, ReturnType<typeof claim>, Parameters<typeof entity>[2], 'undatedRoles' | 'unendedRoles'][])(
    'are left out and counted: %s',
    async (_, position, more, counter) => {
      const { roles, result } = await p39([position], more);
      expect(roles).toBeUndefined();
      expect(result[counter]).toBe(1);
    },
  );

  it.each([
    ['of an unknown position', held(9999, { P580: time('2003') })],
    ['that begin in the future', held(2001, { P580: time('2027-01-01') })],
    ['that end before they begin', held(2001, { P580: time('2003'), P582: time('2001') })],
    ['of unknown value', claim('somevalue', { qualifiers: { P580: time('2003') } })],
  ])('are left out %s', async (_, position) => {
    expect((await p39([position])).roles).toBeUndefined();
  });

  it('end with the life of the holder', async () => {
    const { roles } = await p39([held(2001, { P580: time('2003') })], { P570: [claim(time('2005-06-07'))] });
    expect(roles?.[0]?.to).toBe('2005-06-07');
  });

  it('of a point in time last no longer than that', async () => {
    const { roles } = await p39([held(2001, { P585: time('1998') })]);
    expect(roles?.[0]).toMatchObject({ from: '1998', to: '1998' });
  });

  it('take the country from P642 before what the position applies to', async () => {
    const { roles } = await p39([held(2002, { P580: time('2003'), P642: item(1002) })]);
    expect(roles?.[0]?.of).toBe('q1002');
  });
});

describe('sources', () => {
  const refs = async (...references: Record<string, Value>[]) => {
    const { person } = await onlyPerson({ P569: [claim(time('1950'), { references })] });
    return { sources: person.sources, source: person.born?.source };
  };

  it('are the references of the claim', async () => {
    const { sources, source } = await refs(
      {
        P854: string('https://www.example.org/a'),
        P1476: monolingual('en', 'The Life of Hail'),
        P577: time('2019-02'),
        P813: time('2023-04-05'),
      },
      { P248: item(2003) },
    );
    expect(source).toEqual(['r1', 'r2']);
    expect(sources).toMatchObject({
      r1: {
        title: 'The Life of Hail',
        publisher: 'example.org',
        url: 'https://www.example.org/a',
        date: '2019-02',
        seen: '2023-04-05',
      },
      r2: {
        title: 'Freedonia Gazette',
        publisher: 'Wikidata',
        url: 'https://www.wikidata.org/wiki/Q2003',
        seen: day,
      },
    });
  });

  it.each([
    ['none', []],
    ['"imported from Wikipedia"', [{ P143: item(328) }]],
    ['an address that is none', [{ P854: string('javascript:alert(1)') }]],
    ['a work without a label', [{ P248: item(9999) }]],
  ])('are the item itself with the day of the dump: %s', async (_, references) => {
    const { sources, source } = await refs(...(references as Record<string, Value>[]));
    expect(source).toBe('wikidata');
    expect(sources.wikidata).toEqual({
      title: 'Rufus Hail',
      publisher: 'Wikidata',
      url: 'https://www.wikidata.org/wiki/Q5001',
      seen: day,
    });
  });
});

describe('names', () => {
  it('fill the language that has none, keep native ones, tell short ones apart', async () => {
    const { record } = await imported(
      dump([
        entity(
          5001,
          { mul: 'Kim Il Nam', ru: 'Ким Ир Нам' },
          { P31: is(5), P1559: [claim(monolingual('ko', '김일남'))] },
          {
            aliases: { en: ['Kim', 'Comrade Kim', 'leader'], id: ['Kamerad Kim'] },
            description: { en: 'Korean painter' },
          },
        ),
      ]),
      { languages: ['id', 'en', 'ru'] },
    );
    expect(record('q5001')).toMatchObject({
      name: { id: 'Kim Il Nam', en: 'Kim Il Nam', ru: 'Ким Ир Нам', ko: '김일남' },
      aliases: { en: ['Comrade Kim'], id: ['Kamerad Kim'] },
      short: { any: ['Kim'] },
      gloss: { id: 'Korean painter', en: 'Korean painter', source: 'wikidata' },
    });
  });

  it('are missing: the entity is left out and counted', async () => {
    const { result, record } = await imported(
      dump([...world, person({}, {}), entity(5002, { ja: '川' }, { P31: is(5) })]),
    );
    expect(result.read.unlabelled).toBe(2);
    expect(record('q5001')).toBeNull();
  });
});

describe('kinds', () => {
  it('map their properties', async () => {
    const { record, result } = await imported(
      dump([
        ...world,
        entity(3002, { en: 'tank division' }, { P279: is(176799) }),
        entity(3003, { en: 'cruise missile' }, { P279: is(728) }),
        entity(3004, { en: 'star' }, {}),
        entity(3005, { en: 'jet fighter' }, {}),
        entity(
          6001,
          { en: 'First Guards Tank Division' },
          {
            P31: is(3002),
            P17: [claim(item(1001))],
            P361: [claim(item(6006))],
            P571: [claim(time('1943-05'))],
            P276: [claim(item(1002))],
            P607: [claim(item(6002))],
          },
        ),
        entity(
          6002,
          { en: 'Siege of Port Hail' },
          {
            P31: is(188055),
            P580: [claim(time('1944-01-02'))],
            P582: [claim(time('1944-03'))],
            P276: [claim(item(1002))],
            P710: [claim(item(6001)), claim(item(1001)), claim('novalue')],
            P361: [claim(item(6003))],
          },
        ),
        entity(6003, { en: 'War of the Tureens' }, { P31: is(198), P585: [claim(time('1944'))] }),
        entity(
          6004,
          { en: 'Hailstorm' },
          {
            P31: is(15142894),
            P279: is(3003),
            P176: [claim(item(6005))],
            P2073: [claim(quantity('+1500', 828224))],
            P729: [claim(time('1999'))],
            P137: [claim(item(1001))],
          },
        ),
        entity(
          6005,
          { en: 'Hail Works' },
          { P31: is(4830453), P159: [claim(item(1002))], P576: [claim(time('2011'))] },
        ),
        entity(6006, { en: 'Freedonian Army' }, { P31: is(37726) }),
        entity(6007, { en: 'Hailjet 100' }, { P31: is(15056995) }),
        entity(6008, { en: 'Hailjet F' }, { P31: is(15056995), P279: is(3005) }),
        entity(6009, { en: 'Alpha Tureeni' }, { P31: is(3004) }),
        entity(6010, { en: 'Dark Crater' }, { P31: is(618123), P625: [claim(place(1, 2, 405))] }),
      ]),
    );
    const source = 'wikidata';
    expect(record('q1002')).toMatchObject({
      kind: 'place',
      type: 'city',
      country: 'q1001',
      coordinates: { lat: -6.12346, lon: 106.5 },
    });
    expect(record('q1001')).toMatchObject({ kind: 'place', type: 'country', capital: 'q1002' });
    expect(record('q6001')).toMatchObject({
      kind: 'unit',
      type: 'division',
      country: 'q1001',
      partOf: 'q6006',
      founded: { date: '1943-05', source },
      garrison: { place: 'q1002', source },
      battles: [{ event: 'q6002', source }],
    });
    expect(record('q6002')).toMatchObject({
      kind: 'event',
      type: 'battle',
      from: '1944-01-02',
      to: '1944-03',
      place: 'q1002',
      participants: ['q6001', 'q1001'],
      partOf: 'q6003',
    });
    expect(record('q6003')).toMatchObject({ type: 'war', from: '1944', to: '1944' });
    expect(record('q6004')).toMatchObject({
      kind: 'weapon',
      type: 'cruise-missile',
      maker: 'q6005',
      range: { km: 1500, source },
      firstUse: { date: '1999', source },
      operators: ['q1001'],
    });
    expect(record('q6005')).toMatchObject({
      kind: 'org',
      type: 'company',
      seat: 'q1002',
      dissolved: { date: '2011', source },
    });
    expect(record('q6006')).toMatchObject({ kind: 'unit', type: 'army' });
    expect(record('q6007')).toBeNull();
    expect(record('q6008')).toMatchObject({ kind: 'weapon', type: 'fighter' });
    expect(record('q6010')).not.toHaveProperty('coordinates');
    expect(result.unknownClasses).toContainEqual([3004, 'star', 1]);
    expect(result.withoutClass).toBe(4);
  });

  it.each([
    ['without a date', {}, null],
    ['with a beginning only, lately', { P580: [claim(time('2022-02-24'))] }, { from: '2022-02-24' }],
    ['with a beginning only, long ago', { P580: [claim(time('1754'))] }, null],
    ['said to have no end', { P580: [claim(time('1948'))], P582: [claim('novalue')] }, { from: '1948' }],
    ['with an unknown end', { P580: [claim(time('2022'))], P582: [claim('somevalue')] }, null],
    ['that ends before it begins', { P580: [claim(time('2022'))], P582: [claim(time('2021'))] }, null],
  ])('an event %s', async (_, claims, expected) => {
    const { record } = await imported(
      dump([...world, entity(6001, { en: 'War' }, { P31: is(198), ...claims })]),
    );
    const event = record('q6001') as { from: string; to?: string } | null;
    expect(event && { from: event.from, ...(event.to ? { to: event.to } : {}) }).toEqual(expected);
  });

  it('a class that the dump calls otherwise is not used', async () => {
    const { record, warnings } = await imported(
      dump([
        ...world,
        entity(6382533, { en: 'martial art' }, {}),
        entity(6001, { en: 'Pencak Silat' }, { P31: is(6382533) }),
      ]),
    );
    expect(record('q6001')).toBeNull();
    expect(warnings).toContain('Q6382533 is "martial art" here, the table has "battalion": left out');
  });
});

describe('the choice of entities', () => {
  const people = [1, 2, 3].map((n) =>
    entity(5000 + n, { en: `Person ${'ABC'[n - 1]}` }, { P31: is(5) }, { sitelinks: n }),
  );

  it.each([
    ['--class, with what is below it', { classes: [515] }, ['q1002']],
    ['--min-sitelinks', { minSitelinks: 2 }, ['q5002', 'q5003']],
    ['--limit', { limit: 2 }, ['q1001', 'q1002']],
  ])('%s', async (_, options, ids) => {
    const { pack } = await imported(dump([...world, ...people]), options);
    const found = Array.from({ length: pack.entityCount }, (_, i) => pack.core(i).id);
    expect(found).toEqual(ids);
  });
});

describe('the form of the dump', () => {
  const lines = [...world, person({ P569: [claim(time('1950'))] })];

  it('does not matter: array or lines, packed or plain, CRLF or not, comma or not', async () => {
    const text = dump(lines);
    const forms = [
      text,
      text.replaceAll('\n', '\r\n'),
      text.trimEnd(),
      `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    ];
    for (const form of forms) {
      const { pack, result } = await imported(form);
      expect([pack.entityCount, result.read.broken]).toEqual([3, 0]);
    }
    expect((await imported(text, { gz: true })).pack.entityCount).toBe(3);
  });

  it('counts broken lines, tells their numbers and goes on', async () => {
    const { result, warnings, record } = await imported(
      dump([
        ...world.slice(0, 2),
        '{"type":"item","id":"Q7","labels":{"en"',
        'null',
        '{"type":"property","id":"P31","labels":{}}',
        '{"id":"Q8","labels":{"en":{"language":"en","value":"Odd"}},"claims":{"P31":[null]}}',
        ...world.slice(2),
        person({}),
      ]),
    );
    expect(record('q5001')).not.toBeNull();
    expect(result.read).toMatchObject({ broken: 3, brokenLines: [4, 5, 7] });
    expect(warnings.slice(0, 2)).toEqual(['line 4 is no JSON: skipped', 'line 5 is no entity: skipped']);
    expect(warnings[2]).toMatch(/^line 7 Q8 has not the form of an entity/);
  });

  it('warns of a dump that ends in the middle, refuses what is none', async () => {
    const cut = dump(lines).slice(0, -60);
    const { warnings, result } = await imported(cut);
    expect(result.read.broken).toBe(1);
    expect(warnings.at(-1)).toBe('the dump does not end as it should: it may be cut off');
    await expect(imported('hello\nworld\n')).rejects.toThrow(/has no entity: is it a Wikidata JSON dump\?$/);
    await expect(imported('x\n'.repeat(2000))).rejects.toThrow(
      '1,000 lines without an entity: no Wikidata JSON dump',
    );
  });
});

describe('beside the bundled dataset', () => {
  const bundled = gazetteer([
    'freedonia | place country | Freedonia=Fridonia | wikidata: Q1001',
    'sylvania | place country | Sylvania | wikidata: Q1009',
    'rufus | person | Rufus Hail | wikidata: Q5001\\n roles: [{ role: president, of: freedonia, from: 2001, to: 2003, source: s }]',
  ]);
  const text = dump([
    ...world,
    person({
      P27: [claim(item(1009))],
      P569: [claim(time('1950-04-05'))],
      P39: [
        claim(item(2001), { qualifiers: { P580: time('2001-02-03'), P582: time('2003-04-05') } }),
        claim(item(2001), { qualifiers: { P580: time('2020-02-03') } }),
      ],
    }),
    entity(
      5002,
      { en: 'Gloria Teasdale', id: 'Gloria Teasdale' },
      {
        P31: is(5),
        P39: [claim(item(2001), { qualifiers: { P580: time('2010-01-01'), P582: time('2015-01-01') } })],
      },
    ),
  ]);

  it('is one entity with what that knows, and brings along what it refers to', async () => {
    const { pack, buffer, record, result } = await imported(text, { bundled });
    expect(record('rufus')).toMatchObject({ wikidata: 'Q5001', country: 'sylvania' });
    expect(record('sylvania')).toMatchObject({ kind: 'place', type: 'country', sources: {} });
    expect(result.stubs).toBe(1);
    expect(checkPack(buffer, bundled, 10).problems).toEqual([]);
    const joined = joinPacks([bundled, pack]);
    const card = cardModel(joined, joined.find('rufus'), {
      date: '2021-05-06',
      lang: 'en',
      about: [],
      why: null,
    });
    expect(card.then?.statements.map((s) => s.text)).toEqual([
      'President of Freedonia, since 3 February 2020',
    ]);
    expect(card.sources.map((s) => s.publisher)).toContain('Wikidata');
  });

  it('gives notes and cards of imported entities', async () => {
    const { pack } = await imported(text, { bundled });
    const joined = joinPacks([bundled, pack]);
    const article = fromText(
      'Gloria Teasdale met reporters in Port Hail on Monday. Teasdale left Freedonia.',
      {
        lang: 'en',
        date: '2012-03-04',
      },
    );
    const { notes } = annotationJson(joined, article);
    expect(notes.map(({ entity, surface }) => `${surface}: ${entity.id}`)).toEqual([
      'Gloria Teasdale: q5002',
      'Port Hail: q1002',
      'Teasdale: q5002',
      'Freedonia: freedonia',
    ]);
    const card = cardModel(joined, joined.find('q5002'), {
      date: '2012-03-04',
      lang: 'id',
      about: [],
      why: null,
    });
    expect(card.then?.statements[0]?.text).toBe('Presiden Fridonia, sejak 1 Januari 2010');
    const country = cardModel(joined, joined.find('freedonia'), {
      date: '2012-03-04',
      lang: 'en',
      about: [],
      why: null,
    });
    expect(country.then?.statements[0]?.text).toBe('President: Gloria Teasdale, since 1 January 2010');
  });
});
