/** Distance and direction on the globe. Pure. */

interface Place {
  lat: number;
  lon: number;
}

/** Mean radius of the earth, km (IUGG). */
const RADIUS = 6371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine formula). */
export function kilometres(a: Place, b: Place): number {
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** In which of eight directions `to` lies as seen from `from`: 0 north, 1 north-east, … clockwise. */
export function direction(from: Place, to: Place): number {
  const dLon = rad(to.lon - from.lon);
  const y = Math.sin(dLon) * Math.cos(rad(to.lat));
  const x =
    Math.cos(rad(from.lat)) * Math.sin(rad(to.lat)) -
    Math.sin(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.cos(dLon);
  return (Math.round(Math.atan2(y, x) / (Math.PI / 4)) + 8) % 8;
}

/** Difference of longitudes, -180 to 180. */
export function turn(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}
