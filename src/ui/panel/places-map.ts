/** One map with every place of the article. */
import type { CardPoint } from '../../facts/card-model';
import type { CardLanguage } from '../../facts/schema';
import { fitMap } from '../../figures/fit-map';
import { mapView } from '../../page/card/map-view';

/** Null without places. */
export function placesMap(places: readonly CardPoint[], lang: CardLanguage): HTMLElement | null {
  if (places.length === 0) return null;
  return mapView(places, lang, fitMap(places));
}
