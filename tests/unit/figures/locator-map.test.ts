import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direction, kilometres, turn } from '../../../src/figures/globe';
import { locatorMap, MAP_HEIGHT, MAP_WIDTH } from '../../../src/figures/locator-map';

const PYONGYANG = { lat: 39.03, lon: 125.75, label: 'Pyongyang' };
const SEOUL = { lat: 37.57, lon: 126.98, label: 'Seoul' };
const SQUARE = [120, 30, 130, 30, 130, 50, 120, 50];

describe('the map', () => {
  it('has its first point in the middle, others in their direction', () => {
    const map = locatorMap({ points: [PYONGYANG, SEOUL], width: 22, land: [SQUARE], countries: [] });
    expect(map.dots[0]).toEqual({ x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2 });
    expect(map.dots[1]!.x).toBeGreaterThan(MAP_WIDTH / 2);
    expect(map.dots[1]!.y).toBeGreaterThan(MAP_HEIGHT / 2);
    expect(map.labels.map(({ text }) => text)).toEqual(['Pyongyang', 'Seoul']);
    expect(map.land).toMatch(/^M[\d.]/);
  });

  it('where there is less room shows less, not smaller', () => {
    const points = [PYONGYANG, { ...SEOUL, lon: 137 }] as const;
    const [wide, narrow] = [340, 240].map((across) =>
      locatorMap({ points: [...points], width: 22, across, land: [SQUARE], countries: [] }),
    );
    expect(narrow!.dots[0]!.x).toBe(120);
    expect(narrow!.dots[1]!.x - narrow!.dots[0]!.x).toBeCloseTo(wide!.dots[1]!.x - wide!.dots[0]!.x, 0);
    expect(wide!.labels.map(({ text }) => text)).toEqual(['Pyongyang', 'Seoul']);
    expect(narrow!.labels.map(({ text }) => text)).toEqual(['Pyongyang']);
    expect(narrow!.scale).toEqual(wide!.scale);
  });

  it('goes on across the date line', () => {
    const east = [175, -20, 180, -20, 180, -10, 175, -10];
    const west = [-180, -20, -175, -20, -175, -10, -180, -10];
    const map = locatorMap({
      points: [
        { lat: -17, lon: 179, label: 'Fiji' },
        { lat: -18, lon: -178, label: 'Lau' },
      ],
      width: 22,
      land: [east, west],
      countries: [],
    });
    expect(map.land.match(/M/g)).toHaveLength(2);
    expect(map.dots[1]!.x).toBeGreaterThan(MAP_WIDTH / 2);
  });

  it('names a country where nothing else is written, and nobody twice', () => {
    const countries = [
      { lat: 39.03, lon: 125.75, label: 'Korea Utara' },
      { lat: 42, lon: 120, label: 'Tiongkok' },
      { lat: 36, lon: 150, label: 'Jauh' },
    ];
    const map = locatorMap({ points: [PYONGYANG], width: 22, land: [], countries });
    expect(map.countries.map(({ text }) => text)).toEqual(['Tiongkok']);
  });

  it('has a scale of a round number of kilometres that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 180, noNaN: true }), (width) => {
        const { scale } = locatorMap({ points: [PYONGYANG], width, land: [], countries: [] });
        expect(String(scale.km)).toMatch(/^[125]0*$/);
        expect(scale.length).toBeLessThanOrEqual(MAP_WIDTH / 4 + 0.1);
        expect(scale.length).toBeGreaterThan(MAP_WIDTH / 11);
      }),
    );
  });

  it('keeps its labels inside and apart', () => {
    const place = fc.record({
      lat: fc.double({ min: 33, max: 45, noNaN: true }),
      lon: fc.double({ min: 118, max: 134, noNaN: true }),
      label: fc.stringMatching(/^[A-Za-z]{3,16}$/),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (others) => {
        const map = locatorMap({ points: [PYONGYANG, ...others], width: 22, land: [], countries: [] });
        for (const { y } of map.labels) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(MAP_HEIGHT);
        }
        for (const a of map.labels)
          for (const b of map.labels)
            if (a !== b && a.anchor === b.anchor && a.x === b.x)
              expect(Math.abs(a.y - b.y)).toBeGreaterThan(5);
      }),
    );
  });
});

describe('the globe', () => {
  it.each([
    [PYONGYANG, SEOUL, 194],
    [{ lat: 55.75, lon: 37.62 }, { lat: 39.9, lon: 116.4 }, 5794],
    [{ lat: -6.2, lon: 106.85 }, { lat: -33.87, lon: 151.21 }, 5500],
  ])('measures', (a, b, km) => {
    expect(Math.abs(kilometres(a, b) - km) / km).toBeLessThan(0.01);
  });

  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [1, 0, 2],
    [1, -1, 3],
    [0, -1, 4],
    [-1, -1, 5],
    [-1, 0, 6],
    [-1, 1, 7],
  ])('points', (lon, lat, expected) => {
    expect(direction({ lat: 0, lon: 0 }, { lat, lon })).toBe(expected);
  });

  it('turns the short way', () => {
    expect(turn(179, -178)).toBe(3);
    expect(turn(-178, 179)).toBe(-3);
  });
});
