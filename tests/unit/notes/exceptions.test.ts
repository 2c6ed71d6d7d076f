/**
 * Where the rules of names stop: each case fails when one line of a rule is taken out, which was found by taking out every
 * one-line condition of src/notes in turn.
 */
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const pack = gazetteer([
  ...WORLD,
  'paris | place capital | Paris | country: france',
  'france | place country | France = Prancis | capital: paris',
  'cairo | place capital | Cairo = Kairo | country: egypt',
  'egypt | place country | Egypt = Mesir | capital: cairo',
  'athens | place capital | Athens = Athena | country: greece',
  'greece | place country | Greece = Yunani |',
  'new-york | place city | New York | country: united-states',
  'texas | place region | Texas | country: united-states',
  'arizona | place region | Arizona | country: united-states',
  'new-york-state | place region | New York (state) | country: united-states',
  'oman | place country | Oman |',
  'ronald-reagan | person | Ronald Reagan; Reagan | country: united-states\\n born: { date: 1911-02-06, source: s }',
  'young-prince | person | Bilal Zafar | born: { date: 2016-01-01, source: s }',
  'games-2026 | event summit | 2032 Summit = KTT 2032; Summit of Oceans | from: 2032-07-01\\n source: s',
  'iron-dome | weapon tank | Iron Dome |',
  'wagner-group | org international | Wagner Group; Wagner | country: russia',
  'hezbollah | org international | Hezbollah |',
  `missile-test | event summit | 2024 missile test = Uji coba rudal 2024 | from: 2024-03-18\\n to: 2024-03-18\\n source: s\\n participants: [north-korea]\\n cues: [{ words: { id: [uji coba], en: [test launch] }, with: [north-korea], time: none, until: 2024-06-01 }]`,
  'vlad-rus | person | Vlad Bertemu | country: russia',
  'lee-a | person | Lee Ki Ho; ~Lee | country: south-korea\\n roles: [{ role: president, of: south-korea, from: 2020-01-01, source: s }]',
  'court-india | org international | Supreme Court of India; ~Supreme Court | country: india',
  'court-us | org international | Supreme Court of the United States; ~Supreme Court | country: united-states',
  'india | place country | India | demonyms: { en: [Indian] }',
  'kpu | org international | General Elections Commission = Komisi Pemilihan Umum; KPU | country: indonesia',
]);

function notes(text: string, lang: string, date: string): string[] {
  const [title, body] = text.includes('\n\n') ? text.split('\n\n', 2) : [null, text];
  const flows = [
    ...(title === null ? [] : [{ kind: 'title' as const, text: title! }]),
    { kind: 'body' as const, text: body! },
  ];
  return chooseNotes(pack, { lang, date, flows }).map((note) => {
    return `${flows[note.flow]!.text.slice(note.start, note.end)} → ${pack.core(note.entity).id}`;
  });
}

type Case = [text: string, lang: 'id' | 'en', expected: string[], date?: string];

