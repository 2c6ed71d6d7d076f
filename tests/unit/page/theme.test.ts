import { expect, test } from 'vitest';
import { lightnessOf } from '../../../src/page/card/theme';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(216, 222, 230, 0.9)', 0.87],
  ['color(srgb 1 1 1 / 0.5)', 1],
  ['color(display-p3 0 0 0)', 0],
  ['oklch(0.93 0.02 250)', 0.93],
  ['oklab(0.2 0 0)', 0.2],
  ['lab(91.5 0 0)', 0.915],
  ['lch(10 3 200)', 0.1],
])('lightness of %s', (color, lightness) => {
  expect(lightnessOf(color)).toBeCloseTo(lightness, 1);
});

test.each(['', 'transparent', 'inherit', 'color(srgb none)', 'device-cmyk(0 0 0 1)'])(
  'unknown: “%s”',
  (color) => {
    expect(lightnessOf(color)).toBeNull();
  },
);
