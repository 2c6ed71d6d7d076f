/** Evidence of time: could the article of that day speak of this entity at all? Pure. */
import { addDays, earliest, latest } from '../facts/dates';
import type { EntityCore } from '../pack/types';

/** Planned events, planned ships and future office-holders are written about so long ahead, at most. */
const AHEAD_DAYS: Partial<Record<EntityCore['kind'], number>> = {
  event: 730,
  weapon: 1825,
  org: 730,
  unit: 730,
};

/** A person younger than this is not in the news of war and state. Years. */
const YOUNGEST = 10;

/** Null when possible, else the reason why not. */
export function impossibleOn(core: EntityCore, date: string | null): string | null {
  if (date === null || core.from === null) return null;
  if (core.kind === 'person') {
    const grown = Number(core.from.slice(0, 4)) + YOUNGEST;
    return Number(date.slice(0, 4)) < grown ? 'not yet grown up' : null;
  }
  const ahead = AHEAD_DAYS[core.kind];
  if (ahead === undefined) return null;
  return addDays(latest(date), ahead) < earliest(core.from) ? 'not yet begun' : null;
}
