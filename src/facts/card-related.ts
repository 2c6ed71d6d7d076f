/** Which other entities of the article a card's entity has to do with, and how, in words. Pure. */
import type { CardRelation } from './card-model';
import { displayName } from './entity-name';
import { formatRange } from './format-date';
import { fill, type RelationWords, wordsOf } from './labels';
import type { CardLanguage, DatasetRecord } from './schema';
import { officeText } from './statements';
import type { FactStore, StoreRelation } from './store';

const MOST_RELATED = 6;

/** The closest ties first; a country and whoever belongs to it say least. */
const CLOSENESS = [
  'role',
  'partOf',
  'participant',
  'battle',
  'place',
  'garrison',
  'seat',
  'capital',
  'maker',
  'operator',
  'about',
  'birthplace',
  'deathplace',
  'country',
];

/** `article`: ordinals of the entities that the article names. */
export function relatedOf(
  record: DatasetRecord,
  entity: number,
  article: ReadonlySet<number>,
  store: FactStore,
  lang: CardLanguage,
): CardRelation[] {
  const best = new Map<number, StoreRelation>();
  for (const relation of store.relations(entity)) {
    if (relation.to === entity || !article.has(relation.to) || !isShown(relation, lang)) continue;
    const known = best.get(relation.to);
    if (!known || isBetter(relation, known)) best.set(relation.to, relation);
  }
  return [...best.values()]
    .sort((a, b) => closeness(a) - closeness(b))
    .slice(0, MOST_RELATED)
    .map((relation) => {
      const other = store.record(relation.to);
      return {
        id: other.id,
        name: displayName(other, lang),
        label: label(record, other, relation, store, lang),
      };
    });
}

function closeness({ kind }: StoreRelation): number {
  const at = CLOSENESS.indexOf(baseOf(kind));
  return at < 0 ? CLOSENESS.length : at;
}

/** "role:president" → "role" */
function baseOf(kind: string): string {
  return kind.startsWith('role') ? 'role' : kind;
}

/** The closer tie; of two alike the later one. */
function isBetter(a: StoreRelation, b: StoreRelation): boolean {
  return closeness(a) < closeness(b) || (closeness(a) === closeness(b) && (a.from ?? '') > (b.from ?? ''));
}

function isShown(relation: StoreRelation, lang: CardLanguage): boolean {
  const { kind } = relation;
  return (
    baseOf(kind) === 'role' || kind === 'about' || wordOf(relation, wordsOf(lang).relations) !== undefined
  );
}

function wordOf({ kind, reverse }: StoreRelation, words: RelationWords): string | undefined {
  return (reverse ? words.reverse : words.stated)[kind];
}

function label(
  record: DatasetRecord,
  other: DatasetRecord,
  relation: StoreRelation,
  store: FactStore,
  lang: CardLanguage,
): string {
  const words = wordsOf(lang).relations;
  const { kind, from, until, reverse } = relation;
  if (kind === 'about')
    return from === null ? '' : fill(words.fact, { date: formatRange(from, until ?? undefined, lang) });
  if (baseOf(kind) !== 'role') return wordOf(relation, words) ?? '';
  const person = reverse ? other : record;
  const of = reverse ? record.id : other.id;
  const key = kind.slice('role:'.length);
  const role =
    person.kind === 'person'
      ? person.roles?.find((held) => held.role === key && held.of === of && held.from === from)
      : undefined;
  const office = role ? officeText(role, store, lang) : key;
  if (from === null) return office;
  const years = { office, from: from.slice(0, 4), to: until?.slice(0, 4) ?? '' };
  return until === null || years.from === years.to
    ? fill(until === null ? words.officeSince : '{office}, {from}', years)
    : fill(words.officeSpan, years);
}
