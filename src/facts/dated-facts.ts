/** The three to five dated facts of a card: those that have to do with the article first. Pure. */
import { heldOn, latest, surelyBefore } from './dates';
import { formatRange } from './format-date';
import { wordsOf } from './labels';
import type { CardLanguage, DatasetRecord, Fact, Source } from './schema';
import { isLasting, roleText, type Statement, sourcesOf } from './statements';
import type { FactStore } from './store';

const MOST_FACTS = 5;
const FEWEST_FACTS = 3;

export interface DatedFact {
  iso: string;
  date: string;
  text: string;
  sources: Source[];
  after: boolean;
}

interface Ranked extends DatedFact {
  rank: number;
}

export interface FactsContext {
  /** The article's day, or null. */
  date: string | null;
  /** Records that the article names: a fact about one of them comes first. */
  about: Pick<ReadonlySet<string>, 'has'>;
  /** What stands on the card already: a fact that says the same only fills up. */
  told: readonly Statement[];
  /** The card has the offices on a timeline. */
  offices: boolean;
}

export function datedFacts(
  record: DatasetRecord,
  context: FactsContext,
  store: FactStore,
  lang: CardLanguage,
): DatedFact[] {
  const ranked = [...authored(record, context, lang), ...derived(record, context, store, lang)];
  ranked.sort((a, b) => b.rank - a.rank);
  // Offices and beginnings stand on the card already: they only fill up to the fewest.
  const strong = ranked.filter((fact) => fact.rank > 0).slice(0, MOST_FACTS);
  const chosen = strong.length >= FEWEST_FACTS ? strong : ranked.slice(0, FEWEST_FACTS);
  return (
    chosen
      // A whole year stands after its days: "late in 1950" comes after June 1950.
      .sort((a, b) => (latest(a.iso) < latest(b.iso) ? -1 : 1))
      .map(({ rank: _, ...fact }) => fact)
  );
}

function authored(record: DatasetRecord, { date, about, told }: FactsContext, lang: CardLanguage): Ranked[] {
  const isTold = (fact: Fact) =>
    told.some(
      ({ begins }) =>
        begins?.on === fact.on &&
        (begins.person === record.id || fact.about?.includes(begins.person) === true),
    );
  return (record.facts ?? []).map((fact) => {
    const shared = (fact.about ?? []).filter((id) => about.has(id)).length;
    const years = date === null ? 0 : Math.abs(Number(date.slice(0, 4)) - Number(fact.on.slice(0, 4)));
    return {
      iso: fact.on,
      date: formatRange(fact.on, fact.to, lang),
      text: fact.text[lang],
      sources: sourcesOf(record, fact.source),
      after: date !== null && surelyBefore(date, fact.on),
      // A shared entity outweighs any distance in time; closer to the article's day breaks ties.
      rank: isTold(fact) ? -0.5 : 1 + 2 * shared + 1 / (1 + years),
    };
  });
}

function derived(
  record: DatasetRecord,
  { date, offices }: FactsContext,
  store: FactStore,
  lang: CardLanguage,
): Ranked[] {
  const words = wordsOf(lang);
  const found: Ranked[] = [];
  const add = (on: string, to: string | undefined, text: string, source: string | string[], rank: number) =>
    found.push({
      iso: on,
      date: formatRange(on, to, lang),
      text,
      sources: sourcesOf(record, source),
      after: date !== null && surelyBefore(date, on),
      rank,
    });
  if (record.kind === 'person') {
    for (const role of record.roles ?? []) {
      if (offices && !isLasting(role)) continue;
      // Offices of the article's day stand above already: an earlier or later one tells more.
      const shown = heldOn(role.from, role.to ?? null, date ?? record.checked) !== 'no';
      add(
        role.from,
        isLasting(role) ? undefined : role.to,
        sentence(roleText(role, store, lang)),
        role.source,
        shown ? -1.5 : -1,
      );
    }
    if (record.born) add(record.born.date, undefined, sentence(words.born), record.born.source, -2);
  } else if (record.kind === 'weapon') {
    if (record.firstUse)
      add(record.firstUse.date, undefined, sentence(words.firstUse), record.firstUse.source, -1);
  } else if (record.kind !== 'event' && record.founded) {
    add(record.founded.date, undefined, sentence(words.founded), record.founded.source, -1);
  }
  return found;
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
