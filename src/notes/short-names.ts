/**
 * Short names as coreference: "Kim" is the last full name before it that has "Kim" in it, known to the dataset
 * or not. If that name is unknown, or there is none, "Kim" gets no note. Pure.
 */
import { displayName } from '../facts/entity-name';
import type { Pack } from '../pack/types';
import { isBeforeState } from './city-and-state';
import { isOrdinaryFirstWord } from './neighbours';
import { actsLikeName } from './ordinary-here';
import type { ArticleReading, FlowReading } from './reading';
import { CALENDAR, FUNCTION_WORDS } from './surrounding-words';
import { titleWords } from './title-words';
import { foldWord, lastTokenBefore, type Token, tokenAt } from './tokens';
import type { Note } from './types';

/** Particles inside names that are written small. */
const PARTICLES = new Set(
  'al el bin binti ibn abu van von der den de di da dos du la le ul ur ud'.split(' '),
);

/** Countries where the family name comes first, or people are called by their first name. */
const FIRST_NAME_COUNTRIES = new Set(
  'north-korea south-korea china taiwan vietnam cambodia myanmar indonesia malaysia timor-leste thailand hong-kong singapore'.split(
    ' ',
  ),
);

/** A run of capitalised words that may be somebody's full name. */
interface Run {
  flow: number;
  start: number;
  end: number;
  tokens: Token[];
  /** The person whose note covers the run, or -1. */
  entity: number;
}

/** Words by which a person can be called once named in full, folded. */
function callNames(pack: Pack, entity: number, country: string | null): Set<string> {
  const record = pack.record(entity);
  const names = new Set<string>();
  for (const list of Object.values(record.short ?? {})) {
    for (const name of list ?? []) names.add(foldWord(name));
  }
  for (const name of new Set([displayName(record, 'id'), displayName(record, 'en')])) {
    const words = name.split(/[\s]+/).map(foldWord);
    if (words.length < 2) continue;
    const last = words[words.length - 1]!;
    const familyFirst = country !== null && FIRST_NAME_COUNTRIES.has(country);
    const called = familyFirst && country !== 'indonesia' ? [words[0]!] : [last];
    if (country === 'indonesia') called.push(words[0]!);
    for (const word of called) if (word.length > 1 && !PARTICLES.has(word)) names.add(word);
  }
  return names;
}

/**
 * Notes for short names. `notes` are those already chosen, sorted by flow and start; they are not changed.
 * The title is read last: in a headline the short name comes before the full one.
 */
export function shortNameNotes(pack: Pack, article: ArticleReading, notes: readonly Note[]): Note[] {
  const people = new Map<number, Set<string>>();
  for (const { entity } of notes) {
    const core = pack.core(entity);
    if (core.kind !== 'person' || people.has(entity)) continue;
    people.set(entity, callNames(pack, entity, core.country >= 0 ? pack.core(core.country).id : null));
  }
  if (people.size === 0) return [];
  const wanted = new Set([...people.values()].flatMap((names) => [...names]));

  const byFlow = new Map<number, Note[]>();
  for (const note of notes) {
    const list = byFlow.get(note.flow);
    if (list) list.push(note);
    else byFlow.set(note.flow, [note]);
  }
  const found: Note[] = [];
  const body = article.flows.filter((flow) => flow.kind !== 'title');
  const titles = article.flows.filter((flow) => flow.kind === 'title');
  /** Last run by each of its words. */
  const last = new Map<string, Run>();
  const everyEntity = new Map<string, Set<number>>();
  /** Neighbours in names of the body: "kim cattrall". */
  const pairs = new Set<string>();
  for (const flow of body) {
    for (const run of runsOf(flow, byFlow.get(flow.index) ?? [], article, people, pack, null)) {
      run.tokens.slice(1).forEach((token, i) => {
        pairs.add(`${run.tokens[i]!.folded} ${token.folded}`);
      });
      const single = run.tokens.length === 1 ? run.tokens[0]!.folded : null;
      if (single !== null && run.entity === -1 && wanted.has(single)) {
        if (isBeforeState(flow.text, run.end)) continue;
        const antecedent = last.get(single);
        if (antecedent && antecedent.entity >= 0 && people.get(antecedent.entity)?.has(single)) {
          found.push(toNote(run, antecedent.entity));
        }
        continue;
      }
      if (single !== null && run.entity === -1) continue;
      const words = new Set([
        ...run.tokens.map((token) => token.folded),
        ...(run.entity >= 0 ? (people.get(run.entity) ?? []) : []),
      ]);
      for (const word of words) {
        last.set(word, run);
        everyEntity.set(word, (everyEntity.get(word) ?? new Set()).add(run.entity));
      }
    }
  }
  for (const flow of titles) {
    for (const run of runsOf(flow, byFlow.get(flow.index) ?? [], article, people, pack, pairs)) {
      if (run.tokens.length !== 1 || run.entity >= 0) continue;
      const word = run.tokens[0]!.folded;
      const entities = everyEntity.get(word);
      // Only when the whole article leaves one bearer of the name, and that one is known.
      if (entities?.size !== 1) continue;
      const [entity] = entities;
      if (entity !== undefined && entity >= 0 && people.get(entity)?.has(word))
        found.push(toNote(run, entity));
    }
  }
  return found;
}

