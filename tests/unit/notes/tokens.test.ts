import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenAt, tokenize } from '../../../src/notes/tokens';

const words = (text: string) => tokenize(text).map((token) => token.folded);
const sentences = (text: string) => {
  const parts: string[][] = [];
  for (const token of tokenize(text)) {
    parts[token.sentence] ??= [];
    parts[token.sentence]!.push(token.folded);
  }
  return parts.map((part) => part.join(' '));
};

describe('tokenize', () => {
  it('folds case and diacritics and parts at hyphens and apostrophes', () => {
    expect(words('Kim Jong-un, Erdoğan’s Çavuşoğlu')).toEqual([
      'kim',
      'jong',
      'un',
      'erdogan',
      's',
      'cavusoglu',
    ]);
  });

  it.each([
    ['Ia pergi. Dia datang.', ['ia pergi', 'dia datang']],
    ['Letjen. Budi tiba. Lalu pulang.', ['letjen budi tiba', 'lalu pulang']],
    ['Menurut J. Smith itu benar.', ['menurut j smith itu benar']],
    ['Sebanyak 3.500 orang di kompas.com membaca.', ['sebanyak 3 500 orang di kompas com membaca']],
    ['Baris satu\nbaris dua', ['baris satu', 'baris dua']],
    ['Benar? Ya! Baik.', ['benar', 'ya', 'baik']],
  ])('sentences of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('joins words over white space and abbreviations only', () => {
    const joined = (text: string) => tokenize(text).map((token) => token.joined);
    expect(joined('Gen. Charles Brown, Lloyd Austin')).toEqual([false, true, true, false, true]);
  });

  it('keeps offsets and order on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('finds the token at an offset', () => {
    const tokens = tokenize('satu dua tiga');
    expect([0, 3, 4, 5, 8, 12, 13].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });
});
