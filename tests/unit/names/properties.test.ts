/** The dictionary against the naive matcher. KONTEKS_CASES=100000 for the long run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../src/names/compile';
import { openNames } from '../../../src/names/dictionary';
import { foldName } from '../../../src/names/spelling';
import type { NameEntry } from '../../../src/names/types';
import { findNaive } from './naive';

const CASES = Number(process.env.KONTEKS_CASES ?? 600);

/** Few words, so that names share tokens, continue each other and occur in the texts. */
const WORDS = [
  'Kim',
  'Jong',
  'un',
  'Un',
  'AS',
  'as',
  'a',
  'B',
  'PBB',
  'ke',
  '105',
  'th',
  'perang',
  'Perang',
  's',
  'nya',
  'Setelah',
  "Sana'a",
  'Sanaa',
  'Erdoğan',
  'Strauß',
  'STRAUSS',
  'Æ',
  'İzmir',
  'ısı',
  'łódź',
  'Đo',
  'ΑΣ',
  'ας',
  'Нарышкин',
  'ёлка',
  'محمد',
  'مُحَمَّد',
  'ירושלים',
  'שָׁלוֹם',
  '김정은',
  '金正恩',
  'ジョン',
  'हिन्दी',
  'ไทย',
  'Ⅱ',
  'ＮＡＴＯ',
  'NATO',
  'KN-23',
  'KN23',
  'U.S.',
  'A.S',
  'd',
  'iPhone',
  'McCain',
  'ǅ',
  'aslah',
  'ASlah',
  'PBBnya',
  'Unnya',
  "Iran's",
  'Iran',
  'x'.repeat(64),
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  '-',
  '-',
  '\u00a0',
  '–',
  ' – ',
  '—',
  '. ',
  '.',
  "'",
  '’',
  "'s ",
  '’s-',
  '\u00ad',
  '\u200b',
  '\u0301',
  ', ',
  '/',
  ' & ',
  '\n',
  '\n\n',
  '\r\n',
  '(',
  '🔥',
  '"',
  ': ',
  '',
  'nya ',
  'lah',
  '-nya ',
  'pun.',
  '  ',
  '            ',
];

const phrase = (max: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: max })
    .map((parts) => parts.map(([word, gap], i) => (i === parts.length - 1 ? word : word + gap)).join(''));

const variants: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll('-', '\u00a0'),
  (name) => `${name}nya`,
  (name) => `${name}’s`,
  (name) => [...name].join('\u00ad'),
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
];

const names = fc.array(phrase(4), { minLength: 1, maxLength: 12 });
/** Texts out of the names in other spellings, and of other words. */
const texts = (from: string[]) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc
            .tuple(fc.constantFrom(...from), fc.constantFrom(...variants))
            .map(([name, change]) => change(name)),
          phrase(3),
          fc.string({ unit: fc.constantFrom(..."aAbBsS.'’-\u0301\u00ad éßİ1") }),
        ),
        fc.constantFrom(...GAPS),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.flat().join(''));

const cases = names.chain((list) =>
  fc.record({
    names: fc.constant(list),
    values: fc.array(fc.nat(20), { minLength: list.length, maxLength: list.length }),
    text: texts(list),
  }),
);

function check(entries: NameEntry[], text: string): void {
  const found = openNames(compileNames(entries).buffer).find(text);
  expect(found.map(({ start, end, values }) => ({ start, end, values }))).toEqual(findNaive(entries, text));
}

describe('the dictionary', () => {
  it(`finds what the naive matcher finds, ${CASES} cases`, () => {
    fc.assert(
      fc.property(cases, ({ names, values, text }) => {
        const entries = names.map((name, i) => ({ text: name, value: values[i]! }));
        check(entries, text);
        // Tokens near the end of a text are always left to the matcher: here none is.
        check(entries, `${text}        `);
        // Without names that may begin in lower case: the other way through the text.
        check(
          entries.filter(({ text: name }) => !/^\P{L}*\p{Ll}/u.test(name)),
          `${text}        `,
        );
      }),
      { numRuns: CASES },
    );
  }, 3_600_000);

  it('finds every name in a text that is the name', () => {
    fc.assert(
      fc.property(phrase(4), (name) => {
        const found = openNames(compileNames([{ text: name, value: 1 }]).buffer).find(name);
        expect(found).toEqual(
          findNaive([{ text: name, value: 1 }], name).map((m) => expect.objectContaining(m)),
        );
      }),
      { numRuns: CASES },
    );
  }, 3_600_000);

  it('folds composed and decomposed spellings alike', () => {
    fc.assert(
      fc.property(phrase(4), (name) => {
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
        expect(foldName(name.toUpperCase())).toBe(foldName(name));
      }),
      { numRuns: CASES },
    );
  }, 3_600_000);
});
