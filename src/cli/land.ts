/**
 * `npm run land`: assets/map/land.txt from Natural Earth's land outlines (public domain), by way of the package
 * world-atlas. See docs/decisions/005-figures.md for why this size.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { turn } from '../figures/globe';
import { encodeLand, type Ring } from '../figures/land-format';
import { fail } from './fail';
import { root } from './root';

/** Corners that stand out by less than this many steradians (400 km²) are left out. */
const SMALLEST = 1e-5;

/**
 * world-atlas joins land across the date line, so that longitudes jump there: here they go on beyond 180°. A ring
 * around the pole is closed by way of it.
 */
function unrolled(ring: readonly number[][]): Ring {
  const points: Ring = [];
  for (const [lon = 0, lat = 0] of ring) {
    const before = points.at(-2);
    points.push(before === undefined ? lon : before + turn(before, lon), lat);
  }
  const [first = 0] = points;
  const last = points.at(-2) ?? first;
  if (Math.abs(last - first) > 180) {
    const pole = points[1]! < 0 ? -90 : 90;
    points.push(last, pole, first, pole);
  }
  return points;
}

try {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const simple = simplify(presimplify(topology, sphericalTriangleArea), SMALLEST) as typeof topology;
  const rings: Ring[] = feature(simple, simple.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates.map(unrolled);
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(unrolled);
    return [];
  });
  const text = encodeLand(rings);
  await writeFile(join(root, 'assets/map/land.txt'), text);
  console.log(`assets/map/land.txt: ${text.split(' ').length} rings, ${text.length} bytes`);
} catch (error) {
  fail(error);
}
