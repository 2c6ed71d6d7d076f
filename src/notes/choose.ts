/** From flows to notes: the whole choice, step by step. Pure. */
import type { Pack } from '../pack/types';
import type { ChoiceOptions } from './choice-options';
import { describedNotes } from './described';
import { mergeNotes } from './merge';
import { type Named, namedNotes } from './named';
import { nominalNotes } from './nominals';
import type { Mention } from './reading';
import { readArticle } from './reading';
import { shortMentionNotes } from './short-mentions';
import { shortNameNotes } from './short-names';
import { titledShortNotes } from './titled-short';
import type { Note, NotesInput } from './types';

/** Languages in which notes are chosen. */
export const NOTE_LANGUAGES: readonly string[] = ['id', 'en'];

/**
 * The notes of an article: sorted by flow and start, not overlapping. Empty for languages other than Indonesian
 * and English.
 */
export function chooseNotes(pack: Pack, input: NotesInput, options: ChoiceOptions = {}): Note[] {
  if (!NOTE_LANGUAGES.includes(input.lang)) return [];
  const named = namedNotes(pack, readArticle(pack, input), options);
  const short = options.without === 'short-names' ? [] : shortNotes(pack, named, options);
  const described =
    options.without === 'described' ? [] : describedNotes(pack, named.article, withShort(named, short));
  const without = mergeNotes(described, named.notes, short);
  const nominal = options.without === 'nominals' ? [] : nominalNotes(pack, named.article, without);
  const notes = nominal.length === 0 ? without : mergeNotes([], without, nominal);
  if (options.trace) {
    for (const note of [...short, ...described, ...nominal]) {
      const reason = note.nominal
        ? 'the only one of its kind named so far'
        : note.how === 'short'
          ? 'the last full name with it'
          : 'a cue fits';
      options.trace({ ...note, candidates: [], reason });
    }
  }
  return notes;
}

/** Short names of people first: a person called "Bush" is not the town. */
function shortNotes(pack: Pack, named: Named, options: ChoiceOptions): Note[] {
  const titled = options.without === 'titles' ? [] : titledShortNotes(pack, named.article, named.notes);
  const known = mergeNotes([], named.notes, titled);
  const people = mergeNotes([], titled, shortNameNotes(pack, named.article, known));
  const others = shortMentionNotes(pack, named.article, named.notes, named.refused);
  return mergeNotes([], people, others);
}

/** "Kim" counts as a participant of described events too. */
function withShort({ article, meanings }: Named, short: readonly Note[]): ReadonlyMap<Mention, number> {
  if (short.length === 0) return meanings;
  const byStart = new Map<number, Map<number, Note>>();
  for (const note of short) {
    const flow = byStart.get(note.flow) ?? new Map<number, Note>();
    byStart.set(note.flow, flow.set(note.start, note));
  }
  const all = new Map(meanings);
  for (const [index, notes] of byStart) {
    for (const mention of article.flows[index]!.mentions) {
      const note = notes.get(mention.start);
      if (note?.end === mention.end) all.set(mention, note.entity);
    }
  }
  return all;
}
