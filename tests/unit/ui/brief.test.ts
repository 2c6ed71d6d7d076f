import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../../src/facts/card-model';
import type { BriefAnswer } from '../../../src/shared/messages';
import { briefOf } from '../../../src/ui/panel/brief';
import { briefJson, briefMarkdown, type ExportWords, fileName } from '../../../src/ui/panel/export';

function card(id: string, more: Partial<CardModel> = {}): CardModel {
  return {
    id,
    kind: 'person',
    kindLabel: 'Tokoh',
    lang: 'id',
    name: id,
    nativeName: null,
    gloss: null,
    then: null,
    now: null,
    day: '2024-03-28',
    dayText: '28 Maret 2024',
    timeline: [],
    span: null,
    map: [],
    related: [],
    facts: [],
    sources: [],
    dataDate: 'Data per 22 November 2026',
    asOf: '2026-11-22',
    why: null,
    ...more,
  };
}

function answer(cards: CardModel[], order = cards.map((_, i) => i)): BriefAnswer {
  return {
    state: 'notes',
    lang: 'id',
    article: { title: 'Judul', date: '2024-03-28', url: 'https://kabar.example/a' },
    notes: order.map((number, note) => ({ note, card: number, sentence: 'Kim bicara.', start: 0, end: 3 })),
    cards,
  };
}

const WORDS: ExportWords = {
  kinds: {
    person: 'Tokoh',
    unit: 'Satuan',
    event: 'Peristiwa',
    org: 'Organisasi',
    place: 'Tempat',
    weapon: 'Senjata',
  },
  timeline: 'Lini masa',
  articleDay: 'artikel ini',
  untitled: 'Tanpa judul',
  mentions: (count) => `${count}×`,
  madeBy: 'Dibuat dengan Konteks.',
};

describe('brief', () => {
  it('groups entities by kind, once each, in order of their first mention', () => {
    const cards = [
      card('kim'),
      card('war', { kind: 'event' }),
      card('war', { kind: 'event', why: 'a' }),
      card('putin'),
    ];
    const { groups } = briefOf(answer(cards, [3, 1, 0, 2, 3, 0]));
    const seen = groups.map(({ kind, entries }) => [
      kind,
      entries.map(({ card: { id }, mentions }) => [id, ...mentions.map(({ note }) => note)]),
    ]);
    expect(seen).toEqual([
      [
        'person',
        [
          ['putin', 0, 4],
          ['kim', 2, 5],
        ],
      ],
      ['event', [['war', 1, 3]]],
    ]);
  });

  it('events by date, what lasts after what ended, and those without days left out', () => {
    const event = (id: string, span: CardModel['span']) => card(id, { kind: 'event', span });
    const { events } = briefOf(
      answer([
        event('summit', { from: '2023-09-13', to: '2023-09-13' }),
        event('invasion', { from: '2022-02-24', to: null }),
        event('battle', { from: '2022-02-24', to: '2022-04' }),
        event('era', null),
        event('korean-war', { from: '1950-06-25', to: '1953-07-27' }),
      ]),
    );
    expect(events.map(({ id, dates }) => [id, dates])).toEqual([
      ['korean-war', '25 Juni 1950 – 27 Juli 1953'],
      ['battle', '24 Februari 2022 – April 2022'],
      ['invasion', '24 Februari 2022 –'],
      ['summit', '13 September 2023'],
    ]);
  });

  it('places only, by their own point', () => {
    const point = { lat: 1, lon: 2, label: 'x', here: true, width: 8 };
    const cards = [
      card('seoul', { kind: 'place', map: [point, { ...point, here: false }] }),
      card('war', { kind: 'event', map: [point] }),
    ];
    expect(briefOf(answer(cards)).places).toEqual([{ ...point, id: 'seoul', label: 'seoul' }]);
  });

  it('notes of cards that are missing are skipped', () => {
    expect(briefOf(answer([card('kim')], [0, 7])).groups[0]!.entries).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it('is complete and in order', () => {
    const source = {
      n: 1,
      title: 'T',
      publisher: 'KCNA',
      url: 'https://kcna.example/a(1)',
      date: null,
      seen: '',
      pack: null,
    };
    const kim = card('Kim', {
      gloss: { text: 'pemimpin', sources: [] },
      then: { label: 'Pada 28 Maret 2024', statements: [{ text: 'Sekjen.', sources: [1] }] },
      sources: [source],
    });
    const war = card('Perang', { kind: 'event', span: { from: '1950-06-25', to: '1953-07-27' } });
    expect(briefMarkdown(briefOf(answer([kim, war], [0, 1, 0])), WORDS)).toBe(`# Judul

28 Maret 2024 · <https://kabar.example/a>

## Tokoh (1)

- **Kim** — pemimpin (2×)
  - Pada 28 Maret 2024: Sekjen. ([KCNA](<https://kcna.example/a(1)>))

## Peristiwa (1)

- **Perang** (1×)

## Lini masa

- 25 Juni 1950 – 27 Juli 1953: Perang
- **28 Maret 2024: artikel ini**

Dibuat dengan Konteks.
`);
  });

  it('lets no text of page or pack become markup, and no address but the web’s a link', () => {
    const hostile = fc.constantFrom(
      '<img src=x onerror=1> [a](javascript:1) **b**\n# c `d` | e',
      '1. x',
      '- x',
      '&lt;b&gt;',
    );
    fc.assert(
      fc.property(hostile, fc.string(), (title, tail) => {
        const url = 'javascript:alert(1)';
        const source = { n: 1, title, publisher: title, url, date: null, seen: '', pack: null };
        const one = card(title + tail, { gloss: { text: title, sources: [1] }, sources: [source] });
        const text = briefMarkdown(briefOf({ ...answer([one]), article: { title, date: null, url } }), WORDS);
        expect(text).not.toMatch(/(?<!\\)[<`|]|(?<!\\)\[/);
        expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(2);
      }),
    );
  });
});

it('JSON has what programs need', () => {
  expect(JSON.parse(briefJson(briefOf(answer([card('kim')]))))).toMatchObject({
    format: 'konteks-brief-1',
    article: { title: 'Judul', date: '2024-03-28' },
    entities: [{ id: 'kim', kind: 'person', mentions: [{ sentence: 'Kim bicara.', surface: 'Kim' }] }],
    dataAsOf: '2026-11-22',
  });
});

it.each([
  ['Putin & Kim: “bertemu”', 'konteks-putin-kim-bertemu.md'],
  ['../../etc/passwd', 'konteks-etc-passwd.md'],
  [null, 'konteks-brief.md'],
  ['習近平', 'konteks-習近平.md'],
])('file name of %s', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});
