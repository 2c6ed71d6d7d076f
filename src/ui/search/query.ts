/** What is searched for, as it stands in the page's address: links, bookmarks and the back button lead to it. Pure. */
import { KINDS, type Kind } from '../../facts/schema';

export interface Query {
  text: string;
  kind: Kind | null;
  /** Id of a country's record. */
  country: string | null;
  /** The day that cards speak of, YYYY-MM-DD. */
  date: string | null;
  /** Id of the entity whose card is open. */
  entity: string | null;
}

const LONGEST = 200;

/** From `location.search`; what is not understood counts as not there. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const get = (name: string) => params.get(name)?.slice(0, LONGEST) || null;
  const date = get('date');
  return {
    text: get('q') ?? '',
    kind: KINDS.find((kind) => kind === get('kind')) ?? null,
    country: get('country'),
    date: date && isDay(date) ? date : null,
    entity: get('entity'),
  };
}

/** For `location.search`, with the question mark; '' for an empty query. */
export function writeQuery({ text, kind, country, date, entity }: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: text, kind, country, date, entity })) {
    if (value) params.set(name, value);
  }
  const written = params.toString();
  return written && `?${written}`;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
}
