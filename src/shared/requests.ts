/** What the background may be asked, with the schemas that its border checks by; all else is refused. */
import * as v from 'valibot';
import { CARD_LANGUAGES, KINDS } from '../facts/kinds';
import { pageChangeSchema } from './settings-change';

/** UTF-16 units of one flow at most: a page's whole text in one paragraph. The walk ends at 60,000 nodes. */
const LONGEST_FLOW = 16_000_000;
const MOST_FLOWS = 60_000;

const flow = v.strictObject({
  kind: v.picklist(['title', 'body', 'caption']),
  text: v.pipe(v.string(), v.maxLength(LONGEST_FLOW)),
});
/** A day that the calendar has. */
const day = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay));
/** How many. */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function isCalendarDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** What a page's script may ask of the background. */
export const pageRequestSchema = v.variant('type', [
  /** Stage one → background: is this site to be noted? The answer also starts waking the dataset. */
  v.strictObject({ type: v.literal('hello') }),
  /** Stage one → background: inject the rest into my frame. */
  v.strictObject({ type: v.literal('inject') }),
  /** Stage two → background: which notes? */
  v.strictObject({
    type: v.literal('annotate'),
    /** BCP 47, as short as those are. */
    lang: v.pipe(v.string(), v.maxLength(35)),
    date: v.nullable(day),
    flows: v.pipe(v.array(flow), v.maxLength(MOST_FLOWS)),
  }),
  /** Stage two → background: what the badge and the popup show. Sent again when the page's notes changed. */
  v.strictObject({ type: v.literal('count'), notes: count }),
  /** Stage two → background: the reader changed a setting from a card. Of sites only the page's own. */
  v.strictObject({ type: v.literal('change'), change: pageChangeSchema }),
]);
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;

const short = v.pipe(v.string(), v.maxLength(500));

/** What the extension's own pages may ask of the background. */
export const uiRequestSchema = v.variant('type', [
  /** The card of an entity, by id. `date` as of a card's context; null for none. */
  v.strictObject({
    type: v.literal('card'),
    entity: short,
    date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
    lang: v.picklist(CARD_LANGUAGES),
  }),
  /** Entities by name or part of it. `kinds` empty: all. `country`: id of a country's record, or null for all. */
  v.strictObject({
    type: v.literal('search'),
    query: short,
    kinds: v.array(v.picklist(KINDS)),
    country: v.nullable(short),
    lang: v.picklist(CARD_LANGUAGES),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  /** Countries that the datasets have a record of, by name. */
  v.strictObject({ type: v.literal('countries'), lang: v.picklist(CARD_LANGUAGES) }),
  /** Ids of the entities that a text may mean, most likely first. */
  v.strictObject({ type: v.literal('lookup'), text: short }),
  /** Added packs were added, removed, switched or put in another order. */
  v.strictObject({ type: v.literal('packs-changed') }),
  /** What is in an added pack, by its id, listed or not yet; null: the bundled one. Reads and checks all of it. */
  v.strictObject({ type: v.literal('describe-pack'), id: v.nullable(short) }),
  /** Added packs that do not take part, and why. */
  v.strictObject({ type: v.literal('packs-left-out') }),
]);
export type UiRequest = v.InferOutput<typeof uiRequestSchema>;
