import { describe, expect, it } from 'vitest';
import { timeExpressions } from '../../../src/notes/time-expressions';

const DAY = '2024-03-28'; // a Thursday

/** The expression that covers most of `text`, as [words, from, to]. */
function longest(text: string, day: string | null = DAY): [string, string, string] | null {
  const [best] = timeExpressions(text, day).sort((a, b) => b.end - b.start - (a.end - a.start));
  return best ? [text.slice(best.start, best.end), best.from, best.to] : null;
}

describe('timeExpressions', () => {
  it.each([
    ['pada 13 September 2023 di sana', '13 September 2023', '2023-09-13', '2023-09-13'],
    ['pada 25-27 Maret di Korea Utara', '25-27 Maret', '2024-03-25', '2024-03-27'],
    ['on September 13, 2023, they met', 'September 13, 2023', '2023-09-13', '2023-09-13'],
    ['on 13 September 2023 they met', '13 September 2023', '2023-09-13', '2023-09-13'],
    ['Kamis (28/3/2024)', '28/3/2024', '2024-03-28', '2024-03-28'],
    ['bulan September tahun lalu', 'September tahun lalu', '2023-09-01', '2023-09-30'],
    ['last September they met', 'last September', '2023-09-01', '2023-09-30'],
    ['pada September 2023', 'September 2023', '2023-09-01', '2023-09-30'],
    ['in December they met', 'December', '2023-12-01', '2023-12-31'],
    ['sejak perang 1950-1953 itu', '1950-1953', '1950-01-01', '1953-12-31'],
    ['dua hari lalu', 'dua hari lalu', '2024-03-26', '2024-03-26'],
    ['two days ago', 'two days ago', '2024-03-26', '2024-03-26'],
    ['setahun lalu', 'setahun lalu', '2022-09-27', '2023-09-28'],
    ['kemarin', 'kemarin', '2024-03-27', '2024-03-27'],
    ['pekan lalu', 'pekan lalu', '2024-03-14', '2024-03-27'],
    ['last year', 'last year', '2023-01-01', '2023-12-31'],
    ['pada hari Minggu', 'Minggu', '2024-03-24', '2024-03-24'],
    ['on Monday', 'Monday', '2024-03-25', '2024-03-25'],
  ])('%s', (text, words, from, to) => {
    expect(longest(text)).toEqual([words, from, to]);
  });

  it('takes a coming month for last year’s', () => {
    expect(longest('pada bulan November')).toEqual(['November', '2023-11-01', '2023-11-30']);
  });

  it.each([
    'it may be so',
    'they marched on',
    'seminggu',
    'sebanyak 1.950 orang',
    'Rp 2.024.000',
    'rudal Kh-47',
  ])('reads no date in %j', (text) => {
    expect(timeExpressions(text, DAY)).toEqual([]);
  });

  it('leaves relative ones out when the article has no day', () => {
    expect(timeExpressions('kemarin dan pekan lalu, dua hari lalu, Senin', null)).toEqual([]);
    expect(longest('13 September 2023', null)).toEqual(['13 September 2023', '2023-09-13', '2023-09-13']);
  });
});
