/** Events, bodies and weapons that are described and not named, found by the dataset's cues. Pure. */
import { addDays, earliest, latest } from '../facts/dates';
import type { Pack } from '../pack/types';
import { type CuePatterns, cuePatterns, type PhrasePattern, type TriggerPattern } from './cue-patterns';
import type { ArticleReading, FlowReading, Mention } from './reading';
import { StandIns } from './stands-for';
import { isAdjective } from './surroundings';
import { type TimeExpression, timeExpressions } from './time-expressions';
import { type Token, tokenAt } from './tokens';
import type { Note } from './types';

/** After an event's end an undated description may still mean it for so long. Days; cues can say otherwise. */
const RECENT_DAYS = 30;

/** Words after a trigger that point back to what was named before: no new description. */
const POINTING_BACK = new Set(['itu', 'tersebut', 'ini', 'tadi']);

interface Described extends Note {
  /** More evidence wins where two descriptions claim one span. */
  evidence: number;
}

/** What each mention was taken to mean: its entity, or -1. */
export type Meanings = ReadonlyMap<Mention, number>;

/** Described notes, at most one a span; spans may cover notes of names inside them. */
export function describedNotes(pack: Pack, article: ArticleReading, meanings: Meanings): Note[] {
  const patterns = cuePatterns(pack, article.lang);
  const standIns = new StandIns(pack, article.date);
  const found: Described[] = [];
  for (const flow of article.flows) {
    const scan = new FlowScan(pack, article, flow, meanings, standIns);
    found.push(...scan.phrases(patterns), ...scan.triggers(patterns));
  }
  return undisputed(found);
}

class FlowScan {
  /** Time expressions by sentence; made when a cue first asks for them. */
  #times: Map<number, TimeExpression[]> | null = null;
  readonly #mentionAt = new Map<number, Mention>();
  readonly #mentionsIn = new Map<number, Mention[]>();

