/** "divisi ini", "the agency": each case fails without the rule that it is listed under. */
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const pack = gazetteer([
  ...WORLD,
  'cia | org intelligence | Central Intelligence Agency; CIA | country: united-states',
  'cambodia-deal | event armistice | Korean Armistice Agreement = Perjanjian Gencatan Senjata Korea | from: 1953-07-27\\n source: s',
]);

/** Only the nominal mentions, as `surface → entity`. */
function nominals(text: string, lang: 'id' | 'en'): string[] {
  const flows = text.split('\n').map((line) => ({ kind: 'body' as const, text: line }));
  return chooseNotes(pack, { lang, date: '2024-03-28', flows })
    .filter((note) => note.nominal)
    .map((note) => `${flows[note.flow]!.text.slice(note.start, note.end)} → ${pack.core(note.entity).id}`);
}

describe.each<[string, [string, 'id' | 'en', string[]][]]>([
  [
    'point back to the one thing of their kind',
    [
      ['Ia meninjau Divisi Tank Ke-105 Seoul. Divisi ini kuat.', 'id', ['Divisi ini → tank-105']],
      ['Ia meninjau Divisi Tank Ke-105 Seoul.\nUnit tank itu kuat.', 'id', ['Unit tank itu → tank-105']],
      [
        'Kepala BIN hadir. Kata badan intelijen tersebut, itu benar.',
        'id',
        ['badan intelijen tersebut → bin'],
      ],
      ['Kader PAN hadir. Ketua partai itu absen.', 'id', ['partai itu → pan']],
      ['He saw the 105th Seoul Tank Division. The division left.', 'en', ['The division → tank-105']],
      ["The CIA left. The intelligence agency's chief stayed.", 'en', ['The intelligence agency → cia']],
      ['Sejak Perang Korea, semua berubah. Perang itu lama.', 'id', ['Perang itu → korean-war']],
      ['After the Korean War he left. He never spoke about the war.', 'en', ['the war → korean-war']],
    ],
  ],
  [
    'not before the name, nor long after it',
    [
      ['Divisi ini kuat. Ia meninjau Divisi Tank Ke-105 Seoul.', 'id', []],
      ['Kepala BIN hadir. Ia duduk. Ia makan. Ia minum. Kata badan itu, benar.', 'id', []],
      [
        'Kepala BIN hadir. Ia duduk. Kata badan itu, ya. Ia diam. Kata badan itu, ya.',
        'id',
        ['badan itu → bin', 'badan itu → bin'],
      ],
    ],
  ],
  [
    'not where two can be meant',
    [
      ['Kepala CIA dan kepala BIN hadir. Badan itu tutup.', 'id', []],
      ['BIN hadir. Kata Badan Pangan, itu benar. Kata badan itu, murah.', 'id', []],
      ['Kader PAN dan kader lain hadir. Kedua partai itu bersatu.', 'id', []],
    ],
  ],
  [
    'not where something else is told',
    [
      ['Kader PAN hadir. Ada partai baru. Partai itu kecil.', 'id', []],
      ['BIN hadir. Badan pendidikan itu tutup.', 'id', []],
      ['BIN hadir. Badan-badan itu tutup.', 'id', []],
      ['BIN hadir. Badan itu Bakamla.', 'id', []],
      ['The CIA left. The travel agency stayed.', 'en', []],
      ['He saw the 105th Seoul Tank Division. The division of labour is strict.', 'en', []],
      ['He saw the 105th Seoul Tank Division. The division commander left.', 'en', []],
      ['He saw the 105th Seoul Tank Division. The division-wide drill ended.', 'en', []],
      ['He left on Monday. After the Korean War the war on drugs began.', 'en', []],
      ['After the Korean War he met Gus at the war Museum.', 'en', []],
    ],
  ],
  ['not in headlines', [['BIN Hadir di Sini Kata Badan Itu Benar Sekali Hari Ini', 'id', []]]],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, lang, expected) => {
    expect(nominals(text, lang)).toEqual(expected);
  });
});

it('says that they are short names that are no names', () => {
  const text = 'Kepala BIN hadir. Kata badan itu, benar.';
  const [, note] = chooseNotes(pack, { lang: 'id', date: null, flows: [{ kind: 'body', text }] });
  expect(note).toMatchObject({ how: 'short', nominal: true, score: 0.7 });
});
