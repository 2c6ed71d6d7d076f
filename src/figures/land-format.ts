/**
 * Outlines of land as text: rings as deltas on a grid, in the manner of Google's "encoded polyline algorithm"
 * (zigzag, five bits a character), from another first character so that neither quote nor space appears. Pure.
 */

/** Degrees of the grid: 11 km at the equator, under two pixels on the widest card map. */
export const GRID = 0.1;
const FIRST = 35;
const BITS = 5;
const MORE = 1 << BITS;

/**
 * [longitude, latitude, longitude, latitude, …] in degrees; the last point joins the first. Land that lies across the
 * date line goes on beyond 180°.
 */
export type Ring = number[];

/** Rings of fewer than three points of the grid are left out. */
export function encodeLand(rings: readonly Ring[]): string {
  return rings
    .map(onGrid)
    .filter((ring) => ring.length >= 6)
    .map((ring) => ring.map((value, i) => digits(value - (i < 2 ? 0 : ring[i - 2]!))).join(''))
    .join(' ');
}

/** Throws RangeError on text that {@link encodeLand} did not make. */
export function decodeLand(text: string): Ring[] {
  return text === '' ? [] : text.split(' ').map(ringOf);
}

function ringOf(text: string): Ring {
  const ring: Ring = [];
  for (let at = 0; at < text.length; ) {
    let value = 0;
    for (let shift = 0; ; shift += BITS) {
      const digit = text.charCodeAt(at++) - FIRST;
      if (!(digit >= 0 && digit < 2 * MORE)) throw new RangeError(`land: no digit at ${at - 1}`);
      value |= (digit & (MORE - 1)) << shift;
      if (digit < MORE) break;
    }
    const delta = value & 1 ? ~(value >> 1) : value >> 1;
    ring.push(ring.length < 2 ? delta : ring[ring.length - 2]! + delta);
  }
  return ring.map((value) => value * GRID);
}

/** Points on the grid, each different from the one before. */
function onGrid(ring: Ring): number[] {
  const points: number[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = Math.round(ring[i]! / GRID);
    const y = Math.round(ring[i + 1]! / GRID);
    if (x !== points.at(-2) || y !== points.at(-1)) points.push(x, y);
  }
  if (points.length > 2 && points[0] === points.at(-2) && points[1] === points.at(-1)) points.length -= 2;
  return points;
}

function digits(delta: number): string {
  let value = delta < 0 ? ~(delta << 1) : delta << 1;
  let text = '';
  for (; value >= MORE; value >>= BITS) text += String.fromCharCode(FIRST + (MORE | (value & (MORE - 1))));
  return text + String.fromCharCode(FIRST + value);
}
