import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../../src/cli/root';
import { clipRing } from '../../../src/figures/clip';
import { decodeLand, encodeLand, GRID, type Ring } from '../../../src/figures/land-format';

const point = fc.tuple(
  fc.integer({ min: -1800, max: 1800 }).map((n) => n * GRID),
  fc.integer({ min: -900, max: 900 }).map((n) => n * GRID),
);

/** Even–odd rule. */
function isInside(rings: readonly Ring[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + ring.length - 2) % ring.length;
      const [x1, y1, x2, y2] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

function area(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
  }
  return Math.abs(sum) / 2;
}

describe('land as text', () => {
  it('comes back as it went in, to the grid', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(point, { minLength: 3, selector: String }), { maxLength: 5 }),
        (rings) => {
          const flat = rings.map((ring) => ring.flat());
          const back = decodeLand(encodeLand(flat));
          expect(back).toHaveLength(flat.length);
          back.forEach((ring, i) => {
            expect(ring).toHaveLength(flat[i]!.length);
            ring.forEach((value, j) => {
              expect(value).toBeCloseTo(flat[i]![j]!, 6);
            });
          });
        },
      ),
    );
  });

  it('refuses what it did not make', () => {
    expect(() => decodeLand('abc\u2603')).toThrow(RangeError);
    expect(() => decodeLand('#\u0001')).toThrow(RangeError);
  });
});

describe('the bundled outline', () => {
  const text = readFileSync(join(root, 'assets/map/land.txt'), 'utf8');
  const land = decodeLand(text);

  it('is small', () => {
    expect(text.length).toBeLessThan(18_000);
  });

  it.each([
    ['Moscow', 55.75, 37.62, true],
    ['Vostochny', 51.88, 128.33, true],
    ['Beijing', 39.9, 116.4, true],
    ['Kinshasa', -4.3, 15.5, true],
    ['the east of Chukotka', 67, -175, true],
    ['the middle of Java', -7.4, 110.5, true],
    ['the middle of Sulawesi', -1.9, 120.6, true],
    ['the South Pole', -89, 10, true],
    ['the middle of the Pacific', 0, -150, false],
    ['the Sea of Japan', 40, 134, false],
    ['the Black Sea', 43, 34, false],
    ['the Java Sea', -5, 111, false],
  ])('has %s (%d, %d) on land: %s', (_name, lat, lon, expected) => {
    expect([-360, 0, 360].some((shift) => isInside(land, lon + shift, lat))).toBe(expected);
  });
});

describe('clipping', () => {
  const window = { west: -10, south: -10, east: 10, north: 10 };
  it('keeps what is inside, cuts what crosses, drops what is outside', () => {
    expect(clipRing([0, 0, 5, 0, 5, 5], window)).toEqual([0, 0, 5, 0, 5, 5]);
    expect(area(clipRing([0, 0, 20, 0, 20, 5, 0, 5], window))).toBeCloseTo(50);
    expect(area(clipRing([-50, -50, 50, -50, 50, 50, -50, 50], window))).toBeCloseTo(400);
    expect(clipRing([20, 20, 30, 20, 30, 30], window)).toEqual([]);
  });

  it('never leaves the window', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (points) => {
        const cut = clipRing(points.flat(), window);
        for (const value of cut) expect(Math.abs(value)).toBeLessThanOrEqual(10 + 1e-9);
      }),
    );
  });
});
