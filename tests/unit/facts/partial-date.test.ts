import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../../src/facts/schema';

describe('isPartialDate', () => {
  it('takes the days of the calendar and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const [y, m, d] = [
          [year, 4],
          [month, 2],
          [day, 2],
        ].map(([n, w]) => String(n).padStart(w!, '0'));
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const real = date.toISOString().startsWith(`${y}-${m}-${d}`);
        expect(isPartialDate(`${y}-${m}-${d}`)).toBe(real);
        expect(isPartialDate(`${y}-${m}`)).toBe(month >= 1 && month <= 12);
        expect(isPartialDate(y!)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '',
    '24',
    '2024-',
    '2024-3',
    '2024-03-1',
    '2024-03-28T00',
    'März',
    '2024-13',
    '2023-02-29',
    '1900-02-29',
  ])('refuses %s', (text) => expect(isPartialDate(text)).toBe(false));
});
