/** What a person was on a day, and what has changed since. Pure. */
import { compareDays, earliest, heldOn, surelyBefore } from './dates';
import { fill, wordsOf } from './labels';
import type { CardLanguage, PersonRecord, Role } from './schema';
import { isLasting, roleText, type Statement, sourcesOf, statement } from './statements';
import type { FactStore } from './store';

/** More offices than this at once are no longer read. */
const MOST_ROLES = 3;

/** Who stands for a state comes before its ministers, and they before who heads a party of it. */
const RANKS = ['state', 'government', 'minister', 'org', 'unit'];

/** Offices held on `date`, the highest first, then the newest. */
function rolesOn(person: PersonRecord, date: string, store: FactStore): Role[] {
  const held = (person.roles ?? []).map((role) => ({ role, held: heldOn(role.from, role.to ?? null, date) }));
  const sure = held.filter((entry) => entry.held === 'yes').map((entry) => entry.role);
  const maybe = held.filter((entry) => entry.held === 'maybe').map((entry) => entry.role);
  // On a day of change the old and the new office are both "maybe": the new one is what the article says.
  const found = sure.length > 0 ? sure : maybe;
  const rank = (role: Role) => rankOf(role, store);
  return [...found].sort((a, b) => rank(a) - rank(b) || newestFirst(a, b)).slice(0, MOST_ROLES);
}

function rankOf(role: Role, store: FactStore): number {
  const head = store.vocabulary().roles[role.role]?.head ?? (isOfCountry(role, store) ? 'minister' : '');
  const at = RANKS.indexOf(head);
  return at < 0 ? RANKS.length : at;
}

function isOfCountry(role: Role, store: FactStore): boolean {
  if (role.of === undefined || isLasting(role)) return false;
  const entity = store.find(role.of);
  return entity >= 0 && store.record(entity).kind === 'place';
}

/** The last office that was surely over on `date`, or null; of those that ended together the highest. */
function lastRoleBefore(person: PersonRecord, date: string, store: FactStore): Role | null {
  const over = (person.roles ?? []).filter((role) => role.to !== undefined && surelyBefore(role.to, date));
  over.sort((a, b) => compareDays(earliest(b.to!), earliest(a.to!)) || rankOf(a, store) - rankOf(b, store));
  return over[0] ?? null;
}

function newestFirst(a: Role, b: Role): number {
  return earliest(a.from) < earliest(b.from) ? 1 : -1;
}

/** Statements for the article's day. Empty when nothing is known of that day. */
export function personThen(
  person: PersonRecord,
  date: string,
  store: FactStore,
  lang: CardLanguage,
): Statement[] {
  const words = wordsOf(lang);
  if (person.died && surelyBefore(person.died.date, date)) {
    const sources = sourcesOf(person, person.died.source);
    const late = [statement(words.diedAlready, { to: person.died.date }, sources, lang)];
    const last = lastRoleBefore(person, date, store);
    return last ? [...late, spanStatement(person, last, store, lang)] : late;
  }
  const held = rolesOn(person, date, store);
  if (held.length > 0) return held.map((role) => sinceStatement(person, role, store, lang));
  const last = lastRoleBefore(person, date, store);
  return last ? [spanStatement(person, last, store, lang)] : [];
}

/** What has changed between the article's day and the day the record was checked. */
export function personNow(
  person: PersonRecord,
  date: string,
  store: FactStore,
  lang: CardLanguage,
): Statement[] {
  const words = wordsOf(lang);
  const changes: Statement[] = [];
  for (const role of rolesOn(person, date, store)) {
    if (role.to === undefined || isLasting(role)) continue;
    const values = { role: roleText(role, store, lang), to: role.to };
    changes.push(statement(words.noLonger, values, sourcesOf(person, role.source), lang));
  }
  const later = (person.roles ?? []).filter((role) => surelyBefore(date, role.from)).sort(newestFirst);
  for (const role of later.slice(0, MOST_ROLES)) {
    changes.push(
      role.to === undefined
        ? sinceStatement(person, role, store, lang)
        : spanStatement(person, role, store, lang),
    );
  }
  if (person.died && !surelyBefore(person.died.date, date)) {
    const sources = sourcesOf(person, person.died.source);
    changes.push(statement(words.died, { to: person.died.date }, sources, lang));
  }
  return changes;
}

/** Who somebody is in one line, from the offices; null when the record has none. */
export function personGloss(
  person: PersonRecord,
  date: string,
  store: FactStore,
  lang: CardLanguage,
): Statement | null {
  const [held] = rolesOn(person, date, store);
  if (held) return { text: roleText(held, store, lang), sources: sourcesOf(person, held.source) };
  const last = lastRoleBefore(person, date, store);
  if (!last) return null;
  const role = roleText(last, store, lang);
  const text = isLasting(last) ? role : fill(wordsOf(lang).former, { role });
  return { text, sources: sourcesOf(person, last.source) };
}

function sinceStatement(person: PersonRecord, role: Role, store: FactStore, lang: CardLanguage): Statement {
  const values = { role: roleText(role, store, lang), from: role.from };
  const phrase = isLasting(role) ? wordsOf(lang).roleLasting : wordsOf(lang).roleSince;
  const begins = { on: role.from, person: person.id };
  return { ...statement(phrase, values, sourcesOf(person, role.source), lang), begins };
}

function spanStatement(person: PersonRecord, role: Role, store: FactStore, lang: CardLanguage): Statement {
  if (isLasting(role)) return sinceStatement(person, role, store, lang);
  const values = { role: roleText(role, store, lang), from: role.from, to: role.to ?? role.from };
  return statement(wordsOf(lang).roleSpan, values, sourcesOf(person, role.source), lang);
}
