/** What lasted: the offices of a person, the parts of an event, the existence and battles of a thing. Pure. */
import { compareDays, earliest, surelyBefore } from './dates';
import { displayName } from './entity-name';
import { formatDate, formatRange } from './format-date';
import { fill, wordsOf } from './labels';
import type { CardLanguage, DatasetRecord, Source } from './schema';
import { isLasting, roleText, sourcesOf } from './statements';
import type { FactStore } from './store';

/** Rows beyond this are no overview. */
const MOST_ROWS = 7;
/** Records read to find an event's parts or a unit's battles: a long war in a large pack has thousands. */
const MOST_READ = 40;

export interface TimelineSpan {
  from: string | null;
  to: string | null;
  label: string;
  dates: string;
  kind: 'role' | 'event' | 'existence';
  sources: Source[];
}

/** Rows, oldest first. `date`: the article's day; rows nearest to it are kept when there are too many. */
export function timelineOf(
  record: DatasetRecord,
  entity: number,
  date: string | null,
  store: FactStore,
  lang: CardLanguage,
): TimelineSpan[] {
  const day = earliest(date ?? record.checked);
  const rows = record.kind === 'person' ? offices(record, store, lang) : parts(record, entity, store, lang);
  const kept =
    rows.length <= MOST_ROWS
      ? rows
      : [...rows].sort((a, b) => away(a, day) - away(b, day)).slice(0, MOST_ROWS);
  return kept.sort((a, b) => compareDays(start(a), start(b)));
}

function offices(person: DatasetRecord & { kind: 'person' }, store: FactStore, lang: CardLanguage) {
  return (person.roles ?? [])
    .filter((role) => !isLasting(role))
    .map(
      (role): TimelineSpan => ({
        from: role.from,
        to: role.to ?? null,
        label: roleText(role, store, lang),
        dates: spanText(role.from, role.to ?? null, lang),
        kind: 'role',
        sources: sourcesOf(person, role.source),
      }),
    );
}

/** The entity itself, and the events that are part of it or that it fought in. */
function parts(record: DatasetRecord, entity: number, store: FactStore, lang: CardLanguage): TimelineSpan[] {
  const { from, to } = lifeOf(record);
  const own: TimelineSpan[] =
    from === null
      ? []
      : [
          {
            from,
            to,
            label: record.kind === 'event' ? displayName(record, lang) : wordsOf(lang).existence,
            dates: spanText(from, to, lang),
            kind: record.kind === 'event' ? 'event' : 'existence',
            sources: ownSources(record),
          },
        ];
  const wanted = record.kind === 'event' ? 'partOf' : 'battle';
  const others = store
    .relations(entity)
    .filter(({ kind, reverse }) => kind === wanted && (reverse === true) === (wanted === 'partOf'))
    .slice(0, MOST_READ);
  const events = others.flatMap(({ to: other }): TimelineSpan[] => {
    const part = store.record(other);
    if (part.kind !== 'event') return [];
    return [
      {
        from: part.from,
        to: part.to ?? null,
        label: displayName(part, lang),
        dates: spanText(part.from, part.to ?? null, lang),
        kind: 'event',
        sources: sourcesOf(part, part.source),
      },
    ];
  });
  return [...own, ...events];
}

function lifeOf(record: DatasetRecord): { from: string | null; to: string | null } {
  if (record.kind === 'event') return { from: record.from, to: record.to ?? null };
  if (record.kind === 'weapon' || record.kind === 'person') return { from: null, to: null };
  return { from: record.founded?.date ?? null, to: record.dissolved?.date ?? null };
}

function ownSources(record: DatasetRecord): Source[] {
  if (record.kind === 'event') return sourcesOf(record, record.source);
  if (record.kind === 'weapon' || record.kind === 'person') return [];
  return [record.founded, record.dissolved].flatMap((claim) =>
    claim ? sourcesOf(record, claim.source) : [],
  );
}

function spanText(from: string, to: string | null, lang: CardLanguage): string {
  return to === null
    ? fill(wordsOf(lang).sinceDate, { from: formatDate(from, lang) })
    : formatRange(from, to, lang);
}

function start({ from }: TimelineSpan): string {
  return from === null ? '' : earliest(from);
}

/** Years between the row and the day; 0 for a row that holds on it. */
function away({ from, to }: TimelineSpan, day: string): number {
  if (from !== null && surelyBefore(day, from))
    return Number(from.slice(0, 4)) - Number(day.slice(0, 4)) + 0.5;
  if (to !== null && surelyBefore(to, day)) return Number(day.slice(0, 4)) - Number(to.slice(0, 4)) + 0.5;
  return 0;
}
