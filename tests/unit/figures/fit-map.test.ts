import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitMap } from '../../../src/figures/fit-map';
import { turn } from '../../../src/figures/globe';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../src/figures/locator-map';

it.each([
  ['one place', [{ lat: 39, lon: 125.8 }], { lat: 39, lon: 125.8, width: 8 }],
  [
    'Moscow and Pyongyang',
    [
      { lat: 55.8, lon: 37.6 },
      { lat: 39, lon: 125.8 },
    ],
    { lon: 81.7 },
  ],
  [
    'across the date line',
    [
      { lat: 0, lon: 170 },
      { lat: 0, lon: -170 },
    ],
    { lon: -180, width: 26 },
  ],
])('%s', (_, points, frame) => {
  const fitted = fitMap(points);
  for (const [key, value] of Object.entries(frame)) expect(fitted[key as 'lat']).toBeCloseTo(value, 3);
});

it('every point is inside', () => {
  const point = fc.record({
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
      const { lat, lon, width } = fitMap(points);
      if (width === 360) return;
      const squeeze = Math.max(Math.cos((lat * Math.PI) / 180), 0.26);
      for (const p of points) {
        expect(Math.abs(turn(lon, p.lon)) * squeeze).toBeLessThanOrEqual(width / 2 + 1e-9);
        expect(Math.abs(p.lat - lat)).toBeLessThanOrEqual((width / 2) * (MAP_HEIGHT / MAP_WIDTH) + 1e-9);
      }
    }),
  );
});

it('nothing to show', () => {
  expect(() => fitMap([])).toThrow(RangeError);
});
