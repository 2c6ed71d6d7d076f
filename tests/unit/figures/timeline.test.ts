import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineLayout } from '../../../src/figures/timeline';

describe('the timeline', () => {
  it('puts spans, the article’s day and years in their order', () => {
    const { rows, day, ticks } = timelineLayout({
      spans: [
        { from: '2011-12-21', to: '2016-10-05' },
        { from: '2016-10-05', to: null },
      ],
      day: '2024-03-28',
      asOf: '2026-11-20',
    });
    expect(rows[0]!.start).toBeCloseTo(0.02);
    expect(rows[0]!.end).toBeCloseTo(rows[1]!.start, 2);
    expect(rows[1]).toMatchObject({ open: true });
    expect(rows[1]!.end).toBeCloseTo(0.98);
    expect(day).toBeGreaterThan(rows[1]!.start);
    expect(day).toBeLessThan(rows[1]!.end);
    expect(ticks.map(({ label }) => label)).toEqual(['2015', '2020', '2025']);
  });

  it('shows what lasted a day, and an article from before everything', () => {
    const { rows, day } = timelineLayout({
      spans: [
        { from: '2023-09-13', to: '2023-09-13' },
        { from: '2024', to: '2026' },
      ],
      day: '2019-01-01',
      asOf: '2026-11-20',
    });
    expect(rows[0]!.end - rows[0]!.start).toBeGreaterThan(0.01);
    expect(day).toBeCloseTo(0.02);
    const war = { spans: [{ from: '1950-06-25', to: '1953-07-27' }], asOf: '2026-11-20' };
    expect(timelineLayout({ ...war, day: '2024-03-28' }).day).toBeNull();
    expect(timelineLayout({ ...war, day: '1955-03-28' }).day).toBeCloseTo(0.98);
  });

  it('stays between 0 and 1, with at most a handful of years', () => {
    const year = fc.integer({ min: 1500, max: 2026 });
    const span = fc.tuple(year, fc.option(fc.nat(80))).map(([from, length]) => ({
      from: String(from),
      to: length === null ? null : String(Math.min(from + length, 2026)),
    }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 7 }), fc.option(year), (spans, day) => {
        const layout = timelineLayout({ spans, day: day === null ? null : String(day), asOf: '2026-11-20' });
        for (const { start, end } of layout.rows) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1.000001);
          expect(end).toBeGreaterThan(start);
        }
        expect(layout.ticks.length).toBeLessThanOrEqual(6);
        for (const { at } of layout.ticks) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
