import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAround } from '../../../src/page/sentence';

function around(text: string, name: string) {
  const start = text.indexOf(name);
  const sentence = sentenceAround(text, start, start + name.length);
  expect(sentence.text.slice(sentence.start, sentence.end)).toBe(name);
  return sentence.text;
}

it.each([
  ['Ia datang. Kim Jong Un bicara. Lalu pulang.', 'Kim Jong Un', 'Kim Jong Un bicara.'],
  ['Kata Letjen. Budi S. Putra di Jakarta. Selesai.', 'Jakarta', 'Kata Letjen. Budi S. Putra di Jakarta.'],
  ['“Kami setuju.” Putin pergi.', 'Putin', 'Putin pergi.'],
  ['Naik 3.5 persen di Rusia! Begitu.', 'Rusia', 'Naik 3.5 persen di Rusia!'],
  ['Tanpa titik di Moskow', 'Moskow', 'Tanpa titik di Moskow'],
  ['U.S. Navy ships left Busan. They returned.', 'Busan', 'U.S. Navy ships left Busan.'],
])('%s', (text, name, sentence) => {
  expect(around(text, name)).toBe(sentence);
});

it('shortens long sentences at words, around the name', () => {
  const text = `${'kata '.repeat(100)}Kim Jong Un ${'lagi '.repeat(100)}.`;
  const sentence = around(text, 'Kim Jong Un');
  expect(sentence.length).toBeLessThan(300);
  expect(sentence).toMatch(/^…kata .*lagi…$/);
});

it('keeps the name whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.nat(400),
      fc.nat(60),
      (text, at, length) => {
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        const sentence = sentenceAround(text, start, end);
        expect(sentence.text.slice(sentence.start, sentence.end)).toBe(text.slice(start, end));
      },
    ),
  );
});
