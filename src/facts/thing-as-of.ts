/** Who headed a country, organisation or unit on a day, whether it existed, and what has changed. Pure. */
import { earliest, heldOn, surelyBefore } from './dates';
import { displayName } from './entity-name';
import { wordsOf } from './labels';
import type { CardLanguage, DatasetRecord, PersonRecord, Role } from './schema';
import { officeText, type Statement, sourcesOf, statement } from './statements';
import type { FactStore } from './store';

const MOST_HOLDERS = 3;

/** The head of state is named before the head of government. */
const HEADS = ['state', 'government', 'org', 'unit'];

interface Term {
  person: PersonRecord;
  role: Role;
}

/** Terms of those who stood at the head of `entity`, as the vocabulary's `head` says. */
function headTerms(entity: number, store: FactStore): Term[] {
  const { id } = store.record(entity);
  const { roles } = store.vocabulary();
  const people = new Set(
    store
      .relations(entity)
      .filter((relation) => relation.kind.startsWith('role'))
      .map((r) => r.to),
  );
  const terms = [...people].flatMap((ordinal): Term[] => {
    const person = store.record(ordinal);
    if (person.kind !== 'person') return [];
    return (person.roles ?? [])
      .filter((role) => role.of === id && roles[role.role]?.head !== undefined)
      .map((role) => ({ person, role }));
  });
  const rank = ({ role }: Term) => HEADS.indexOf(roles[role.role]!.head!);
  return terms.sort((a, b) => rank(a) - rank(b));
}

/** Its heads on `date`, and whether it existed. */
export function thingThen(entity: number, date: string, store: FactStore, lang: CardLanguage): Statement[] {
  const words = wordsOf(lang);
  const record = store.record(entity);
  const ended = endOf(record);
  if (ended && surelyBefore(ended.date, date)) {
    const sources = sourcesOf(record, ended.source);
    return [statement(words.dissolvedAlready, { to: ended.date }, sources, lang)];
  }
  return headsOn(entity, date, store).map((term) => holderStatement(words.holder, term, store, lang));
}

/** Heads that came after `date` and are still there, and its end. */
export function thingNow(entity: number, date: string, store: FactStore, lang: CardLanguage): Statement[] {
  const words = wordsOf(lang);
  const record = store.record(entity);
  const changes = headTerms(entity, store)
    .filter(({ role }) => role.to === undefined && surelyBefore(date, role.from))
    .slice(0, MOST_HOLDERS)
    .map((term) => holderStatement(words.newHolder, term, store, lang));
  const ended = endOf(record);
  if (ended && !surelyBefore(ended.date, date)) {
    changes.push(statement(words.dissolved, { to: ended.date }, sourcesOf(record, ended.source), lang));
  }
  return changes;
}

function headsOn(entity: number, date: string, store: FactStore): Term[] {
  const terms = headTerms(entity, store).filter(
    ({ role }) => heldOn(role.from, role.to ?? null, date) !== 'no',
  );
  // Two holders of one office on the day of change: the newer one.
  const newest = new Map<string, Term>();
  for (const term of terms) {
    const before = newest.get(term.role.role);
    if (!before || earliest(before.role.from) < earliest(term.role.from)) newest.set(term.role.role, term);
  }
  return [...newest.values()].slice(0, MOST_HOLDERS);
}

function holderStatement(phrase: string, term: Term, store: FactStore, lang: CardLanguage): Statement {
  const values = {
    role: officeText(term.role, store, lang),
    name: displayName(term.person, lang),
    from: term.role.from,
  };
  const begins = { on: term.role.from, person: term.person.id };
  return { ...statement(phrase, values, sourcesOf(term.person, term.role.source), lang), begins };
}

function endOf(record: DatasetRecord) {
  return 'dissolved' in record ? record.dissolved : undefined;
}
