import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Box,
  distance,
  keepInside,
  linesAround,
  nextCorner,
  place,
  tallest,
} from '../../../src/page/card/place';

const view: Box = { left: 0, top: 0, right: 1200, bottom: 800 };
const line = (left: number, top: number, width = 100): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

test.each([
  ['below when there is room', line(300, 100), 'below', 284, 126],
  ['below in the middle', line(300, 400), 'below', 284, 426],
  ['above near the lower edge', line(300, 700), 'above', 284, 694],
  ['inside at the right edge', line(1100, 100), 'below', 812, 126],
  ['inside at the left edge', line(2, 100), 'below', 8, 126],
] as const)('%s', (_, at, side, left, y) => {
  expect(place(at, view)).toMatchObject({ side, left, y, width: 380 });
});

test('right-to-left pages align it to the right end of the name', () => {
  expect(place(line(600, 100), view, { rtl: true }).left).toBe(600 + 100 + 16 - 380);
});

test('never over the line and always inside the view', () => {
  const size = fc.integer({ min: 200, max: 3000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const scales = fc.double({ min: 0.5, max: 3, noNaN: true });
  const columns = fc.double({ min: 0, max: 2000, noNaN: true });
  fc.assert(
    fc.property(
      size,
      size,
      share,
      share,
      fc.boolean(),
      scales,
      columns,
      (width, height, fx, fy, rtl, scale, column) => {
        const area: Box = { left: 30, top: 50, right: 30 + width, bottom: 50 + height };
        const at = line(30 + fx * (width - 100), 50 + fy * (height - 20));
        const card = place(at, area, { rtl, scale, column });
        expect(card.left).toBeGreaterThanOrEqual(area.left);
        expect(card.left + card.width).toBeLessThanOrEqual(area.right);
        if (card.side === 'below') {
          expect(card.y).toBeGreaterThanOrEqual(at.bottom);
          expect(card.y + card.maxHeight).toBeLessThanOrEqual(area.bottom);
        } else {
          expect(card.y).toBeLessThanOrEqual(at.top);
          expect(card.y - card.maxHeight).toBeGreaterThanOrEqual(area.top - 1e-9);
        }
      },
    ),
  );
});

test('a name on two lines keeps both free; its part in the next column is left alone', () => {
  const first = line(700, 100, 60);
  const second = line(100, 126, 80);
  expect(linesAround(first, [first, second])).toEqual({ left: 700, right: 760, top: 100, bottom: 146 });
  expect(linesAround(second, [first, second])).toEqual({ left: 100, right: 180, top: 100, bottom: 146 });
  const column = line(900, 600, 80);
  expect(linesAround(first, [first, column])).toEqual(first);
});

test.each([
  [50, 50, 0],
  [0, 50, 10],
  [113, 114, 5],
])('distance of %i, %i to a box', (x, y, expected) => {
  expect(distance(x, y, { left: 10, top: 10, right: 110, bottom: 110 })).toBe(expected);
});

test('grows with the browser’s text, and is no wider than its column', () => {
  expect(place(line(300, 100), view, { scale: 1.5 }).width).toBe(570);
  expect(place(line(300, 100), view, { column: 320 }).width).toBe(320);
  expect(place(line(300, 100), view, { column: 90 }).width).toBe(280);
  expect(place(line(300, 100), view, { column: 640, scale: 2 }).width).toBe(640);
  expect(place(line(10, 100), { ...view, right: 300 }, { column: 200 }).width).toBe(280);
  expect(tallest({ ...view, bottom: 300 }, 1)).toBe(284);
});

test('a moved card stays inside, and goes round the corners', () => {
  const size = { width: 380, height: 300 };
  expect(keepInside({ left: -50, top: 900 }, size, view)).toEqual({ left: 8, top: 492 });
  expect(keepInside({ left: 50, top: 60 }, size, view)).toEqual({ left: 50, top: 60 });
  // Too large for the window: its upper left part can be seen.
  expect(keepInside({ left: 50, top: 60 }, { width: 2000, height: 2000 }, view)).toEqual({ left: 8, top: 8 });
  const corners = [{ left: 20, top: 20 }];
  for (let i = 0; i < 4; i++) corners.push(nextCorner(corners.at(-1)!, size, view));
  expect(corners.slice(1)).toEqual([
    { left: 812, top: 8 },
    { left: 812, top: 492 },
    { left: 8, top: 492 },
    { left: 8, top: 8 },
  ]);
});
