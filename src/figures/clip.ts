/** Cuts a ring to a rectangle (Sutherland & Hodgman, "Reentrant polygon clipping", 1974). Pure. */
import type { Ring } from './land-format';

export interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The part of the ring inside; empty when there is none. */
export function clipRing(ring: Ring, { west, south, east, north }: Window): Ring {
  let points = ring;
  points = cut(points, 0, west, 1);
  points = cut(points, 0, east, -1);
  points = cut(points, 1, south, 1);
  return cut(points, 1, north, -1);
}

/** Keeps what is on the side `sign` of the line where coordinate `axis` (0: longitude) is `limit`. */
function cut(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const kept: Ring = [];
  for (let i = 0; i < ring.length; i += 2) {
    const before = (i + ring.length - 2) % ring.length;
    const a = ring[before + axis]!;
    const b = ring[i + axis]!;
    const aIn = (a - limit) * sign >= 0;
    const bIn = (b - limit) * sign >= 0;
    if (aIn !== bIn) {
      const part = (limit - a) / (b - a);
      const other = ring[before + 1 - axis]! + part * (ring[i + 1 - axis]! - ring[before + 1 - axis]!);
      kept.push(...(axis === 0 ? [limit, other] : [other, limit]));
    }
    if (bIn) kept.push(ring[i]!, ring[i + 1]!);
  }
  return kept;
}
