/** Mentions by name or alias: the step from what was found to what is meant. Pure. */
import type { Candidate, Pack } from '../pack/types';
import { withExplained } from './bracketed';
import { chooseCandidate, refusalOf, WEIGHTS, type Weighing, weighCandidates } from './candidate-choice';
import type { ChoiceOptions, TraceEntry } from './choice-options';
import type { Around } from './neighbours';
import { ownAbbreviations } from './own-abbreviations';
import { hasWord } from './own-words';
import { readSuspects } from './read-suspects';
import { type ArticleReading, type FlowReading, innerMentions, type Mention } from './reading';
import { partOfLongerName } from './surroundings';
import { noSuspects } from './suspects';
import { titleWords } from './title-words';
import type { Note } from './types';

export interface Named {
  /** The article with inner names in place of mentions that can mean nothing. */
  article: ArticleReading;
  notes: Note[];
  meanings: Map<Mention, number>;
  /** Mentions by short names only that are part of something else, or ordinary words. */
  refused: ReadonlySet<Mention>;
}

export function namedNotes(pack: Pack, read: ArticleReading, options: ChoiceOptions): Named {
  const weighing: Weighing = {
    pack,
    lang: read.lang,
    date: read.date,
    present: new Set(),
    suspects: noSuspects(),
    ownAbbreviations: options.without === 'abbreviations' ? new Set() : ownAbbreviations(pack, read),
    without: options.without,
    weights: { ...WEIGHTS, ...options.weights },
  };
  const readArounds = read.flows.map((flow) => aroundOf(pack, flow, read));
  const suspects = options.without === 'suspects' ? noSuspects() : readSuspects(pack, readArounds);
  const article = options.without === 'inner-names' ? read : withInner(read, readArounds, weighing);
  const arounds = article.flows.map((flow, index) => {
    return flow === read.flows[index] ? readArounds[index]! : aroundOf(pack, flow, article);
  });
  const present = presentIn(article, arounds, { ...weighing, suspects });
  const complete: Weighing = { ...weighing, suspects, present };
  const meanings = new Map<Mention, number>();
  const refused = new Set<Mention>();
  const notes: Note[] = [];
  for (const flow of article.flows) {
    for (const mention of flow.mentions) {
      if (isRefusedShort(pack, mention, arounds[flow.index]!, options)) refused.add(mention);
      const weighed = weighCandidates(mention, arounds[flow.index]!, complete);
      const choice = chooseCandidate(weighed, weighing.weights.lead);
      options.trace?.(traceOf(mention, weighed, choice));
      if (!choice) continue;
      const { entity, role } = choice.candidate;
      meanings.set(mention, entity);
      const start = startOfName(pack, entity, mention, flow);
      const end = endOfName(pack, entity, mention, flow);
      const how = role === 'name' ? 'name' : 'alias';
      notes.push({ flow: flow.index, start, end, how, score: choice.score, entity });
    }
  }
  const explained = options.without === 'abbreviations' ? notes : withExplained(article, notes);
  return { article, notes: explained, meanings, refused };
}

/** Entities that the article names beyond doubt. */
function presentIn(article: ArticleReading, arounds: readonly Around[], weighing: Weighing): Set<number> {
  const present = new Set<number>();
  const suspected: Mention[] = [];
  for (const flow of article.flows) {
    for (const mention of flow.mentions) {
      const [only] = mention.candidates;
      if (mention.candidates.length !== 1 || present.has(only!.entity)) continue;
      if (refusalOf(only!, mention, arounds[flow.index]!, weighing) === null) present.add(only!.entity);
      else if (only!.role !== 'short') suspected.push(mention);
    }
  }
  // What is beyond doubt speaks for what is suspected, and then that counts too.
  const beyondDoubt = { ...weighing, present: new Set(present) };
  for (const mention of suspected) {
    const [only] = mention.candidates;
    if (refusalOf(only!, mention, arounds[mention.flow]!, beyondDoubt) === null) present.add(only!.entity);
  }
  return present;
}

