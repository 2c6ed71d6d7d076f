/** Evidence of place: which places of the article lie near a candidate. Pure. */
import type { Pack } from '../pack/types';

/** Tbilisi to Kyiv, Atlanta to Washington: what news tells of in one breath. Kilometres. */
const NEAR = 1700;
const EARTH_RADIUS = 6371;

/** Whether a place of `present` lies near the place, or in the same country. */
export function isNear(pack: Pack, place: number, present: ReadonlySet<number>): boolean {
  const here = coordinatesOf(pack, place);
  if (isAtHome(pack, place, present)) return true;
  for (const other of present) {
    const { kind, type, country } = pack.core(other);
    // Capitals stand for their states, whatever is told of.
    if (other === place || kind !== 'place' || type === 'capital') continue;
    if (country >= 0 && country === pack.core(place).country) return true;
    const there = coordinatesOf(pack, other);
    if (here && there && distance(here, there) <= NEAR) return true;
  }
  return false;
}

/** The article has somebody of the place's country, and no place of another: it tells of home. */
function isAtHome(pack: Pack, place: number, present: ReadonlySet<number>): boolean {
  const { country } = pack.core(place);
  if (country < 0) return false;
  let compatriots = false;
  for (const other of present) {
    const core = pack.core(other);
    if (other === country || core.country === country)
      compatriots ||= core.kind === 'person' || core.kind === 'org';
    else if (core.kind === 'place' && other !== place) return false;
  }
  return compatriots;
}

interface Coordinates {
  lat: number;
  lon: number;
}

function coordinatesOf(pack: Pack, place: number): Coordinates | null {
  const record = pack.record(place);
  return record.kind === 'place' ? (record.coordinates ?? null) : null;
}

/** Great-circle distance in kilometres. */
function distance(a: Coordinates, b: Coordinates): number {
  const [latA, latB, dLat, dLon] = [a.lat, b.lat, b.lat - a.lat, b.lon - a.lon].map(
    (d) => (d * Math.PI) / 180,
  );
  const h = Math.sin(dLat! / 2) ** 2 + Math.cos(latA!) * Math.cos(latB!) * Math.sin(dLon! / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
}
