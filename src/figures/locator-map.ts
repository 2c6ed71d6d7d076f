/**
 * A small map around a point: land, dots with labels, names of countries, a scale. Pure; the page draws it.
 * Plate carrée, stretched to be true to scale at the map's middle. Land only: no borders, so none is disputed.
 */
import { clipRing } from './clip';
import { turn } from './globe';
import type { Ring } from './land-format';

export interface MapPoint {
  lat: number;
  lon: number;
  label: string;
}

export interface MapInput {
  /** The first is the map's own subject. */
  points: readonly [MapPoint, ...MapPoint[]];
  /** The middle of the map; the first point when left out. */
  middle?: { lat: number; lon: number } | undefined;
  /** Degrees of longitude at the equator that are as wide as {@link MAP_WIDTH}. */
  width: number;
  /** How wide the drawing is where there is less or more room: its sides are cut off or shown. */
  across?: number;
  land: readonly Ring[];
  /** Written in their middles where there is room. */
  countries: readonly MapPoint[];
}

export interface MapText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** In units of the drawing, {@link MAP_WIDTH} (or `across`) by {@link MAP_HEIGHT}. */
export interface LocatorMap {
  /** SVG path data. */
  land: string;
  dots: { x: number; y: number }[];
  labels: MapText[];
  countries: MapText[];
  scale: { km: number; length: number };
}

export const MAP_WIDTH = 340;
export const MAP_HEIGHT = 150;
/** Of the labels; widths are estimated by it. */
export const MAP_FONT = 11;
const GLYPH = 0.56;
/** Points nearer than this to the one before are not drawn. */
const FINEST = 0.6;
const KM_PER_DEGREE = 111.2;
const MARGIN = 6;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function locatorMap(input: MapInput): LocatorMap {
  const { points, width, land, countries, middle = points[0], across = MAP_WIDTH } = input;
  const unit = MAP_WIDTH / width;
  // Towards the poles a degree of longitude shrinks; beyond 75° the map is no longer true, but still readable.
  const squeeze = Math.max(Math.cos((middle.lat * Math.PI) / 180), 0.26);
  const x = (lon: number) => across / 2 + (lon - middle.lon) * squeeze * unit;
  const y = (lat: number) => MAP_HEIGHT / 2 - (lat - middle.lat) * unit;
  const project = ({ lat, lon }: { lat: number; lon: number }) => ({
    x: x(middle.lon + turn(middle.lon, lon)),
    y: y(lat),
  });
  const half = across / 2 / unit / squeeze;
  const tall = MAP_HEIGHT / 2 / unit;
  const view = {
    west: middle.lon - half - 1,
    east: middle.lon + half + 1,
    south: middle.lat - tall - 1,
    north: middle.lat + tall + 1,
  };

  const dots = points.map(project);
  const taken: Box[] = dots.map((dot) => boxAround(dot.x, dot.y, 5, 5));
  const scale = scaleOf(unit);
  taken.push({ left: 0, right: scale.length + 60, top: MAP_HEIGHT - 22, bottom: MAP_HEIGHT });
  const labels = points.flatMap(({ label }, i) => placeLabel(label, dots[i]!, taken, across) ?? []);
  const names = countries.flatMap((country): MapText[] => {
    const at = project(country);
    const half = (country.label.length * MAP_FONT * (GLYPH + 0.1)) / 2;
    const box = boxAround(at.x, at.y, half, MAP_FONT * 0.7);
    if (!isFree(box, taken, across) || points.some(({ label }) => label === country.label)) return [];
    taken.push(box);
    return [{ x: round(at.x), y: round(at.y), text: country.label, anchor: 'middle' }];
  });

  let path = '';
  for (const shift of [-360, 0, 360]) {
    const window = { ...view, west: view.west - shift, east: view.east - shift };
    for (const ring of land) {
      const part = clipRing(ring, window);
      if (part.length >= 6) path += pathOf(part, (lon) => x(lon + shift), y);
    }
  }
  return {
    land: path,
    dots: dots.map((dot) => ({ x: round(dot.x), y: round(dot.y) })),
    labels,
    countries: names,
    scale,
  };
}

function pathOf(ring: Ring, x: (lon: number) => number, y: (lat: number) => number): string {
  let path = '';
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let i = 0; i < ring.length; i += 2) {
    const px = x(ring[i]!);
    const py = y(ring[i + 1]!);
    if (Math.abs(px - lastX) < FINEST && Math.abs(py - lastY) < FINEST) continue;
    path += `${path === '' ? 'M' : 'L'}${round(px)} ${round(py)}`;
    lastX = px;
    lastY = py;
  }
  return `${path}Z`;
}

/** Beside, above or below the dot, where nothing is yet; null when there is no room. */
function placeLabel(
  text: string,
  dot: { x: number; y: number },
  taken: Box[],
  across: number,
): MapText | null {
  const length = text.length * MAP_FONT * GLYPH;
  const high = MAP_FONT * 0.65;
  const places: [dx: number, dy: number, anchor: MapText['anchor']][] = [
    [8, 0, 'start'],
    [-8, 0, 'end'],
    [0, -12, 'middle'],
    [0, 13, 'middle'],
  ];
  for (const [dx, dy, anchor] of places) {
    const left = dot.x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2);
    const box = { left, right: left + length, top: dot.y + dy - high, bottom: dot.y + dy + high };
    if (!isFree(box, taken, across)) continue;
    taken.push(box);
    return { x: round(dot.x + dx), y: round(dot.y + dy), text, anchor };
  }
  return null;
}

function isFree(box: Box, taken: readonly Box[], across: number): boolean {
  const inside =
    box.left >= MARGIN && box.right <= across - MARGIN && box.top >= 2 && box.bottom <= MAP_HEIGHT - 2;
  return (
    inside &&
    taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    )
  );
}

/** The longest round distance that fits in a quarter of the map. */
function scaleOf(unit: number): { km: number; length: number } {
  const most = (MAP_WIDTH / 4 / unit) * KM_PER_DEGREE;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  return { km, length: round((km / KM_PER_DEGREE) * unit) };
}

function boxAround(x: number, y: number, dx: number, dy: number): Box {
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
