import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const pack = gazetteer([
  ...WORLD,
  'asean | org international | ASEAN |',
  `asean-summit | event summit | 44th ASEAN Summit = KTT ke-44 ASEAN | from: 2024-03-20\\n to: 2024-03-30\\n source: s\\n cues: [{ phrases: { id: ["KTT {asean}"] }, until: 2024-06-01 }]`,
]);

/** Notes of a text as `surface → entity (how)`; a first line before a blank one is the title. */
function notes(text: string, lang = 'id', date: string | null = '2024-03-28'): string[] {
  const [title, body] = text.includes('\n\n') ? text.split('\n\n', 2) : [null, text];
  const flows = [
    ...(title === null ? [] : [{ kind: 'title' as const, text: title! }]),
    ...body!.split('\n').map((line) => ({ kind: 'body' as const, text: line })),
  ];
  return chooseNotes(pack, { lang, date, flows }).map((note) => {
    const surface = flows[note.flow]!.text.slice(note.start, note.end);
    const how = note.how === 'short' || note.how === 'described' ? ` (${note.how})` : '';
    return `${surface} → ${pack.core(note.entity).id}${how}`;
  });
}

describe('names and what they are part of', () => {
  it.each<[string, string, string[], string?]>([
    [
      'a name and its country',
      'Presiden Rusia Vladimir Putin tiba.',
      ['Rusia → russia', 'Vladimir Putin → vladimir-putin'],
    ],
    [
      'the longest name wins',
      'Kim Jong-un mengunjungi Divisi Tank Ke-105 Seoul.',
      ['Kim Jong-un → kim-jong-un', 'Divisi Tank Ke-105 Seoul → tank-105'],
    ],
    ['an acronym, not the word', 'Pejabat AS membeli gas as roda.', ['AS → united-states']],
    ['an acronym, not the dish', 'Ia memasak dengan pan besar, kata kader PAN.', ['PAN → pan']],
    ['the word us in English', 'He told us that the US agreed.', ['US → united-states'], 'en'],
    [
      'a clitic stays outside',
      'Sikap AS-lah dan Putin-nya.',
      ['AS → united-states', 'Putin → vladimir-putin'],
    ],
    ['a possessive stays outside', "Putin's visit", ['Putin → vladimir-putin'], 'en'],
    ['a hyphenated pair is two', 'Perundingan Iran-Israel gagal.', ['Iran → iran', 'Israel → israel']],
    ['a prefix', 'Kelompok pro-Rusia dan anti-Israel.', ['Rusia → russia', 'Israel → israel']],
    ['a person named like a country', 'Menhan Israel Katz bicara.', ['Israel Katz → israel-katz']],
    ['a relative with the same surname', 'Lyudmila Putin pergi.', []],
    ['a son', 'Kata Donald Trump Jr. kemarin.', []],
    ['a building', 'Ia masuk ke Trump Tower.', [], 'en'],
    ['a street', 'Ia tinggal di Jalan Jakarta.', []],
    ['a university', 'Dosen Universitas Indonesia bicara.', []],
    ['a university in English', 'a professor at the University of Indonesia', [], 'en'],
    ['a newspaper', 'the Jakarta Post and the Moscow Times reported', [], 'en'],
    ['a regency', 'Warga Bandung Barat mengungsi.', []],
    ['a city in Bandung alone', 'Warga Bandung mengungsi.', ['Bandung → bandung']],
    ['a footballer', 'Midfielder Jordan Henderson scored.', [], 'en'],
    ['a college', 'He studied at Georgia Tech.', [], 'en'],
    ['a country of that name', 'Troops left Georgia on Monday.', ['Georgia → georgia-country'], 'en'],
    ['a common noun before a name', 'Pernyataan Putin itu dibantah.', ['Putin → vladimir-putin']],
    ['sentence-first function word', 'Menurut Putin, itu benar.', ['Putin → vladimir-putin']],
    [
      'all capitals',
      'PUTIN BERTEMU PEJABAT KOREA UTARA',
      ['PUTIN → vladimir-putin', 'KOREA UTARA → north-korea'],
    ],
    ['a dateline', 'JAKARTA, KOMPAS.com - Warga mengungsi.', ['JAKARTA → jakarta']],
    [
      'an abbreviation explained',
      'Badan Intelijen Negara (BIN) hadir. BIN menolak.',
      ['Badan Intelijen Negara → bin', 'BIN → bin', 'BIN → bin'],
    ],
    [
      'an abbreviation that only the article has',
      'Badan Intelijen Negara (BADIN) hadir. Kata BADIN, itu benar.',
      ['Badan Intelijen Negara → bin', 'BADIN → bin', 'BADIN → bin'],
    ],
    [
      'an abbreviation of something else',
      'Lembaga Panti Asuhan Nasional (PAN) dan kader PAN. Kata PAN, itu benar.',
      [],
    ],
    ['an abbreviation of a name with a slip in it', 'Partai Amanah Nasional (PAN) hadir.', ['PAN → pan']],
    [
      'an abbreviation of the last words',
      'Dinas Intelijen Luar Negeri Rusia Perserikatan Bangsa-Bangsa (PBB) dan PBB.',
      ['Dinas Intelijen Luar Negeri Rusia → svr', 'Perserikatan Bangsa-Bangsa → un', 'PBB → un', 'PBB → un'],
    ],
  ])('%s', (_, text, expected, lang = 'id') => {
    expect(notes(text, lang)).toEqual(expected);
  });

  it('gives no notes in other languages', () => {
    expect(notes('Wladimir Putin in Pyongyang', 'de')).toEqual([]);
  });
});

