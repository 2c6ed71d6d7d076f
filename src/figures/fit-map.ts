/** The middle and width of a map that shows all of some points. Pure. */
import { turn } from './globe';
import { MAP_HEIGHT, MAP_WIDTH } from './locator-map';

export interface MapFrame {
  /** Degrees. */
  lat: number;
  lon: number;
  /** Degrees of longitude at the equator that are as wide as the map. */
  width: number;
}

/** Room around the outermost points, as a share of what they span. */
const ROOM = 1.3;
const NARROWEST = 8;

/**
 * Across the date line where that is shorter: the widest empty stretch of longitudes is left out.
 * Throws RangeError without points.
 */
export function fitMap(points: readonly { lat: number; lon: number }[]): MapFrame {
  if (points.length === 0) throw new RangeError('no points to show');
  const lons = points.map(({ lon }) => turn(0, lon)).sort((a, b) => a - b);
  let gap = -1;
  let west = lons[0]!;
  lons.forEach((lon, i) => {
    const next = lons[i + 1] ?? lons[0]! + 360;
    if (next - lon > gap) {
      gap = next - lon;
      west = next;
    }
  });
  const span = 360 - gap;
  const lats = points.map(({ lat }) => lat);
  const south = Math.min(...lats);
  const north = Math.max(...lats);
  const lat = (south + north) / 2;
  const squeeze = Math.max(Math.cos((lat * Math.PI) / 180), 0.26);
  const width = Math.max(span * squeeze, ((north - south) * MAP_WIDTH) / MAP_HEIGHT) * ROOM;
  return { lat, lon: turn(0, west + span / 2), width: Math.min(360, Math.max(NARROWEST, width)) };
}
