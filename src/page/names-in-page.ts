import type { Kind } from '../facts/schema';

/** The only names of ours that a page can see. */
export const HOST_TAG = 'konteks-card';

/** Names in `CSS.highlights`, which the page shares. */
export const HIGHLIGHTS: Readonly<Record<Kind | 'later' | 'active', string>> = {
  person: 'konteks-person',
  unit: 'konteks-unit',
  event: 'konteks-event',
  org: 'konteks-org',
  place: 'konteks-place',
  weapon: 'konteks-weapon',
  /** Later mentions of what was marked before. */
  later: 'konteks-later',
  active: 'konteks-active',
};