describe('short names', () => {
  it('mean the last full name that has them', () => {
    expect(notes('Kim Jong Un tiba. Kim tersenyum. Lalu Kim Song Nam bicara. Kim pergi.')).toEqual([
      'Kim Jong Un → kim-jong-un',
      'Kim → kim-jong-un (short)',
      'Kim Song Nam → kim-song-nam',
      'Kim → kim-song-nam (short)',
    ]);
  });

  it('mean nobody when the last full name is unknown', () => {
    expect(notes('Kim Jong Un tiba. Ia disambut Kim Ju Ae. Kim tersenyum.')).toEqual([
      'Kim Jong Un → kim-jong-un',
    ]);
  });

  it('mean nobody without a full name', () => {
    expect(notes('Kim tiba di Pyongyang. Austin menonton.')).toEqual(['Pyongyang → pyongyang']);
  });

  it('go over flows, and into the headline', () => {
    expect(notes('Austin visits Seoul\n\nLloyd Austin landed on Monday.\nAustin said so.', 'en')).toEqual([
      'Austin → lloyd-austin (short)',
      'Seoul → seoul',
      'Lloyd Austin → lloyd-austin',
      'Austin → lloyd-austin (short)',
    ]);
  });

  it('do not reach into longer unknown names', () => {
    expect(notes('Lloyd Austin landed. Then Austin Powers said so.', 'en')).toEqual([
      'Lloyd Austin → lloyd-austin',
    ]);
  });
});

