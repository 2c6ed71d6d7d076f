/** A locator map as SVG, with the same in words below it. */
import landText from '../../../assets/map/land.txt';
import { type CardLabels, cardLabels } from '../../facts/card-labels';
import type { CardPoint } from '../../facts/card-model';
import { fill } from '../../facts/labels';
import type { CardLanguage } from '../../facts/schema';
import type { MapFrame } from '../../figures/fit-map';
import { direction, kilometres } from '../../figures/globe';
import { decodeLand, type Ring } from '../../figures/land-format';
import {
  locatorMap,
  MAP_FONT,
  MAP_HEIGHT,
  MAP_WIDTH,
  type MapPoint,
  type MapText,
} from '../../figures/locator-map';
import { h, s } from './h';

/** Size of a card's text in units of the drawing. */
const TEXT = 14;

let land: Ring[] | null = null;

/** Maps wider than this show a country or a sea: its middle has no address worth telling. */
const AREA = 24;

/**
 * The map's frame at once, its content when the browser has time: a card must not wait for it.
 *
 * Without `area` the first point is what the map is about; with it, the map shows that part of the world, and all
 * points are alike.
 */
export function mapView(
  points: readonly CardPoint[],
  lang: CardLanguage,
  area?: MapFrame,
): HTMLElement | null {
  const [here, ...around] = points;
  if (!here) return null;
  const labels = cardLabels(lang);
  const others = around.map(({ label }) => label);
  const words = [fill(labels.mapOf, { name: here.label }), ...others].join(', ');
  const svg = s('svg', {
    class: area ? 'map whole' : 'map',
    viewBox: `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`,
    role: 'img',
    'aria-label': words,
  });
  requestIdleCallback(() => draw(svg, [here, ...around], lang, area), { timeout: 150 });
  const caption = area ? [here.label, ...others].join(' · ') : captionOf(here, around, labels, lang);
  return h('figure', {}, svg, caption === '' ? null : h('figcaption', {}, caption));
}

function draw(
  svg: SVGSVGElement,
  points: [CardPoint, ...CardPoint[]],
  lang: CardLanguage,
  area: MapFrame | undefined,
): void {
  land ??= decodeLand(landText);
  const width = area?.width ?? points[0].width;
  const across = area ? MAP_WIDTH : roomOf(svg);
  svg.setAttribute('viewBox', `0 0 ${across} ${MAP_HEIGHT}`);
  const map = locatorMap({ points, width, across, middle: area, land, countries: countries(lang) });
  const bottom = MAP_HEIGHT - 9;
  const isMain = (i: number) => i === 0 && !area;
  svg.append(
    s('rect', { class: 'sea', width: across, height: MAP_HEIGHT }),
    s('path', { class: 'land', d: map.land }),
    ...map.countries.map((text) => textOf(text, 'country')),
    ...map.dots.map(({ x, y }, i) =>
      s('circle', { class: isMain(i) || area ? 'here' : 'near', cx: x, cy: y, r: isMain(i) ? 5 : 3 }),
    ),
    ...map.labels.map((text) => textOf(text, text.text === points[0].label && !area ? 'here' : 'near')),
    s('path', { class: 'scale', d: `M8 ${bottom - 3}v3h${map.scale.length}v-3` }),
    textOf(
      {
        x: map.scale.length + 13,
        y: bottom - 2,
        text: `${new Intl.NumberFormat(lang).format(map.scale.km)} km`,
        anchor: 'start',
      },
      'scale',
    ),
  );
}

/** Width of the drawing at which its text is as large as intended: a narrow card shows less of the map, not a smaller one. */
function roomOf(svg: SVGSVGElement): number {
  const unit = Number.parseFloat(getComputedStyle(svg).fontSize) / TEXT;
  return Math.round(svg.getBoundingClientRect().width / unit) || MAP_WIDTH;
}

function textOf({ x, y, text, anchor }: MapText, name: string): SVGTextElement {
  const attributes = {
    class: `label ${name}`,
    x,
    y,
    dy: '0.35em',
    'text-anchor': anchor,
    'font-size': MAP_FONT,
  };
  return s('text', attributes, text);
}

/** "39,0° LU, 125,8° BT · 195 km di barat laut Seoul"; for an area only what lies around it. */
function captionOf(
  here: CardPoint,
  around: readonly CardPoint[],
  labels: CardLabels,
  lang: CardLanguage,
): string {
  if (here.width > AREA) return around.map(({ label }) => label).join(' · ');
  const degrees = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const [north, south, east, west] = labels.hemispheres;
  const lat = `${degrees.format(Math.abs(here.lat))}° ${here.lat < 0 ? south : north}`;
  const lon = `${degrees.format(Math.abs(here.lon))}° ${here.lon < 0 ? west : east}`;
  const [nearest] = [...around].sort((a, b) => kilometres(a, here) - kilometres(b, here));
  if (!nearest) return `${lat}, ${lon}`;
  const km = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 }).format(kilometres(nearest, here));
  const towards = labels.directions[direction(nearest, here)]!;
  return `${lat}, ${lon} · ${fill(labels.mapDistance, { km, direction: towards, place: nearest.label })}`;
}

/** "id|en|lat|lon" a country, as the build takes them from the dataset. */
function countries(lang: CardLanguage): MapPoint[] {
  return __COUNTRIES__
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [id = '', en = '', lat, lon] = line.split('|');
      return { label: lang === 'id' ? id : en, lat: Number(lat), lon: Number(lon) };
    });
}
