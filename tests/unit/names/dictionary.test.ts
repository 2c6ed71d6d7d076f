import { describe, expect, it } from 'vitest';
import { compileNames, compileNumbered, NOT_FOUND } from '../../../src/names/compile';
import { openNames } from '../../../src/names/dictionary';

/** Found names as "surface=value,value", with `!` for text in capitals. */
function found(names: string[], text: string): string[] {
  const bytes = compileNames(names.map((name, value) => ({ text: name, value })));
  return openNames(bytes.buffer)
    .find(text)
    .map(
      (m) => `${text.slice(m.start, m.end)}${m.caps ? '!' : ''}=${m.values.map((v) => names[v]).join('|')}`,
    );
}

const KIM = ['Kim Jong-un', 'Kim', 'Kim Jong-un Kwon'];
const cases: [what: string, names: string[], text: string, expected: string[]][] = [
  ['longest', KIM, 'Kim Jong-un dan Kim', ['Kim Jong-un=Kim Jong-un', 'Kim=Kim']],
  ['space for hyphen', KIM, 'Kim Jong Un.', ['Kim Jong Un=Kim Jong-un']],
  ['NBSP, thin space', KIM, 'Kim\u00a0Jong\u2009Un', ['Kim\u00a0Jong\u2009Un=Kim Jong-un']],
  ['soft hyphen, zero width', KIM, 'K\u00adim Jo\u200bng-un', ['K\u00adim Jo\u200bng-un=Kim Jong-un']],
  ['non-breaking hyphen, line break', KIM, 'Kim\nJong\u2011un', ['Kim\nJong\u2011un=Kim Jong-un']],
  ['not across a paragraph', KIM, 'Kim\n\nJong-un', ['Kim=Kim']],
  ['not across other punctuation', KIM, 'Kim, Jong-un; (Kim) Jong Un', ['Kim=Kim', 'Kim=Kim']],
  ['not joined', ['KN-23', 'Kim Jong-un'], 'KN23 KimJong-un', []],
  ['joined where the name says so', ['KN-23', 'KN23'], 'KN23, KN 23', ['KN23=KN23', 'KN 23=KN-23']],
  ['whole tokens', ['Iran', 'AS'], 'Irani, Iranian, ASEAN, xIran, Iran2', []],
  [
    'digits',
    ['Divisi Ke-105', '9/11'],
    'divisi ke 105; Divisi Ke–105 9/11 9-11',
    ['Divisi Ke–105=Divisi Ke-105', '9/11=9/11'],
  ],
  [
    '105th',
    ['105th Tank Division'],
    'the 105th tank Division, 105TH Tank Division',
    ['105TH Tank Division=105th Tank Division'],
  ],
  [
    'diacritics',
    ['Recep Tayyip Erdogan', 'Łódź'],
    'Recep Tayyip Erdoğan, LODZ, Lo\u0301dz\u0301',
    ['Recep Tayyip Erdoğan=Recep Tayyip Erdogan', 'LODZ=Łódź', 'Lo\u0301dz\u0301=Łódź'],
  ],
  [
    'letters without decomposition',
    ['Đoković', 'Strauß', 'Æthelred', 'İzmir'],
    'Dokovic STRAUSS Aethelred Izmir İZMİR',
    ['Dokovic=Đoković', 'STRAUSS=Strauß', 'Aethelred=Æthelred', 'Izmir=İzmir', 'İZMİR=İzmir'],
  ],
  ['end includes the combining mark', ['José'], 'Jose\u0301 Jose', ['Jose\u0301=José', 'Jose=José']],
  [
    'quotes',
    ["Sana'a", "Ma'ruf Amin"],
    'Sana’a Sanaa Ma‘ruf Amin Maʼruf-Amin',
    ["Sana’a=Sana'a", "Sanaa=Sana'a", "Ma‘ruf Amin=Ma'ruf Amin", "Maʼruf-Amin=Ma'ruf Amin"],
  ],
  ['quoted', ['Putin'], '\'Putin\' ‘Putin’ "Putin"', ['Putin=Putin', 'Putin=Putin', 'Putin=Putin']],
  [
    'possessive',
    ['Iran', 'Houthis', 'Macy’s', 'Kim Jong-un'],
    "Iran's Iran’s IRAN'S Houthis' Macy's Kim Jong Un’s",
    ['Iran=Iran', 'Iran=Iran', 'IRAN=Iran', 'Houthis=Houthis', "Macy's=Macy’s", 'Kim Jong Un=Kim Jong-un'],
  ],
  ['no name inside a quoted word', ['Ma', 'Ruf'], "Ma'ruf Ma’Ruf", []],
  [
    'clitics with hyphen',
    ['AS', 'TNI', 'Rusia'],
    'AS-lah TNI-nya Rusia-pun',
    ['AS=AS', 'TNI=TNI', 'Rusia=Rusia'],
  ],
  [
    'clitics attached',
    ['PBB', 'Kim Jong-un', 'Sete', 'Seko'],
    'PBBlah Kim Jong Unnya Setelah Sekolah',
    ['PBB=PBB', 'Kim Jong Un=Kim Jong-un'],
  ],
  [
    'clitic that is part of the name',
    ['Abdullah Wahab', 'Abdul', 'Kofi Lah'],
    'Abdullah Kofi Lah',
    ['Kofi Lah=Kofi Lah'],
  ],
  [
    'pairs',
    ['Iran', 'Israel', 'Putin', 'Kim', 'Rusia', 'Ukraina'],
    'Iran-Israel, Putin-Kim, Rusia–Ukraina, Rusia—Kim',
    [
      'Iran=Iran',
      'Israel=Israel',
      'Putin=Putin',
      'Kim=Kim',
      'Rusia=Rusia',
      'Ukraina=Ukraina',
      'Rusia=Rusia',
      'Kim=Kim',
    ],
  ],
  [
    'affixes',
    ['Rusia', 'Wagner', 'ASEAN', 'US', 'Iran', 'NATO'],
    'pro-Rusia eks-Wagner se-ASEAN US-led Iran-backed non-NATO',
    ['Rusia=Rusia', 'Wagner=Wagner', 'ASEAN=ASEAN', 'US=US', 'Iran=Iran', 'NATO=NATO'],
  ],
  [
    'initials',
    ['US', 'A.S.', 'J.R.R. Tolkien'],
    'the U.S. and U.S army, A.S., AS; JRR Tolkien',
    ['U.S.=US', 'U.S=US', 'A.S.=A.S.', 'AS=A.S.', 'JRR Tolkien=J.R.R. Tolkien'],
  ],
  [
    'abbreviations',
    ['George W. Bush', 'St. Petersburg', 'Korea Utara'],
    'George W Bush, George W. Bush, St Petersburg, di Korea. Utara',
    ['George W Bush=George W. Bush', 'George W. Bush=George W. Bush', 'St Petersburg=St. Petersburg'],
  ],
  [
    'names with a period inside',
    ['KOMPAS.com'],
    'KOMPAS.com KOMPAS com',
    ['KOMPAS.com=KOMPAS.com', 'KOMPAS com=KOMPAS.com'],
  ],
  [
    'comma only where the name has it',
    ['Washington, D.C.', 'Korea Utara'],
    'Washington, DC; Washington D.C.; Korea, Utara',
    ['Washington, DC=Washington, D.C.'],
  ],
  [
    'lower-case names',
    ['perang Korea', 'invasi Rusia ke Ukraina', 'dinas intelijen'],
    'Perang Korea, perang Korea, perang korea, invasi Rusia Ke Ukraina, Dinas Intelijen',
    [
      'Perang Korea=perang Korea',
      'perang Korea=perang Korea',
      'invasi Rusia Ke Ukraina=invasi Rusia ke Ukraina',
      'Dinas Intelijen=dinas intelijen',
    ],
  ],
  [
    'acronyms need all capitals',
    ['AS', 'NATO', 'Nato'],
    'as As AS nato Nato NATO',
    ['AS=AS', 'Nato=Nato', 'NATO=NATO|Nato'],
  ],
  ['capital needed', ['Wang', 'Xi'], 'wang Wang WANG xi', ['Wang=Wang', 'WANG=Wang']],
  ['all capitals around', ['AS', 'Putin', 'Iran'], 'PRESIDEN AS BERTEMU PUTIN', ['AS!=AS', 'PUTIN!=Putin']],
  [
    'capitals in ordinary text',
    ['AS', 'PBB'],
    'Menurut AS, PBB tidak bisa berbuat apa-apa.',
    ['AS=AS', 'PBB=PBB'],
  ],
  [
    'shorter name when the capitals do not fit',
    ['Bank', 'Bank of America', 'Tim SAR'],
    'Bank of america, tim SAR',
    ['Bank=Bank'],
  ],
  [
    'several values',
    ['Georgia', 'Georgia', 'georgia'],
    'Georgia georgia',
    ['Georgia=Georgia|Georgia|georgia', 'georgia=georgia'],
  ],
  [
    'Cyrillic',
    ['Сергей Нарышкин', 'Соловьёв'],
    'Сергеи\u0306 Нарышкин, СОЛОВЬЕВ',
    ['Сергеи\u0306 Нарышкин=Сергей Нарышкин', 'СОЛОВЬЕВ=Соловьёв'],
  ],
  ['Arabic and Hebrew', ['محمد', 'ירושלים'], 'مُحَمَّد, יְרוּשָׁלַיִם', ['مُحَمَّد=محمد', 'יְרוּשָׁלַיִם=ירושלים']],
  [
    'Chinese, Korean, Japanese',
    ['金正恩', '김정은', 'キム・ジョンウン'],
    `(金正恩; 김정은, ${'김정은'.normalize('NFD')}) キム ジョンウン`,
    [
      '金正恩=金正恩',
      '김정은=김정은',
      `${'김정은'.normalize('NFD')}=김정은`,
      'キム ジョンウン=キム・ジョンウン',
    ],
  ],
  ['full-width letters', ['NATO'], 'ＮＡＴＯ', ['ＮＡＴＯ=NATO']],
  ['emoji beside', ['Putin'], '🔥Putin🔥', ['Putin=Putin']],
];

