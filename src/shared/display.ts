/** What one page needs of the settings. Pure. */
import * as v from 'valibot';
import { KINDS, type Kind } from '../facts/kinds';
import {
  CARD_LANG_CHOICES,
  delaySchema,
  MARK_CHOICES,
  MENTION_CHOICES,
  MODIFIER_CHOICES,
  OPEN_CHOICES,
  type Settings,
} from './settings';

export const displaySchema = v.strictObject({
  cardLang: v.picklist(CARD_LANG_CHOICES),
  /** Off everywhere or on this site. */
  kindsOff: v.array(v.picklist(KINDS)),
  /** Ids of entities. */
  hidden: v.array(v.string()),
  mentions: v.picklist(MENTION_CHOICES),
  marks: v.picklist(MARK_CHOICES),
  open: v.picklist(OPEN_CHOICES),
  modifier: v.picklist(MODIFIER_CHOICES),
  /** ms */
  showDelay: delaySchema,
  /** ms */
  hideDelay: delaySchema,
});
/** Settings as they hold on one site. */
export type Display = v.InferOutput<typeof displaySchema>;

export function displayFor(settings: Settings, site: string | null): Display {
  const { cardLang, mentions, marks, open, modifier, showDelay, hideDelay } = settings;
  return {
    cardLang,
    kindsOff: kindsOffOn(settings, site),
    hidden: settings.hidden.map(({ id }) => id),
    mentions,
    marks,
    open,
    modifier,
    showDelay,
    hideDelay,
  };
}

/** In the order of {@link KINDS}. */
function kindsOffOn(settings: Settings, site: string | null): Kind[] {
  const here =
    (site !== null && Object.hasOwn(settings.siteKindsOff, site) && settings.siteKindsOff[site]) || [];
  return KINDS.filter((kind) => settings.kindsOff.includes(kind) || here.includes(kind));
}
