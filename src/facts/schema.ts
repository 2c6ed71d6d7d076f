/**
 * The form of a dataset record, as people write it in `assets/dataset/**.yaml`.
 *
 * Pure: knows neither files nor browsers. `load.ts` adds file and line to the errors found here;
 * `check.ts` adds what one record alone cannot show (references, offices held twice, …).
 */
import * as v from 'valibot';

export { CARD_LANGUAGES, type CardLanguage, KINDS, type Kind } from './kinds';

const slug = v.pipe(
  v.string(),
  v.maxLength(200, 'must not be longer than 200 characters'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: a-z, 0-9 and single hyphens'),
);

/**
 * Bounds of what a record may hold, UTF-16 units and entries: far above the longest that people write, and low enough
 * that no record from elsewhere makes a card that freezes the page it is shown on.
 */
const MOST_NAME = 300;
const MOST_TEXT = 2000;
const MOST_ENTRIES = 1000;

const bounded = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(most, `must not be longer than ${most} characters`),
  );
/** A name, a key, a word. */
const short = bounded(MOST_NAME);
/** A sentence or two. */
const text = bounded(MOST_TEXT);

const MANY = `must not have more than ${MOST_ENTRIES} entries`;
const list = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES, MANY));
const someOf = <Entry extends v.GenericSchema>(entry: Entry) => v.pipe(list(entry), v.minLength(1));
/**
 * An ISO date of year, month or day precision: `2024`, `2024-03`, `2024-03-28`.
 * YAML reads a bare `2024` as a number, so numbers are taken as years.
 */
export const partialDate = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check(isPartialDate, 'must be a date YYYY, YYYY-MM or YYYY-MM-DD'),
);

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a date of the calendar in the form YYYY, YYYY-MM or YYYY-MM-DD. */
export function isPartialDate(s: string): boolean {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(s);
  if (!m) return false;
  const [, y, mo, d] = m;
  if (mo === undefined) return true;
  const month = Number(mo);
  if (month < 1 || month > 12) return false;
  if (d === undefined) return true;
  const year = Number(y);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const day = Number(d);
  return day >= 1 && day <= (month === 2 && leap ? 29 : DAYS_OF_MONTH[month - 1]!);
}

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day YYYY-MM-DD'),
  v.check(isPartialDate, 'is no day of the calendar'),
);

/** A sentence or phrase in both card languages. */
const bilingual = v.strictObject({ id: text, en: text });

const names = v.pipe(v.objectWithRest({ id: short, en: short }, short), v.maxEntries(MOST_ENTRIES, MANY));

const wordLists = v.strictObject({
  any: v.optional(list(short)),
  id: v.optional(list(short)),
  en: v.optional(list(short)),
});

const source = v.strictObject({
  title: text,
  publisher: text,
  url: v.pipe(bounded(MOST_TEXT), v.url(), v.regex(/^https?:\/\//, 'must be an http(s) address')),
  /** The day the page itself gives, where it gives one. */
  date: v.optional(partialDate),
  /** The day one of us saw it. */
  seen: day,
});

/** Key(s) into the record's own `sources`. */
const sourceKey = v.union([short, someOf(short)]);

const dated = { date: partialDate, source: sourceKey };
const locatedDate = v.strictObject({ ...dated, place: v.optional(slug) });
const simpleDate = v.strictObject(dated);

/** An office or membership. `of` names the record in which it is held (country, organisation, unit). */
const role = v.strictObject({
  /** A key of `roles` in vocabulary.yaml, or `other` with a `title`. */
  role: slug,
  of: v.optional(slug),
  /** Only with `role: other`: the office in words, complete, as it should stand on the card. */
  title: v.optional(bilingual),
  from: partialDate,
  /** Left out: still so on the day the record was checked. */
  to: v.optional(partialDate),
  /** Acting or interim. */
  acting: v.optional(v.boolean()),
  source: sourceKey,
});

const fact = v.strictObject({
  on: partialDate,
  to: v.optional(partialDate),
  text: bilingual,
  /** Other records that the sentence is about: the card shows what has to do with the article first. */
  about: v.optional(list(slug)),
  source: sourceKey,
});

/**
 * By what an entity is recognised when it is described and not named.
 *
 * `phrases`: a contiguous phrase; `{x}` stands for any mention of record x, of its capital, its demonym
 * ("Russian") or its head of state or government. In English a possessive 's may follow.
 * `words` + `with`: a trigger word or phrase, and within `window` sentences around it a mention of every
 * group of `with` (each group lists alternatives), and evidence of the time.
 */
const cue = v.union([
  v.strictObject({
    phrases: wordLists,
    /** Article dates for which the phrase means this entity. Defaults: the event's `from` (or founding) and none. */
    after: v.optional(partialDate),
    until: v.optional(partialDate),
  }),
  v.strictObject({
    words: wordLists,
    with: someOf(v.union([slug, someOf(slug)])),
    window: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2))),
    /**
     * `stated` (default): a date in the window that falls within the event ("September tahun lalu").
     * `recent`: or else an article published during the event or at most `recentDays` after it.
     * `none`: no evidence of time needed, only an article not older than the event.
     */
    time: v.optional(v.picklist(['stated', 'recent', 'none'])),
    recentDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(400))),
    /** Places or words' records that take the place of a stated date when mentioned in the window. */
    near: v.optional(list(slug)),
    after: v.optional(partialDate),
    until: v.optional(partialDate),
  }),
]);