describe('described events and bodies', () => {
  it.each<[string, string, string[], string?]>([
    [
      'phrase with a capital for the country',
      'Sanksi atas invasi Moskow ke Ukraina berlanjut.',
      ['invasi Moskow ke Ukraina → russian-invasion (described)'],
    ],
    [
      'phrase with a demonym',
      'Since the Russian invasion of Ukraine began',
      ['Russian invasion of Ukraine → russian-invasion'],
      'en',
    ],
    [
      'phrase with a possessive',
      "Since Russia's war in Ukraine began",
      ["Russia's war in Ukraine → russian-invasion (described)"],
      'en',
    ],
    [
      'phrase with the head of state',
      "Putin's war in Ukraine",
      ["Putin's war in Ukraine → russian-invasion (described)"],
      'en',
    ],
    [
      'a body described',
      'Kepala dinas intelijen luar negeri Rusia tiba.',
      ['dinas intelijen luar negeri Rusia → svr (described)'],
    ],
    [
      'participants, trigger and a relative date',
      'Pada September tahun lalu, Vladimir Putin dan Kim Jong Un mengadakan pertemuan di timur jauh.',
      ['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un', 'pertemuan → summit-2023 (described)'],
    ],
    [
      'the date decides between two like events',
      'In April 2019 Vladimir Putin and Kim Jong Un held a summit.',
      ['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un', 'summit → summit-2019 (described)'],
      'en',
    ],
    [
      'no date, no note',
      'Vladimir Putin dan Kim Jong Un mengadakan pertemuan.',
      ['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un'],
    ],
    [
      'a country does not stand in for its president',
      'Pada September 2023, pejabat Rusia dan Kim Jong Un mengadakan pertemuan.',
      ['Rusia → russia', 'Kim Jong Un → kim-jong-un'],
    ],
    [
      'one participant is not enough',
      'Pada September tahun lalu, Vladimir Putin mengadakan pertemuan.',
      ['Vladimir Putin → vladimir-putin'],
    ],
    [
      'another date in the sentence',
      'Pada Mei 2021 Vladimir Putin dan Kim Jong Un mengadakan pertemuan.',
      ['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un'],
    ],
  ])('%s', (_, text, expected, lang = 'id') => {
    expect(notes(text, lang)).toEqual(expected);
  });

  it.each([
    ['Negara itu menolak intervensi militer AS.', 'id', ['AS → united-states']],
    ['Menurut militer AS, kapal itu tenggelam.', 'id', ['militer AS → us-forces']],
    ['The US military aid arrived.', 'en', ['US → united-states']],
    ['The US military said so.', 'en', ['US military → us-forces']],
  ])('"military" as an adjective is no unit: %s', (text, lang, expected) => {
    expect(notes(text, lang)).toEqual(expected);
  });

  it.each([
    ['KTT ASEAN dibuka.', ['KTT ASEAN → asean-summit (described)']],
    ['KTT ASEAN Plus One dibuka.', ['ASEAN → asean']],
    ['KTT ASEAN--PBB dibuka.', ['ASEAN → asean', 'PBB → un']],
    ['KTT ASEAN Maret 2024 dibuka.', ['KTT ASEAN → asean-summit (described)']],
    ['KTT ASEAN Jakarta dibuka.', ['KTT ASEAN → asean-summit (described)', 'Jakarta → jakarta']],
  ])('a longer name at the end of a phrase is another event: %s', (text, expected) => {
    expect(notes(text)).toEqual(expected);
  });

  it('does not take a meeting of another year for the one it knows', () => {
    expect(notes('Setelah invasi Moskow ke Ukraina 2014', 'id', '2024-03-28')).toEqual([
      'Moskow → moscow',
      'Ukraina → ukraine',
    ]);
  });

  it('takes no denied, cancelled or hoped-for meeting for the event', () => {
    for (const said of ['membatalkan pertemuan', 'ingin bertemu', 'siap untuk bertemu', 'enggan bertemu']) {
      const text = `Pada September tahun lalu, Vladimir Putin dan Kim Jong Un ${said}.`;
      expect(notes(text)).toEqual(['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un']);
    }
    const ready = 'Last September, Vladimir Putin and Kim Jong Un were ready for a meeting.';
    expect(notes(ready, 'en')).toEqual(['Vladimir Putin → vladimir-putin', 'Kim Jong Un → kim-jong-un']);
  });

  it('does not know of an event before it begins', () => {
    expect(notes('Invasi Moskow ke Ukraina dikhawatirkan.', 'id', '2021-12-01')).toEqual([
      'Moskow → moscow',
      'Ukraina → ukraine',
    ]);
  });
});

describe('any text', () => {
  it('gives sorted notes that do not overlap and lie inside their flow', () => {
    const word = fc.constantFrom(
      'Kim',
      'Jong',
      'Un',
      'Putin',
      'AS',
      'invasi',
      'Rusia',
      'ke',
      'Ukraina',
      '.',
      ',',
      '(BIN)',
      'Jr',
      '\u00ad',
      '\n',
      'pertemuan',
      'September 2023',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('id', 'en'), (words, lang) => {
        const text = words.join(' ');
        const found = chooseNotes(pack, { lang, date: '2024-03-28', flows: [{ kind: 'body', text }] });
        let end = 0;
        for (const note of found) {
          expect(note.start).toBeGreaterThanOrEqual(end);
          expect(note.end).toBeGreaterThan(note.start);
          end = note.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
