/** Names with other words grown onto them, and initials: each case fails without the rule it is listed under. */
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const pack = gazetteer([
  ...WORLD,
  'ali-khamenei | person | Ali Khamenei; Khamenei | country: iran',
  'volodymyr-zelenskyy | person | Volodymyr Zelenskyy; Zelensky | country: ukraine',
  'malang | place city | Malang | country: indonesia',
  'ocean | place city | Oceanan |',
]);

function notes(text: string, lang: 'id' | 'en' = 'id'): string[] {
  return chooseNotes(pack, { lang, date: '2024-03-28', flows: [{ kind: 'body', text }] }).map(
    (note) => `${text.slice(note.start, note.end)} → ${pack.core(note.entity).id}`,
  );
}

describe.each<[string, [string, 'id' | 'en', string[]][]]>([
  [
    'Indonesian clitics without a hyphen',
    [
      ['Kata mereka, Rusialah yang salah.', 'id', ['Rusia → russia']],
      ['Kata mereka, Indonesianya menang.', 'id', ['Indonesia → indonesia']],
      ['Kata mereka, Malangnya hujan.', 'id', []],
      ['Setelah itu, Iranlah yang salah.', 'id', []],
      ['They say Rusialah is wrong.', 'en', []],
    ],
  ],
  [
    'the next word',
    [
      ['Kata Khameneidalam pernyataan, benar.', 'id', ['Khamenei → ali-khamenei']],
      ['Pemimpin Ali Khameneidalam pernyataan.', 'id', ['Ali Khamenei → ali-khamenei']],
      ['He heard Khameneisaid so.', 'en', ['Khamenei → ali-khamenei']],
      ['Ia heran Irandalam berita.', 'id', []],
      ['Mereka suka Oceanandan.', 'id', ['Oceanan → ocean']],
      ['Mereka suka Khameneixyz.', 'id', []],
    ],
  ],
  [
    'a title or another name before',
    [
      ['Kata PresidenPutin tiba.', 'id', ['Putin → vladimir-putin']],
      ['Kata RusiaUkraina berunding.', 'id', ['Rusia → russia', 'Ukraina → ukraine']],
      ['Kata KompasPutin berunding.', 'id', []],
      ['Kata PutinTube berunding.', 'id', []],
    ],
  ],
  [
    'initials',
    [
      [
        'Volodymyr O. Zelensky spoke. Mr. Zelensky left.',
        'en',
        ['Volodymyr O. Zelensky → volodymyr-zelenskyy', 'Zelensky → volodymyr-zelenskyy'],
      ],
      ['Then Peter O. Zelensky spoke.', 'en', []],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, lang, expected) => {
    expect(notes(text, lang)).toEqual(expected);
  });
});
