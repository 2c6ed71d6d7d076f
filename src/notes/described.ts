/** Events, bodies and weapons that are described and not named, found by the dataset's cues. Pure. */
import type { CueLanguage, Pack } from '../pack/types';
import { FlowContext, type Meanings } from './flow-context';
import { matchPhrase } from './phrase-match';
import type { ArticleReading } from './reading';
import { StandIns } from './stands-for';
import type { Token } from './tokens';
import { matchTrigger, type TriggerNote } from './trigger-match';
import type { Note } from './types';

/** Described notes, at most one a span; spans may cover notes of names inside them. */
export function describedNotes(pack: Pack, article: ArticleReading, meanings: Meanings): Note[] {
  const lang = article.lang as CueLanguage;
  const standIns = new StandIns(pack, article.date);
  return article.flows.flatMap((flow) => {
    const context = new FlowContext(pack, article, flow, meanings, standIns);
    const found: TriggerNote[] = [];
    flow.tokens.forEach((token, index) => {
      for (const pattern of startingWith(token, (word) => pack.phraseCues(lang, word))) {
        const note = matchPhrase(context, pattern, index);
        if (note) found.push({ note, evidence: pattern.elements.length });
      }
      for (const pattern of startingWith(token, (word) => pack.triggerCues(lang, word))) {
        const match = matchTrigger(context, pattern, index);
        if (match) found.push(match);
      }
    });
    return undisputed(found);
  });
}

/** The patterns of a word, with or without Indonesian -nya. */
function startingWith<T>({ folded }: Token, patterns: (word: string) => readonly T[]): readonly T[] {
  const own = patterns(folded);
  return own.length === 0 && folded.endsWith('nya') ? patterns(folded.slice(0, -3)) : own;
}

/** Of descriptions that overlap the longer wins, then more evidence; equals of different entities: none. */
function undisputed(found: readonly TriggerNote[]): Note[] {
  const byRank = [...found].sort((a, b) => {
    const longer = b.note.end - b.note.start - (a.note.end - a.note.start);
    return longer || b.evidence - a.evidence || a.note.entity - b.note.entity;
  });
  const kept: TriggerNote[] = [];
  const disputed = new Set<TriggerNote>();
  for (const match of byRank) {
    const { note } = match;
    const rival = kept.find((other) => other.note.start < note.end && note.start < other.note.end);
    if (!rival) kept.push(match);
    else if (isEqual(rival, match)) disputed.add(rival);
  }
  return kept.filter((match) => !disputed.has(match)).map(({ note }) => note);
}

/** The same span for another entity with as much evidence. */
function isEqual(a: TriggerNote, b: TriggerNote): boolean {
  const sameSpan = a.note.start === b.note.start && a.note.end === b.note.end;
  return sameSpan && a.note.entity !== b.note.entity && a.evidence === b.evidence;
}
