/** Mentions by name or alias: the step from what was found to what is meant. Pure. */
import type { Pack } from '../pack/types';
import { withExplained } from './bracketed';
import { chooseCandidate, refusalOf, type Weighing, weighCandidates } from './candidate-choice';
import type { ChoiceOptions, TraceEntry } from './choice-options';
import { type ArticleReading, type FlowReading, innerMentions, type Mention } from './reading';
import type { Around } from './surroundings';
import { titleWords } from './title-words';
import type { Note } from './types';

export interface Named {
  /** The article with inner names in place of mentions that can mean nothing. */
  article: ArticleReading;
  notes: Note[];
  meanings: Map<Mention, number>;
}

export function namedNotes(pack: Pack, read: ArticleReading, options: ChoiceOptions): Named {
  const weighing: Weighing = {
    pack,
    lang: read.lang,
    date: read.date,
    present: new Set(),
    without: options.without,
  };
  const article = options.without === 'inner-names' ? read : withInner(read, weighing);
  const arounds = article.flows.map((flow) => aroundOf(pack, flow, article));
  const present = new Set<number>();
  for (const flow of article.flows) {
    for (const mention of flow.mentions) {
      const [only] = mention.candidates;
      if (mention.candidates.length !== 1) continue;
      if (refusalOf(only!, mention, arounds[flow.index]!, weighing) === null) present.add(only!.entity);
    }
  }
  const meanings = new Map<Mention, number>();
  const notes: Note[] = [];
  for (const flow of article.flows) {
    for (const mention of flow.mentions) {
      const weighed = weighCandidates(mention, flow, arounds[flow.index]!, { ...weighing, present });
      const choice = chooseCandidate(weighed);
      options.trace?.(traceOf(mention, weighed, choice));
      if (!choice) continue;
      const { entity, role } = choice.candidate;
      meanings.set(mention, entity);
      const { start, end } = mention;
      const how = role === 'name' ? 'name' : 'alias';
      notes.push({ flow: flow.index, start, end, how, score: choice.score, entity });
    }
  }
  const explained = options.without === 'abbreviations' ? notes : withExplained(article, notes);
  return { article, notes: explained, meanings };
}

/** Where no candidate is possible, the names inside take the mention's place. */
function withInner(article: ArticleReading, weighing: Weighing): ArticleReading {
  const flows = article.flows.map((flow) => {
    const around = aroundOf(weighing.pack, flow, article);
    const mentions = flow.mentions.flatMap((mention) => {
      const open = mention.candidates.some((candidate) => candidate.role === 'short');
      if (open || mention.demonymOf.length > 0) return [mention];
      if (mention.candidates.some((c) => refusalOf(c, mention, around, weighing) === null)) return [mention];
      const inner = innerMentions(weighing.pack, article.lang, flow, mention);
      return inner.length > 0 ? inner : [mention];
    });
    return { ...flow, mentions };
  });
  return { ...article, flows };
}

function aroundOf(pack: Pack, flow: FlowReading, article: ArticleReading): Around {
  const named = new Set<number>();
  for (const mention of flow.mentions)
    for (let i = mention.firstToken; i <= mention.lastToken; i++) named.add(i);
  const { lang, lowerCase, ownCapital } = article;
  return { flow, lang, lowerCase, ownCapital, named, titleWords: titleWords(pack) };
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
