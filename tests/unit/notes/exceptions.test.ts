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
