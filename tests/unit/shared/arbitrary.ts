/** Any settings that a reader may have. */
import fc from 'fast-check';
import { KINDS } from '../../../src/facts/schema';
import {
  CARD_LANG_CHOICES,
  LONGEST_DELAY,
  MARK_CHOICES,
  MENTION_CHOICES,
  MODIFIER_CHOICES,
  OPEN_CHOICES,
  readSettings,
  type Settings,
} from '../../../src/shared/settings';

const site = fc.domain();
const kinds = fc.subarray([...KINDS]);
const delay = fc.integer({ min: 0, max: LONGEST_DELAY });

export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .record({
    enabled: fc.boolean(),
    cardLang: fc.constantFrom(...CARD_LANG_CHOICES),
    mentions: fc.constantFrom(...MENTION_CHOICES),
    marks: fc.constantFrom(...MARK_CHOICES),
    open: fc.constantFrom(...OPEN_CHOICES),
    modifier: fc.constantFrom(...MODIFIER_CHOICES),
    showDelay: delay,
    hideDelay: delay,
    sitesOff: fc.array(site, { maxLength: 12 }),
    kindsOff: kinds,
    siteKindsOff: fc.dictionary(site, kinds, { maxKeys: 8 }),
    hidden: fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
        name: fc.string({ maxLength: 30, unit: 'grapheme' }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(readSettings);