  constructor(
    readonly pack: Pack,
    readonly article: ArticleReading,
    readonly flow: FlowReading,
    readonly meanings: Meanings,
    readonly standIns: StandIns,
  ) {
    for (const mention of flow.mentions) {
      for (let i = mention.firstToken; i <= mention.lastToken; i++) this.#mentionAt.set(i, mention);
      push(this.#mentionsIn, flow.tokens[mention.firstToken]!.sentence, mention);
    }
  }

  phrases(patterns: CuePatterns): Described[] {
    const found: Described[] = [];
    this.flow.tokens.forEach((token, index) => {
      for (const pattern of startingWith(patterns.phrases, token)) {
        const span = this.#matchPhrase(pattern, index);
        if (span && this.#inTime(pattern)) found.push(this.#phraseNote(pattern, span));
      }
    });
    return found;
  }

  triggers(patterns: CuePatterns): Described[] {
    const found: Described[] = [];
    this.flow.tokens.forEach((token, index) => {
      for (const pattern of startingWith(patterns.triggers, token)) {
        const note = this.#matchTrigger(pattern, index);
        if (note) found.push(note);
      }
    });
    return found;
  }

  #phraseNote(pattern: PhrasePattern, span: [number, number]): Described {
    const { text, index } = this.flow;
    const [start, end] = span;
    const why = { participants: [], trigger: text.slice(start, end), time: null };
    const length = pattern.elements.length;
    return {
      flow: index,
      start,
      end,
      how: 'described',
      score: 0.85,
      entity: pattern.entity,
      why,
      evidence: length,
    };
  }

  /** Offsets of the phrase whose anchor word stands at token `index`, or null. */
  #matchPhrase(pattern: PhrasePattern, index: number): [number, number] | null {
    const { tokens } = this.flow;
    let first = index;
    for (let e = pattern.anchor - 1; e >= 0; e--) {
      const element = pattern.elements[e]!;
      let at = first - 1;
      if (!this.#runsOn(at)) return null;
      if ('slot' in element) {
        // "Russia's invasion": the possessive is a token of its own.
        if (tokens[at]?.folded === 's' && /['’]/.test(this.flow.text.charAt(tokens[at]!.start - 1))) at--;
        const mention = this.#slotAt(at, element.slot);
        if (!mention || mention.lastToken !== at) return null;
        first = mention.firstToken;
      } else if (isWord(tokens[at], element.word)) first = at;
      else return null;
    }
    let last = index;
    for (let e = pattern.anchor + 1; e < pattern.elements.length; e++) {
      const element = pattern.elements[e]!;
      const at = last + 1;
      if (!this.#runsOn(last)) return null;
      if ('slot' in element) {
        const mention = this.#slotAt(at, element.slot);
        if (!mention || mention.firstToken !== at) return null;
        last = mention.lastToken;
      } else if (isWord(tokens[at], element.word)) last = at;
      else return null;
    }
    if (isAdjective({ firstToken: first, lastToken: last }, this.flow) !== null) return null;
    return [tokens[first]!.start, tokens[last]!.end];
  }

  /** Between token `index` and the next stand only white space, hyphens, quotes or an apostrophe. */
  #runsOn(index: number): boolean {
    const { tokens, text } = this.flow;
    const token = tokens[index];
    const next = tokens[index + 1];
    return (
      token !== undefined && next !== undefined && /^[\s\-‐‑–'’"“”]*$/.test(text.slice(token.end, next.start))
    );
  }

  #slotAt(index: number, entity: number): Mention | null {
    const mention = this.#mentionAt.get(index);
    if (!mention) return null;
    return this.standIns.standsFor(mention, this.meanings.get(mention) ?? -1, entity) ? mention : null;
  }

  #matchTrigger(pattern: TriggerPattern, index: number): Described | null {
    const { tokens, text } = this.flow;
    const lastIndex = index + pattern.words.length - 1;
    for (let i = 0; i < pattern.words.length; i++) {
      if (!isWord(tokens[index + i], pattern.words[i]!)) return null;
      if (i > 0 && !this.#runsOn(index + i - 1)) return null;
    }
    if (POINTING_BACK.has(tokens[lastIndex + 1]?.folded ?? '')) return null;
    if (this.#mentionAt.has(index) || this.#mentionAt.has(lastIndex)) return null;
    const participants = this.#participants(pattern, tokens[index]!.sentence);
    if (!participants) return null;
    const time = this.#timeOf(pattern, tokens[index]!.sentence);
    if (time === false) return null;
    const start = tokens[index]!.start;
    const end = tokens[lastIndex]!.end;
    const why = { participants, trigger: text.slice(start, end), time };
    const evidence = participants.length + (time === null ? 0 : 2) + pattern.words.length;
    return {
      flow: this.flow.index,
      start,
      end,
      how: 'described',
      score: time === null ? 0.7 : 0.8,
      entity: pattern.entity,
      why,
      evidence,
    };
  }

  /** One entity per group of the cue, mentioned in the window around the sentence; null when one is missing. */
  #participants(pattern: TriggerPattern, sentence: number): number[] | null {
    const window = pattern.cue.window ?? 1;
    const found: number[] = [];
    for (const group of pattern.groups) {
      const entity = group.find((candidate) => this.#mentionedNear(candidate, sentence, window));
      if (entity === undefined) return null;
      found.push(entity);
    }
    // Someone of the cue must stand in the trigger's own sentence: two sentences on, another meeting is meant.
    const here = pattern.groups.some((group) => group.some((c) => this.#mentionedNear(c, sentence, 0)));
    return here ? found : null;
  }

  #mentionedNear(entity: number, sentence: number, window: number): boolean {
    for (let s = sentence - window; s <= sentence + window; s++) {
      for (const mention of this.#mentionsIn.get(s) ?? [])
        if (this.standIns.standsFor(mention, this.meanings.get(mention) ?? -1, entity)) return true;
    }
    return false;
  }

  /** The words of the time that fits, null when none is needed, false when the time speaks against the event. */
  #timeOf(pattern: TriggerPattern, sentence: number): string | null | false {
    const { cue } = pattern;
    const { date } = this.article;
    const core = this.pack.core(pattern.entity);
    if (!withinArticleDates(cue, core.from, date)) return false;
    const window = cue.window ?? 1;
    const stated = this.#timesNear(sentence, window);
    const fits = (time: TimeExpression) => overlaps(time, core.from, core.to);
    const fitting = stated.find(fits);
    if (fitting) return this.flow.text.slice(fitting.start, fitting.end);
    if (pattern.near.some((entity) => this.#mentionedNear(entity, sentence, window))) return null;
    // A date in the sentence itself that is neither the event's nor the article's speaks of something else.
    const here = this.#timesNear(sentence, 0).filter((time) => !isAbout(time, date));
    if (here.length > 0 && !(cue.time === 'none')) return false;
    if (cue.time === 'none') return null;
    if (cue.time !== 'recent' || date === null || core.from === null) return false;
    const until = core.to === null ? '9999-12-31' : addDays(latest(core.to), cue.recentDays ?? RECENT_DAYS);
    return latest(date) >= earliest(core.from) && earliest(date) <= until ? null : false;
  }

  #timesNear(sentence: number, window: number): TimeExpression[] {
    this.#times ??= this.#timesBySentence();
    const found: TimeExpression[] = [];
    for (let s = sentence - window; s <= sentence + window; s++) found.push(...(this.#times.get(s) ?? []));
    return found;
  }

  #timesBySentence(): Map<number, TimeExpression[]> {
    const day = this.article.date?.length === 10 ? this.article.date : null;
    const bySentence = new Map<number, TimeExpression[]>();
    const { tokens, text } = this.flow;
    for (const time of timeExpressions(text, day)) {
      const token = tokens[tokenAt(tokens, time.start)];
      if (token) push(bySentence, token.sentence, time);
    }
    return bySentence;
  }

  #inTime(pattern: PhrasePattern): boolean {
    const core = this.pack.core(pattern.entity);
    return withinArticleDates(pattern.cue, core.kind === 'event' ? core.from : null, this.article.date);
  }
}

function startingWith<T>(patterns: ReadonlyMap<string, readonly T[]>, token: Token): readonly T[] {
  const { folded } = token;
  const found = patterns.get(folded);
  return found ?? (folded.endsWith('nya') ? patterns.get(folded.slice(0, -3)) : undefined) ?? [];
}

/** The word itself, or with Indonesian -nya: "uji coba nuklirnya". */
function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.folded === word || token.folded === `${word}nya`);
}

/** The article's day lies within the cue's `after` (default: the event's begin) and `until`. */
function withinArticleDates(
  cue: { after?: string | undefined; until?: string | undefined },
  begin: string | null,
  date: string | null,
): boolean {
  // Without an article's day, a cue that holds for some time only cannot be trusted.
  if (date === null) return cue.until === undefined;
  const after = cue.after ?? begin;
  if (after !== null && latest(date) < earliest(after)) return false;
  return cue.until === undefined || earliest(date) <= latest(cue.until);
}

/** The stated time is the event's: they share a day, and the expression is no more vague than a year. */
function overlaps(time: TimeExpression, from: string | null, to: string | null): boolean {
  if (from === null) return false;
  const end = to === null ? '9999-12-31' : latest(to);
  return time.from <= end && time.to >= earliest(from);
}

/** Within a few days of the article itself: the dateline, not the event's date. */
function isAbout(time: TimeExpression, date: string | null): boolean {
  if (date === null) return false;
  return time.from <= addDays(latest(date), 3) && time.to >= addDays(earliest(date), -3);
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Of descriptions that overlap the longer wins, then more evidence; equals of different entities: none. */
function undisputed(found: readonly Described[]): Note[] {
  const byRank = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.evidence - a.evidence || a.entity - b.entity,
  );
  const kept: Described[] = [];
  const disputed = new Set<Described>();
  for (const note of byRank) {
    const rival = kept.find((k) => k.flow === note.flow && k.start < note.end && note.start < k.end);
    if (!rival) kept.push(note);
    else if (
      rival.entity !== note.entity &&
      rival.start === note.start &&
      rival.end === note.end &&
      rival.evidence === note.evidence
    )
      disputed.add(rival);
  }
  return kept.filter((note) => !disputed.has(note)).map(({ evidence: _, ...note }) => note);
}
