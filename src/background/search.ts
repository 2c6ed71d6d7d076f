/** Entities by what somebody types, for the search page and the address bar; and by a text that was selected. Pure. */
import { cardModel } from '../facts/card';
import { displayName } from '../facts/entity-name';
import type { CardLanguage, DatasetRecord } from '../facts/schema';
import type { Pack } from '../pack/types';
import type { CountriesAnswer, SearchAnswer } from '../shared/messages';
import type { UiRequest } from '../shared/requests';

type SearchRequest = Extract<UiRequest, { type: 'search' }>;

/**
 * Records that are read for a search, some 15 µs each, once in the worker's life. What lies beyond, in a pack of
 * hundreds of thousands, is only found by its exact names.
 */
const MOST_LISTED = 30_000;

interface Listed {
  entity: number;
  /** All names, folded, the record's own first. */
  names: string[];
}

const lists = new WeakMap<Pack, Listed[]>();

/**
 * Names that begin with the query come before those with a word that does; then short ones before long ones; then what has
 * to do with more others, as a measure of who is meant by "kim".
 */
export function answerSearch(pack: Pack, request: SearchRequest): SearchAnswer {
  const { kinds, country, lang, limit } = request;
  const query = fold(request.query);
  // Relations are decoded at each call, and only names as good as each other need them.
  const counts = new Map<number, number>();
  const ties = (entity: number): number => {
    const count = counts.get(entity) ?? pack.relations(entity).length;
    counts.set(entity, count);
    return count;
  };
  const found = (
    query === '' ? listOf(pack).map(({ entity }) => ({ entity, rank: 0, name: '' })) : matches(pack, query)
  )
    .filter(({ entity }) => {
      const core = pack.core(entity);
      if (kinds.length > 0 && !kinds.includes(core.kind)) return false;
      return (
        country === null ||
        core.id === country ||
        (core.country >= 0 && pack.core(core.country).id === country)
      );
    })
    .map((match) => ({ ...match, title: nameOf(pack, match.entity, lang) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.name.length - b.name.length ||
        (query === '' ? 0 : ties(b.entity) - ties(a.entity)) ||
        a.title.localeCompare(b.title, lang),
    );
  const results = found.slice(0, limit).map(({ entity, title }) => {
    const { id, kind } = pack.core(entity);
    const { gloss } = cardModel(pack, entity, { date: null, lang, about: [], why: null });
    return { id, kind, name: title, gloss: gloss?.text ?? '' };
  });
  return { results, more: found.length > limit };
}

/** Countries with a record, by name in the language's order. */
export function answerCountries(pack: Pack, lang: CardLanguage): CountriesAnswer {
  const countries = listOf(pack)
    .filter(({ entity }) => {
      const { kind, type } = pack.core(entity);
      return kind === 'place' && type === 'country';
    })
    .map(({ entity }) => ({ id: pack.core(entity).id, name: nameOf(pack, entity, lang) }));
  return { countries: countries.sort((a, b) => a.name.localeCompare(b.name, lang)) };
}

/** Ids of what a text names, the longest names first; demonyms ("Rusia" in "orang Rusia") name nothing. */
export function answerLookup(pack: Pack, text: string): string[] {
  const byLength = [...pack.findNames(text)].sort((a, b) => b.end - b.start - (a.end - a.start));
  const ids = byLength.flatMap(({ values }) =>
    values
      .flatMap((value) => pack.candidates(value))
      .filter(({ role }) => role !== 'demonym')
      .sort((a, b) => Number(a.role !== 'name') - Number(b.role !== 'name'))
      .map(({ entity }) => pack.core(entity).id),
  );
  return [...new Set(ids)];
}

interface Match {
  entity: number;
  /** 0 the whole name, 1 its beginning, 2 a word's beginning, 3 all words begin somewhere. */
  rank: number;
  name: string;
}

function matches(pack: Pack, query: string): Match[] {
  const words = query.split(' ');
  const best = new Map<number, Match>();
  const add = (match: Match) => {
    const known = best.get(match.entity);
    if (!known || match.rank < known.rank) best.set(match.entity, match);
  };
  for (const id of answerLookup(pack, query)) {
    const entity = pack.find(id);
    if (entity >= 0) add({ entity, rank: 0, name: query });
  }
  for (const { entity, names } of listOf(pack)) {
    for (const name of names) {
      const rank = rankOf(name, query, words);
      if (rank !== null) add({ entity, rank, name });
    }
  }
  return [...best.values()];
}

function rankOf(name: string, query: string, words: readonly string[]): number | null {
  if (name.startsWith(query)) return name.length === query.length ? 0 : 1;
  const padded = ` ${name}`;
  if (padded.includes(` ${query}`)) return 2;
  return words.length > 1 && words.every((word) => padded.includes(` ${word}`)) ? 3 : null;
}

function listOf(pack: Pack): Listed[] {
  let list = lists.get(pack);
  if (!list) {
    const count = Math.min(pack.entityCount, MOST_LISTED);
    const seen = new Set<string>();
    list = [];
    for (let entity = 0; entity < count; entity++) {
      // In joined packs one entity may have several ordinals.
      const { id, kind } = pack.core(entity);
      if (seen.has(`${kind} ${id}`)) continue;
      seen.add(`${kind} ${id}`);
      list.push({ entity, names: namesOf(pack.record(entity)) });
    }
    lists.set(pack, list);
  }
  return list;
}

function namesOf({ name, aliases, short }: DatasetRecord): string[] {
  const others = [aliases, short]
    .flatMap((lists) => Object.values(lists ?? {}))
    .flatMap((list) => list ?? []);
  return [...new Set([...Object.values(name), ...others].map(fold))];
}

function nameOf(pack: Pack, entity: number, lang: CardLanguage): string {
  return displayName(pack.record(entity), lang);
}

/** Lower case, no diacritics, words apart by one space: "Ri Chang-dae" → "ri chang dae". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