const common = {
  id: slug,
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'must be a Wikidata id such as Q983654'))),
  name: names,
  /**
   * Further names that mean this entity wherever they stand. Write each in its least capitalised form: a
   * lower-case word matches either case, a capitalised word needs its capital, an ALL-CAPS word all of them.
   */
  aliases: v.optional(wordLists),
  /** Names that mean this entity only after a fuller name in the same article ("Kim", "Lee"). */
  short: v.optional(wordLists),
  /** One line of who or what, lower-case start, no full stop; see docs/dataset.md. */
  gloss: v.optional(v.strictObject({ id: text, en: text, source: sourceKey })),
  facts: v.optional(list(fact)),
  cues: v.optional(list(cue)),
  /** Claims that the reference data contradicts, with how it was settled (`dataset:check --reference`). */
  conflicts: v.optional(list(v.strictObject({ field: text, settled: text }))),
  sources: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(MOST_NAME)), source),
    v.maxEntries(MOST_ENTRIES, MANY),
  ),
  /** The day all of this was last checked. */
  checked: day,
};

const coordinates = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  source: sourceKey,
});

export const personSchema = v.strictObject({
  ...common,
  kind: v.literal('person'),
  /** Country of the person's public life. */
  country: v.optional(slug),
  born: v.optional(locatedDate),
  died: v.optional(locatedDate),
  roles: v.optional(list(role)),
});

export const unitSchema = v.strictObject({
  ...common,
  kind: v.literal('unit'),
  type: slug,
  country: v.optional(slug),
  partOf: v.optional(slug),
  founded: v.optional(simpleDate),
  dissolved: v.optional(simpleDate),
  garrison: v.optional(v.strictObject({ place: slug, source: sourceKey })),
  battles: v.optional(v.array(v.strictObject({ event: slug, source: sourceKey }))),
});

export const eventSchema = v.strictObject({
  ...common,
  kind: v.literal('event'),
  type: slug,
  from: partialDate,
  /** Left out: going on when checked. For a one-day event write the same day. */
  to: v.optional(partialDate),
  /** Source of `from` and `to`. */
  source: sourceKey,
  place: v.optional(slug),
  coordinates: v.optional(coordinates),
  participants: v.optional(list(slug)),
  partOf: v.optional(slug),
  outcome: v.optional(v.strictObject({ id: text, en: text, source: sourceKey })),
});

export const orgSchema = v.strictObject({
  ...common,
  kind: v.literal('org'),
  type: slug,
  country: v.optional(slug),
  partOf: v.optional(slug),
  seat: v.optional(slug),
  founded: v.optional(simpleDate),
  dissolved: v.optional(simpleDate),
});

export const placeSchema = v.strictObject({
  ...common,
  kind: v.literal('place'),
  type: slug,
  country: v.optional(slug),
  partOf: v.optional(slug),
  capital: v.optional(slug),
  coordinates: v.optional(coordinates),
  population: v.optional(v.strictObject({ value: v.number(), year: v.number(), source: sourceKey })),
  founded: v.optional(simpleDate),
  dissolved: v.optional(simpleDate),
  /** "Russian", "Russians": evidence for the choice of notes, never a note by itself. */
  demonyms: v.optional(wordLists),
});

export const weaponSchema = v.strictObject({
  ...common,
  kind: v.literal('weapon'),
  type: slug,
  country: v.optional(slug),
  maker: v.optional(slug),
  firstUse: v.optional(simpleDate),
  /** Reach in kilometres. */
  range: v.optional(v.strictObject({ km: v.number(), source: sourceKey })),
  operators: v.optional(list(slug)),
});

export const recordSchema = v.variant('kind', [
  personSchema,
  unitSchema,
  eventSchema,
  orgSchema,
  placeSchema,
  weaponSchema,
]);

/** A dataset record after validation: dates are strings, text is trimmed. */
export type DatasetRecord = v.InferOutput<typeof recordSchema>;
export type PersonRecord = v.InferOutput<typeof personSchema>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type Role = v.InferOutput<typeof role>;
export type Fact = v.InferOutput<typeof fact>;
export type Cue = v.InferOutput<typeof cue>;
export type Source = v.InferOutput<typeof source>;

/**
 * What keeps a record from elsewhere from being one: the field (`facts.0.text.en`, '' for the record itself) and why, in
 * English. Null when nothing does: fields, dates, lengths, addresses of sources (http and https only) are as they should be.
 */
export function recordProblem(value: unknown): { field: string; reason: string } | null {
  const checked = v.safeParse(recordSchema, value, { abortEarly: true });
  if (checked.success) return null;
  const [issue] = checked.issues;
  return { field: v.getDotPath(issue) ?? '', reason: issue.message };
}
