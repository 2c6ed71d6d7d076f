import { describe, expect, it } from 'vitest';
import { parseMarked } from '../../../src/cli/measure/marked';

const kindOf = (label: string) => (label === 'Moscow' ? 'place' : 'person');

const DOCUMENT = `# one
lang: id
date: 2024-03-28
trap: a test

Judul [[Putin|Vladimir Putin]]

Isi: [[Vladimir Putin]] tiba di [[?Moskow|Moscow]]. [[~Putin|Vladimir Putin]] hadir.

# two
lang: en
date: 2024-03-29
trap: another

No marks

# This line is no header.
`;

describe('marked text', () => {
  const [one, two] = parseMarked(DOCUMENT, kindOf);

  it('gives each article its header, title and text without marks', () => {
    expect(one).toMatchObject({
      id: 'one',
      lang: 'id',
      date: '2024-03-28',
      trap: 'a test',
      title: 'Judul Putin',
    });
    expect(one!.text).toBe('Judul Putin\n\nIsi: Vladimir Putin tiba di Moskow. Putin hadir.');
    expect(two!.text).toBe('No marks\n\n# This line is no header.');
  });

  it('gives every mark with its offsets', () => {
    const marks = one!.mentions.map(({ start, end, surface, entity, how, optional, kind }) => {
      expect(one!.text.slice(start, end)).toBe(surface);
      return [surface, entity, how, optional, kind];
    });
    expect(marks).toEqual([
      ['Putin', 'Vladimir Putin', 'name', false, 'person'],
      ['Vladimir Putin', 'Vladimir Putin', 'name', false, 'person'],
      ['Moskow', 'Moscow', 'name', true, 'place'],
      ['Putin', 'Vladimir Putin', 'short', false, 'person'],
    ]);
    expect(two!.mentions).toEqual([]);
  });

  it.each([
    ['a missing field', '# x\nlang: id\ndate: 2024-01-01\n\nText', 'x: no "trap:"'],
    ['a broken mark', '# x\nlang: id\ndate: 2024-01-01\ntrap: t\n\nText [[Putin', 'x: a broken mark'],
  ])('names the article with %s', (_, document, message) => {
    expect(() => parseMarked(document, kindOf)).toThrow(message);
  });
});
