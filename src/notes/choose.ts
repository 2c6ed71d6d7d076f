/** From flows to notes: the whole choice, step by step. Pure. */
import type { Pack } from '../pack/types';
import { withExplained } from './bracketed';
import { chooseCandidate, possibleCandidates } from './candidate-choice';
import { describedNotes } from './described';
import { type ArticleReading, type FlowReading, innerMentions, type Mention, readArticle } from './reading';
import { shortNameNotes } from './short-names';
import type { Around } from './surroundings';
import type { Note, NotesInput } from './types';

/** Languages in which notes are chosen. */
export const NOTE_LANGUAGES: readonly string[] = ['id', 'en'];

/**
 * The notes of an article: sorted by flow and start, not overlapping. Empty for languages other than Indonesian
 * and English.
 */
export function chooseNotes(pack: Pack, input: NotesInput): Note[] {
  if (!NOTE_LANGUAGES.includes(input.lang)) return [];
  const article = withInner(pack, readArticle(pack, input));
  const named = namedNotes(pack, article);
  const short = shortNameNotes(pack, article, named.notes);
  const described = describedNotes(pack, article, withShort(article, named.meanings, short));
  return merge(described, named.notes, short);
}

/** Where no candidate is possible, the names inside take the mention's place. */
function withInner(pack: Pack, article: ArticleReading): ArticleReading {
  const flows = article.flows.map((flow) => {
    const around = aroundOf(flow, article);
    const mentions = flow.mentions.flatMap((mention) => {
      const open = mention.candidates.some((candidate) => candidate.role === 'short');
      if (open || mention.demonymOf.length > 0) return [mention];
      if (possibleCandidates(pack, mention, around, article.date).length > 0) return [mention];
      const inner = innerMentions(pack, article.lang, flow, mention);
      return inner.length > 0 ? inner : [mention];
    });
    return { ...flow, mentions };
  });
  return { ...article, flows };
}

function aroundOf(flow: FlowReading, article: ArticleReading): Around {
  return { flow, lang: article.lang, lowerCase: article.lowerCase, named: tokensOf(flow.mentions) };
}

/** Mentions by name or alias, and what each was taken to mean. */
function namedNotes(pack: Pack, article: ArticleReading): { notes: Note[]; meanings: Map<Mention, number> } {
  const { lang, date } = article;
  const open = article.flows.flatMap((flow) => {
    const around = aroundOf(flow, article);
    return flow.mentions.map((mention) => {
      return { mention, flow, possible: possibleCandidates(pack, mention, around, date) };
    });
  });
  const present = new Set<number>();
  for (const { mention, possible } of open) {
    if (possible.length === 1 && mention.candidates.length === 1) present.add(possible[0]!.entity);
  }
  const meanings = new Map<Mention, number>();
  const notes: Note[] = [];
  for (const { mention, flow, possible } of open) {
    const choice = chooseCandidate(pack, mention, flow, possible, { lang, date, present });
    if (!choice) continue;
    const { entity, role } = choice.candidate;
    meanings.set(mention, entity);
    const how = role === 'name' ? 'name' : 'alias';
    notes.push({
      flow: flow.index,
      start: mention.start,
      end: mention.end,
      how,
      score: choice.score,
      entity,
    });
  }
  return { notes: withExplained(article, notes), meanings };
}

/** "Kim" counts as a participant of described events too. */
function withShort(
  article: ArticleReading,
  meanings: ReadonlyMap<Mention, number>,
  short: readonly Note[],
): Map<Mention, number> {
  const all = new Map(meanings);
  for (const note of short) {
    const mention = article.flows[note.flow]!.mentions.find((m) => m.start === note.start);
    if (mention && mention.end === note.end) all.set(mention, note.entity);
  }
  return all;
}

function tokensOf(mentions: readonly Mention[]): Set<number> {
  const indices = new Set<number>();
  for (const mention of mentions)
    for (let i = mention.firstToken; i <= mention.lastToken; i++) indices.add(i);
  return indices;
}

/** Earlier lists win, except that a description never cuts a name in two or hides a longer one. */
function merge(described: readonly Note[], named: readonly Note[], short: readonly Note[]): Note[] {
  const kept = described.filter(
    (d) => !named.some((n) => n.flow === d.flow && overlap(n, d) && !(n.start >= d.start && n.end <= d.end)),
  );
  const taken = new Map<number, Note[]>();
  const place = (note: Note) => {
    const list = taken.get(note.flow) ?? [];
    if (list.some((other) => overlap(other, note))) return;
    list.push(note);
    taken.set(note.flow, list);
  };
  for (const note of [...kept, ...named, ...short]) place(note);
  return [...taken.values()].flat().sort((a, b) => a.flow - b.flow || a.start - b.start);
}

function overlap(a: Note, b: Note): boolean {
  return a.start < b.end && b.start < a.end;
}
