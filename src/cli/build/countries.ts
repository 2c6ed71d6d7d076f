/** The countries of the dataset for the maps on cards: their names, and where the name stands. */
import { displayName } from '../../facts/entity-name';
import { openPack } from '../../pack/open';

/** `id|en|lat|lon`, one country a line, in whole degrees. */
export function countryLines(bytes: Uint8Array): string {
  const pack = openPack(bytes.slice().buffer as ArrayBuffer);
  const lines: string[] = [];
  for (let entity = 0; entity < pack.entityCount; entity++) {
    if (pack.core(entity).type !== 'country') continue;
    const record = pack.record(entity);
    if (record.kind !== 'place' || !record.coordinates) continue;
    const { lat, lon } = record.coordinates;
    lines.push(
      [displayName(record, 'id'), displayName(record, 'en'), Math.round(lat), Math.round(lon)].join('|'),
    );
  }
  return lines.sort().join('\n');
}