/** Where no candidate is possible, the names inside take the mention's place; other flows stay the same objects. */
function withInner(article: ArticleReading, arounds: readonly Around[], weighing: Weighing): ArticleReading {
  const flows = article.flows.map((flow, index) => {
    const around = arounds[index]!;
    let changed = false;
    const mentions = flow.mentions.flatMap((mention) => {
      if (mention.lastToken === mention.firstToken) return [mention];
      const open = mention.candidates.some((candidate) => candidate.role === 'short');
      // "John F. Kennedy International Airport" names no Kennedy either.
      const people = mention.candidates.every(({ entity }) => weighing.pack.core(entity).kind === 'person');
      if (open || people || mention.demonymOf.length > 0) return [mention];
      if (mention.candidates.some((c) => refusalOf(c, mention, around, weighing) === null)) return [mention];
      const inner = innerMentions(weighing.pack, article.lang, flow, mention);
      if (inner.length === 0) return [mention];
      changed = true;
      return inner;
    });
    return changed ? { ...flow, mentions } : flow;
  });
  return { ...article, flows };
}

function aroundOf(pack: Pack, flow: FlowReading, article: ArticleReading): Around {
  const named = new Set<number>();
  const byStart = new Map<number, Mention>();
  for (const mention of flow.mentions) {
    byStart.set(mention.firstToken, mention);
    // A surname explains nothing: "Soekarno Hadi" is one name.
    if (mention.candidates.length > 0 && mention.candidates.every((c) => isSurname(pack, c))) continue;
    for (let i = mention.firstToken; i <= mention.lastToken; i++) named.add(i);
  }
  const { lang, lowerCase, ownCapital, writesSmall } = article;
  return {
    flow,
    lang,
    lowerCase,
    writesSmall,
    ownCapital,
    named,
    refusals: new Map(),
    mentionAt: (index) => byStart.get(index),
    titleWords: titleWords(pack),
  };
}

/** "President Xi Jinping", where the dataset has "President Xi": the rest of the person's name belongs to it. */
function endOfName(pack: Pack, entity: number, mention: Mention, { tokens, mentions }: FlowReading): number {
  let { lastToken, end } = mention;
  for (let next = tokens[lastToken + 1]; next?.capital && next.joined; next = tokens[++lastToken + 1]) {
    if (pack.core(entity).kind !== 'person' || !hasWord(pack, entity, next.folded)) break;
    if (mentions.some((other) => other.firstToken === lastToken + 1 && other.candidates.length > 0)) break;
    end = next.end;
  }
  return end;
}

/** "Volodymyr O. Zelensky", where the dataset has "Zelensky". */
function startOfName(
  pack: Pack,
  entity: number,
  { firstToken, start }: Mention,
  { tokens }: FlowReading,
): number {
  const [given, initial] = [tokens[firstToken - 2], tokens[firstToken - 1]];
  if (!given?.capital || !initial?.joined || !tokens[firstToken]!.joined) return start;
  if (initial.end - initial.start !== 1 || pack.core(entity).kind !== 'person') return start;
  return hasWord(pack, entity, given.folded) ? given.start : start;
}

/** "Karier Solo", "US Open": a short name of a place or body that is no name here. */
function isRefusedShort(pack: Pack, mention: Mention, around: Around, options: ChoiceOptions): boolean {
  const [candidate] = mention.candidates;
  if (options.without === 'surroundings' || candidate?.role !== 'short') return false;
  const { kind, type } = pack.core(candidate.entity);
  return kind !== 'person' && partOfLongerName(mention, kind, type, around) !== null;
}

function isSurname(pack: Pack, { entity, role }: Candidate): boolean {
  return role === 'short' && pack.core(entity).kind === 'person';
}

function traceOf(
  { flow, start, end }: Mention,
  weighed: ReturnType<typeof weighCandidates>,
  choice: ReturnType<typeof chooseCandidate>,
): TraceEntry {
  const open = weighed.filter((entry) => entry.refused === null).length;
  const reason =
    choice !== null
      ? open > 1
        ? 'leads by its evidence'
        : 'the only one possible'
      : open > 1
        ? 'too close to tell'
        : 'none is possible';
  return {
    flow,
    start,
    end,
    candidates: weighed.map(({ candidate, refused, evidence }) => {
      return { entity: candidate.entity, role: candidate.role, refused, evidence };
    }),
    entity: choice?.candidate.entity ?? -1,
    how: choice === null ? null : choice.candidate.role === 'name' ? 'name' : 'alias',
    reason,
  };
}
