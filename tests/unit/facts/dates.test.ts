import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, earliest, heldOn, latest, surelyBefore } from '../../../src/facts/dates';
import { formatDate, formatRange } from '../../../src/facts/format-date';

describe('partial dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-03-28', '2024-03-28', '2024-03-28'],
  ])('%s spans %s to %s', (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last]);
  });

  it('is surely before only when no day is shared', () => {
    expect(surelyBefore('2023', '2024')).toBe(true);
    expect(surelyBefore('2024', '2024-03')).toBe(false);
    expect(surelyBefore('2024-03-27', '2024-03-28')).toBe(true);
  });

  it.each([
    ['2016-10-05', null, '2024-03-28', 'yes'],
    ['2016-10-05', null, '2016-10-04', 'no'],
    ['2011-12-21', '2016-10-05', '2016-10-05', 'maybe'],
    ['2011-12-21', '2016-10-05', '2016-10-06', 'no'],
    ['2022', null, '2022-06', 'maybe'],
    ['2022', '2023', '2023-06-01', 'maybe'],
    [null, '2023', '2022-06-01', 'yes'],
  ])('held from %s to %s on %s: %s', (from, to, date, held) => {
    expect(heldOn(from, to, date)).toBe(held);
  });

  it('counts days over months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2023-12-31', '2024-01-02')).toBe(2);
  });
});

describe('dates in words', () => {
  it.each([
    ['2024-03-28', 'id', '28 Maret 2024'],
    ['2024-03-28', 'en', '28 March 2024'],
    ['2024-08', 'id', 'Agustus 2024'],
    ['1950', 'en', '1950'],
  ] as const)('%s in %s', (date, lang, words) => {
    expect(formatDate(date, lang)).toBe(words);
  });

  it.each([
    ['2024-03-25', '2024-03-27', 'id', '25–27 Maret 2024'],
    ['2024-05-30', '2024-06-02', 'id', '30 Mei – 2 Juni 2024'],
    ['2023-12-30', '2024-01-02', 'en', '30 December 2023 – 2 January 2024'],
    ['2023-06', '2023-09', 'id', 'Juni–September 2023'],
    ['2016', '2021', 'en', '2016–2021'],
    ['2023-09-13', '2023-09-13', 'en', '13 September 2023'],
    ['2022-06', '2023', 'en', 'June 2022 – 2023'],
  ] as const)('range %s to %s in %s', (from, to, lang, words) => {
    expect(formatRange(from, to, lang)).toBe(words);
  });

  it('keeps a range without end as its beginning', () => {
    expect(formatRange('2023-09', undefined, 'en')).toBe('September 2023');
  });
});