describe.each<[string, Case[]]>([
  [
    'before their time',
    [
      ['Bilal Zafar spoke.', 'en', [], '2020-05-01'],
      ['Bilal Zafar spoke.', 'en', ['Bilal Zafar → young-prince'], '2026-05-01'],
      ['The 2032 Summit will come.', 'en', [], '2024-01-01'],
      ['The 2032 Summit will come.', 'en', ['2032 Summit → games-2026'], '2031-01-01'],
    ],
  ],
  [
    'what is called so',
    [
      ['Cairo, a graphics language, is old. Cairo is fast.', 'en', []],
      ['Cairo is, a language teacher said, old.', 'en', ['Cairo → cairo']],
      ['Officials called Cairo on Friday. Then Cairo answered.', 'en', ['Cairo → cairo', 'Cairo → cairo']],
      ['He was called Reagan. Then Reagan fled.', 'en', []],
      [
        'Her nephew Chad met Reagan. Ronald Reagan smiled.',
        'en',
        ['Reagan → ronald-reagan', 'Ronald Reagan → ronald-reagan'],
      ],
    ],
  ],
  [
    'towns and states',
    [
      ['He drove to Athens, Texas, on Friday.', 'en', ['Texas → texas']],
      ['He drove to Athens and Texas on Friday.', 'en', ['Athens → athens', 'Texas → texas']],
      [
        'Voters in Arizona, Texas and Athens came.',
        'en',
        ['Arizona → arizona', 'Texas → texas', 'Athens → athens'],
      ],
      ['Iron Dome, Texas officials said, is old.', 'en', ['Iron Dome → iron-dome', 'Texas → texas']],
      [
        'He drove to New York, Texas and Paris.',
        'en',
        ['New York → new-york', 'Texas → texas', 'Paris → paris'],
      ],
    ],
  ],
  [
    'suspected names',
    [
      // "Paris" is somebody's, until it is located, listed or in capitals.
      ['Paris Hilton came. Paris smiled.', 'en', []],
      ['Paris Hilton came. She left Paris later.', 'en', ['Paris → paris']],
      ['Paris Hilton came. The pro-Paris crowd sang.', 'en', ['Paris → paris']],
      ['Paris Hilton came. Talks of Cairo and Paris go on.', 'en', ['Cairo → cairo', 'Paris → paris']],
      ['Paris Hilton came. Talks of Cairo, Paris go on.', 'en', ['Cairo → cairo', 'Paris → paris']],
      ['Paris Hilton datang. PARIS menolak.', 'id', ['PARIS → paris']],
      // France is in the article: so is its capital.
      ['Paris Hilton came to France. Paris smiled.', 'en', ['France → france', 'Paris → paris']],
    ],
  ],
  [
    'abbreviations in brackets',
    [
      [
        'Partai Amanat Nasional (PAN) hadir. Kata PAN, baik.',
        'id',
        ['Partai Amanat Nasional → pan', 'PAN → pan', 'PAN → pan'],
      ],
      ['Pasukan Israel (IDF) hadir. Kata IDF, itu benar.', 'id', ['Israel → israel']],
      [
        'Komisi Pemilihan Umum (KOMU) hadir. Kata KOMU, baik.',
        'id',
        ['Komisi Pemilihan Umum → kpu', 'KOMU → kpu', 'KOMU → kpu'],
      ],
      ['Komisi Pemilihan Umum (KXZ) hadir. Kata KXZ, baik.', 'id', ['Komisi Pemilihan Umum → kpu']],
      ['Komisi Pemilihan Umum (PU) hadir. Kata PU, baik.', 'id', ['Komisi Pemilihan Umum → kpu']],
      ['Lembaga Panti Asuhan Nasional PAN hadir. Kata PAN, itu benar.', 'id', ['PAN → pan', 'PAN → pan']],
    ],
  ],
  [
    'triggers of events',
    [
      ['Korea Utara mengumumkan uji coba.', 'id', ['Korea Utara → north-korea', 'uji coba → missile-test']],
      ['Korea Utara mengumumkan uji. Coba lagi.', 'id', ['Korea Utara → north-korea']],
      ['Korea Utara mengumumkan uji coba itu.', 'id', ['Korea Utara → north-korea']],
      [
        'Kim Jong Un dan Vladimir Putin: 13 September 2023 pertemuan.',
        'id',
        ['Kim Jong Un → kim-jong-un', 'Vladimir Putin → vladimir-putin', 'pertemuan → summit-2023'],
      ],
      [
        'Kim Jong Un dan Vladimir Putin: 13 September 2023 pertemuan tersebut.',
        'id',
        ['Kim Jong Un → kim-jong-un', 'Vladimir Putin → vladimir-putin'],
      ],
      [
        'Kim Jong Un dan Vladimir Putin: 13 September 2023 Vlad Bertemu.',
        'id',
        ['Kim Jong Un → kim-jong-un', 'Vladimir Putin → vladimir-putin', 'Vlad Bertemu → vlad-rus'],
      ],
    ],
  ],
  [
    'short names and offices',
    [
      [
        "In the US, the US government and Joe said so. India's Supreme Court ruled.",
        'en',
        ['US → united-states', 'US → united-states', 'India → india', 'Supreme Court → court-india'],
      ],
      [
        'The US said so. The US agreed. Indian, Supreme Court said.',
        'en',
        ['US → united-states', 'US → united-states', 'Supreme Court → court-us'],
      ],
      ['South Korea said so. President Lee agreed.', 'en', ['South Korea → south-korea', 'Lee → lee-a']],
      ['South Korea said so. The vice. President Lee Park agreed.', 'en', ['South Korea → south-korea']],
      [
        'Kim Rises Again Today\n\nKim Jong Un spoke.',
        'en',
        ['Kim → kim-jong-un', 'Kim Jong Un → kim-jong-un'],
      ],
    ],
  ],
  [
    'nouns that point back',
    [
      [
        'Divisi Tank Ke-105 Seoul tiba. Divisi ini besar.',
        'id',
        ['Divisi Tank Ke-105 Seoul → tank-105', 'Divisi ini → tank-105'],
      ],
      ['Divisi Tank Ke-105 Seoul tiba. Sub-divisi ini besar.', 'id', ['Divisi Tank Ke-105 Seoul → tank-105']],
      [
        'Divisi Tank Ke-105 Seoul tiba. Kata Divisi ini besar.',
        'id',
        ['Divisi Tank Ke-105 Seoul → tank-105'],
      ],
      [
        'The 105th Seoul Tank Division came. The division is big.',
        'en',
        ['105th Seoul Tank Division → tank-105', 'The division → tank-105'],
      ],
      [
        'The 105th Seoul Tank Division came. The division-wide drill is big.',
        'en',
        ['105th Seoul Tank Division → tank-105'],
      ],
      [
        'The 105th Seoul Tank Division came. The Travel division is big.',
        'en',
        ['105th Seoul Tank Division → tank-105'],
      ],
    ],
  ],
  [
    'sentence begins',
    [
      ['Kunjungannya Putin nantikan.', 'id', ['Putin → vladimir-putin']],
      ['Serangannya Rusia bantah.', 'id', ['Rusia → russia']],
      ['Pertempuran Kyiv berlanjut.', 'id', ['Kyiv → kyiv']],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, lang, expected, date = '2024-03-28') => {
    expect(notes(text, lang, date)).toEqual(expected);
  });
});