function toNote(run: Run, entity: number): Note {
  return { flow: run.flow, start: run.start, end: run.end, how: 'short', score: 0.85, entity };
}

/**
 * Noted names, and runs of capitalised words outside notes, in order. Titles and words of grammar end a run, as
 * does the first word of a sentence unless a name goes on after it.
 * @param pairs which words go together in a headline, where every word has its capital; null outside the title
 */
function runsOf(
  flow: FlowReading,
  notes: readonly Note[],
  article: ArticleReading,
  people: ReadonlyMap<number, Set<string>>,
  pack: Pack,
  pairs: ReadonlySet<string> | null,
): Run[] {
  const titles = titleWords(pack);
  const runs: Run[] = [];
  let open: Token[] = [];
  const close = () => {
    while (open.length > 0 && PARTICLES.has(open[open.length - 1]!.folded)) open.pop();
    if (open.length > 0) {
      const start = open[0]!.start;
      runs.push({ flow: flow.index, start, end: open[open.length - 1]!.end, tokens: open, entity: -1 });
    }
    open = [];
  };
  let next = 0;
  for (const [index, token] of flow.tokens.entries()) {
    while (next < notes.length && notes[next]!.end <= token.start) next++;
    const note = notes[next];
    if (note && token.start >= note.start) {
      close();
      if (token.start === note.start || runs[runs.length - 1]?.start !== note.start) {
        const { tokens: all } = flow;
        const tokens = all.slice(tokenAt(all, note.start), lastTokenBefore(all, note.end) + 1);
        if (people.has(note.entity) || note.how !== 'described')
          runs.push({ flow: flow.index, start: note.start, end: note.end, tokens, entity: note.entity });
      }
      continue;
    }
    if (!token.joined && !hyphenated(flow.text, token)) close();
    if (open.length > 0 && PARTICLES.has(token.folded)) {
      open.push(token);
      continue;
    }
    if (!token.capital) {
      close();
      continue;
    }
    const { folded } = token;
    // "May told lawmakers", "Brown, a pilot": the month and the colour do nothing.
    const month = CALENDAR.has(folded);
    const acts = () => actsLikeName(index, flow.tokens) || isDescribedNext(index, flow);
    const stop = month ? !acts() : titles.has(folded) || FUNCTION_WORDS.has(folded);
    const ordinary = token.first && isOrdinaryFirstWord(folded, article.lang, article.lowerCase) && !acts();
    const before = open[open.length - 1];
    if (before && flow.headline && pairs && !pairs.has(`${before.folded} ${folded}`)) close();
    if (stop || ordinary) close();
    else open.push(token);
  }
  close();
  return runs;
}

/** "Brown, a fighter pilot": who it is stands after a comma. */
function isDescribedNext(index: number, { tokens, text }: FlowReading): boolean {
  const next = tokens[index + 1];
  if (!next || !/^(?:an?|the|who|whose)$/.test(next.folded)) return false;
  return text.slice(tokens[index]!.end, next.start) === ', ';
}

/** "Jong-un": the hyphen belongs to the name. */
function hyphenated(text: string, token: Token): boolean {
  return /[-‐‑]/.test(text.charAt(token.start - 1));
}
