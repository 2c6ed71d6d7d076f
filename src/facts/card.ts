/** An entity's claims → what its card shows for an article of a given day. Pure. */
import type { CardModel, CardSource, CardStatement } from './card-model';
import { pointsOf } from './card-points';
import { relatedOf } from './card-related';
import { timelineOf } from './card-timeline';
import { datedFacts } from './dated-facts';
import { displayName, nativeName } from './entity-name';
import { eventNow, eventThen } from './event-as-of';
import { formatDate } from './format-date';
import { fill, wordsOf } from './labels';
import { personGloss, personNow, personThen } from './person-as-of';
import type { CardLanguage, DatasetRecord, Source } from './schema';
import { type Statement, sourcesOf } from './statements';
import type { FactStore } from './store';
import { thingNow, thingThen } from './thing-as-of';
import { typeWordsOf } from './vocabulary';

/** Why a described entity was recognised, in ordinals and words of the article. */
export interface Clues {
  participants: readonly number[];
  trigger: string;
  time: string | null;
}

export interface CardContext {
  /** The article's day as YYYY-MM-DD, YYYY-MM or YYYY; null when unknown. */
  date: string | null;
  lang: CardLanguage;
  /** Ordinals of the entities that the article names. */
  about: readonly number[];
  /** For described entities. */
  why: Clues | null;
}

/** A timeline of fewer rows says nothing that the card does not say elsewhere. */
export const FEWEST_SPANS = 2;

interface Others {
  store: FactStore;
  ids: ReadonlySet<string>;
  ordinals: ReadonlySet<number>;
}

/** By an article's list of entities: its cards share it, and a long article has a thousand cards of a thousand. */
const othersKept = new WeakMap<readonly number[], Others>();

function othersOf(about: readonly number[], store: FactStore): Others {
  let others = othersKept.get(about);
  if (others?.store !== store) {
    others = {
      store,
      ids: new Set(about.map((ordinal) => store.record(ordinal).id)),
      ordinals: new Set(about),
    };
    othersKept.set(about, others);
  }
  return others;
}

/** The card of `entity`, complete and in words. Throws RangeError for an ordinal that the store does not hold. */
export function cardModel(store: FactStore, entity: number, context: CardContext): CardModel {
  const { date, lang } = context;
  const record = store.record(entity);
  const words = wordsOf(lang);
  const sources = new SourceList(lang);
  const cite = (statement: Statement): CardStatement => ({
    text: statement.text,
    sources: sources.numbers(statement.sources),
  });
  const others = othersOf(context.about, store);
  const about = { has: (id: string) => id !== record.id && others.ids.has(id) };
  const { then, now } = asOf(record, entity, date, store, lang);
  const gloss = glossOf(record, date, store, lang);
  const timeline = timelineOf(record, entity, date, store, lang);
  const model: CardModel = {
    id: record.id,
    kind: record.kind,
    kindLabel: kindLabel(record, store, lang),
    lang,
    name: displayName(record, lang),
    nativeName: nativeName(record),
    gloss: gloss && cite(gloss),
    then:
      date !== null && then.length > 0
        ? { label: fill(words.then, { date: formatDate(date, lang) }), statements: then.map(cite) }
        : null,
    now: now.length > 0 ? { label: nowLabel(record, date, lang), statements: now.map(cite) } : null,
    day: date,
    dayText: date === null ? null : formatDate(date, lang),
    timeline: timeline.map((span) => ({ ...span, sources: sources.numbers(span.sources) })),
    span: record.kind === 'event' ? { from: record.from, to: record.to ?? null } : null,
    map: pointsOf(record, context.about, store, lang),
    related: relatedOf(record, entity, others.ordinals, store, lang),
    facts: datedFacts(
      record,
      { date, about, told: [...then, ...now], offices: timeline.length >= FEWEST_SPANS },
      store,
      lang,
    ).map((fact) => ({ ...fact, sources: sources.numbers(fact.sources) })),
    sources: sources.list,
    dataDate: fill(words.dataDate, { date: formatDate(record.checked, lang) }),
    asOf: record.checked,
    why: context.why && whyLine(context.why, store, lang),
  };
  return model;
}

function asOf(
  record: DatasetRecord,
  entity: number,
  date: string | null,
  store: FactStore,
  lang: CardLanguage,
): { then: Statement[]; now: Statement[] } {
  // Without an article's day only the present can be told: it takes the place of "now".
  const day = date ?? record.checked;
  const told =
    record.kind === 'person'
      ? { then: personThen(record, day, store, lang), now: personNow(record, day, store, lang) }
      : record.kind === 'event'
        ? { then: eventThen(record, day, lang), now: eventNow(record, day, lang) }
        : { then: thingThen(entity, day, store, lang), now: thingNow(entity, day, store, lang) };
  return date === null ? { then: [], now: told.then } : told;
}

function nowLabel(record: DatasetRecord, date: string | null, lang: CardLanguage): string {
  const words = wordsOf(lang);
  return fill(date === null ? words.nowUndated : words.now, { date: formatDate(record.checked, lang) });
}

function glossOf(
  record: DatasetRecord,
  date: string | null,
  store: FactStore,
  lang: CardLanguage,
): Statement | null {
  if (record.gloss) return { text: record.gloss[lang], sources: sourcesOf(record, record.gloss.source) };
  return record.kind === 'person' ? personGloss(record, date ?? record.checked, store, lang) : null;
}

/** The type where the kind has types ("rudal balistik"), else the kind ("orang"). */
function kindLabel(record: DatasetRecord, store: FactStore, lang: CardLanguage): string {
  const type = record.kind === 'person' ? undefined : record.type;
  const label =
    typeWordsOf(store.vocabulary(), record.kind, type)?.[lang] ?? wordsOf(lang).kinds[record.kind];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function whyLine(why: Clues, store: FactStore, lang: CardLanguage): string {
  const words = wordsOf(lang);
  if (why.participants.length === 0) return fill(words.whyPhrase, { phrase: why.trigger });
  const names = why.participants.map((ordinal) => displayName(store.record(ordinal), lang));
  const clues = [...names, `“${why.trigger}”`, ...(why.time === null ? [] : [why.time])];
  return fill(words.whyEvent, { clues: clues.join(' · ') });
}

/** Numbers sources in the order in which the card first needs them; the same page has one number. */
class SourceList {
  readonly list: CardSource[] = [];
  readonly #byUrl = new Map<string, number>();
  constructor(readonly lang: CardLanguage) {}

  numbers(sources: readonly Source[]): number[] {
    return [...new Set(sources.map((source) => this.#numberOf(source)))].sort((a, b) => a - b);
  }

  #numberOf(source: Source): number {
    const known = this.#byUrl.get(source.url);
    if (known !== undefined) return known;
    const n = this.list.length + 1;
    this.#byUrl.set(source.url, n);
    this.list.push({
      n,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: source.date === undefined ? null : formatDate(source.date, this.lang),
      seen: fill(wordsOf(this.lang).seen, { date: formatDate(source.seen, this.lang) }),
      pack: null,
    });
    return n;
  }
}