describe('openNames(compileNames(…)).find', () => {
  it.each(cases)('%s', (_, names, text, expected) => {
    expect(found(names, text)).toEqual(expected);
    // The same without the short cut for dictionaries in which no name begins in lower case.
    expect(found([...names, 'zzz'], text)).toEqual(expected);
  });

  it('gives nothing for texts and dictionaries without names', () => {
    expect(found(['Putin'], '')).toEqual([]);
    expect(found([], 'Putin')).toEqual([]);
    expect(found(['!!!', '', '(a) b', 'x'.repeat(65)], '!!! (a) b')).toEqual([]);
  });

  it('makes the same bytes whatever the order of the names', () => {
    const entries = ['Kim', 'Kim Jong-un', 'AS', 'as', 'Ульяновск', 'AS'].map((text, value) => ({
      text,
      value,
    }));
    expect(compileNames(entries.toReversed())).toEqual(compileNames(entries));
  });

  it('works at an offset in a larger buffer, and refuses a bad offset', () => {
    const bytes = compileNames([{ text: 'Putin', value: 7 }]);
    const larger = new Uint8Array(bytes.length + 64);
    larger.set(bytes, 16);
    expect(openNames(larger.buffer, 16).find('Putin')).toEqual([{ start: 0, end: 5, values: [7] }]);
    expect(() => openNames(larger.buffer, 12)).toThrow('8-byte boundary');
    expect(() => openNames(larger.buffer, 24)).toThrow('not a names dictionary');
  });

  it('refuses values that are no unsigned 32-bit numbers', () => {
    expect(() => compileNames([{ text: 'Kim', value: -1 }])).toThrow(RangeError);
    expect(() => compileNames([{ text: 'Kim', value: 2 ** 32 }])).toThrow(RangeError);
  });

  it('numbers names itself, so that find gives back the number of the name', () => {
    const names = [
      'Kim',
      'AS',
      'as',
      'Kim Jong-un',
      '!!!',
      'Georgia',
      'georgia',
      'perang dingin',
      'As',
      'Zürich',
    ];
    const { bytes, numbers } = compileNumbered(names);
    expect([...numbers].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, NOT_FOUND]);
    const { find } = openNames(bytes.buffer);
    names.forEach((name, i) => {
      if (name !== '!!!') expect(find(name)[0]!.values).toContain(numbers[i]);
    });
    expect(find('as')[0]!.values).toEqual([numbers[2]]);
  });

  it('finds names wherever they lie in a long text', () => {
    const names = ['Kim Jong-un', 'Łódź', "Sana'a", 'Macy’s', 'perang Korea', 'PBB'];
    const part = 'kata Kim Jong-un’s Łódź, “Sana’a” — Macy’s, perang Korea; PBB-nya 🔥 U.S. ';
    for (const list of [names, names.filter((name) => name !== 'perang Korea')]) {
      const { find } = openNames(compileNames(list.map((text, value) => ({ text, value }))).buffer);
      const expected = find(part);
      // The text is read in pieces of 64 kB: let every place of the sentence fall on their borders.
      for (let shift = 0; shift < part.length; shift += 3) {
        const before = 'x'.repeat(shift % 9) + part.slice(0, shift).replace(/[^ ]/gu, 'y');
        const repeats = Math.ceil(70_000 / part.length);
        const found = find(`${before} ${part.repeat(repeats)}`);
        expect(found.length).toBe(expected.length * repeats);
        const last = found.slice(-expected.length);
        const offset = before.length + 1 + part.length * (repeats - 1);
        expect(last).toEqual(expected.map((m) => ({ ...m, start: m.start + offset, end: m.end + offset })));
      }
    }
  }, 60_000);

  it('is linear for texts made to be slow', () => {
    const { find } = openNames(
      compileNames(['A', 'A B', 'a'].map((text, value) => ({ text, value }))).buffer,
    );
    for (const unit of ['A', 'A.', "A'", 'A\u0301', '\u0301', 'a.A', 'A ', '1', '’s', 'A\u00ad']) {
      // Quadratic, this would take minutes.
      const start = performance.now();
      find(unit.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  }, 120_000);
});
