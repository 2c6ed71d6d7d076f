/** Where an entity is, and what else the article names around it, for the card's map. Pure. */
import type { CardPoint } from './card-model';
import { displayName } from './entity-name';
import type { CardLanguage, DatasetRecord } from './schema';
import type { FactStore } from './store';

/** Width of a map in degrees of longitude at the equator: how much of the world tells where something is. */
const WIDTH_OF_TYPE: Readonly<Record<string, number>> = {
  continent: 120,
  ocean: 120,
  country: 44,
  'former-country': 44,
  'historical-state': 44,
  sea: 44,
  region: 34,
  peninsula: 34,
  island: 28,
  gulf: 28,
};
const WIDTH = 22;
const MOST_AROUND = 5;
/** The article's other entities that are looked at; more are not read for one small map. */
const MOST_READ = 80;

/**
 * The entity's own point first, then places of the article (and the capital of the entity's country) that a map
 * of its width can show. Empty when the entity is nowhere in particular.
 */
export function pointsOf(
  record: DatasetRecord,
  about: readonly number[],
  store: FactStore,
  lang: CardLanguage,
): CardPoint[] {
  const here = whereIs(record, store, lang);
  if (!here) return [];
  const points = [here];
  const isNew = (point: CardPoint) =>
    points.every(({ lat, lon, label }) => label !== point.label && (lat !== point.lat || lon !== point.lon));
  for (const entity of [...capitalOf(record, store), ...about.slice(0, MOST_READ)]) {
    if (points.length > MOST_AROUND) break;
    const other = store.record(entity);
    // A country is no point, but where nothing else is around its name is better than none: the map has those.
    if (other.kind !== 'place' || other.type === 'country' || other.id === record.id) continue;
    const point = pointOf(other, lang, false);
    if (point && isNear(point, here) && isNew(point)) points.push(point);
  }
  return points;
}

/** Of a place its own point; of an event its own or its place's; of a unit its garrison's. */
function whereIs(record: DatasetRecord, store: FactStore, lang: CardLanguage): CardPoint | null {
  if (record.kind === 'place') return pointOf(record, lang, true);
  if (record.kind === 'event' && record.coordinates) {
    const { lat, lon } = record.coordinates;
    return { lat, lon, label: displayName(record, lang), here: true, width: WIDTH };
  }
  const id =
    record.kind === 'event' ? record.place : record.kind === 'unit' ? record.garrison?.place : undefined;
  const entity = id === undefined ? -1 : store.find(id);
  return entity < 0 ? null : pointOf(store.record(entity), lang, true);
}

function pointOf(place: DatasetRecord, lang: CardLanguage, here: boolean): CardPoint | null {
  if (place.kind !== 'place' || !place.coordinates) return null;
  const { lat, lon } = place.coordinates;
  return { lat, lon, label: displayName(place, lang), here, width: WIDTH_OF_TYPE[place.type] ?? WIDTH };
}

function capitalOf(record: DatasetRecord, store: FactStore): number[] {
  const country = record.kind === 'place' && record.type === 'country' ? record : countryOf(record, store);
  const capital =
    country?.kind === 'place' && country.capital !== undefined ? store.find(country.capital) : -1;
  return capital < 0 ? [] : [capital];
}

function countryOf(record: DatasetRecord, store: FactStore): DatasetRecord | null {
  const entity = 'country' in record && record.country !== undefined ? store.find(record.country) : -1;
  return entity < 0 ? null : store.record(entity);
}

/** On a map of `here`'s width, which is half as high as wide, with room for a label. */
function isNear(point: CardPoint, here: CardPoint): boolean {
  const turn = Math.abs(point.lon - here.lon);
  const dx = Math.min(turn, 360 - turn) * Math.cos((here.lat * Math.PI) / 180);
  return dx < here.width * 0.42 && Math.abs(point.lat - here.lat) < here.width * 0.2;
}
