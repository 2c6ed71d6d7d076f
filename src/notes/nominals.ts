/**
 * Nominal mentions: "divisi ini", "badan intelijen itu", "the agency" after the name of the one unit, body or event
 * of the article that can be meant. Pure.
 */
import type { Pack } from '../pack/types';
import { type Head, headsOf, headWords } from './nominal-words';
import type { ArticleReading, FlowReading } from './reading';
import { ACTING_VERBS, CALENDAR, FUNCTION_WORDS } from './surrounding-words';
import { foldWord, type Token } from './tokens';
import type { Note } from './types';

const POINTING = { id: new Set(['ini', 'itu', 'tersebut']), en: new Set(['the', 'this', 'that']) };

/** So many sentences after the last mention a noun may still point back to it. */
const SENTENCES = 2;

/** Words that say more of the noun may stand beside it when the entity's own name has them: "badan intelijen itu". */
const MOST_WORDS = 3;

/** Before an Indonesian noun: several are meant, or any. */
const SEVERAL = new Set(
  'kedua ketiga keempat dua tiga empat para semua seluruh setiap berbagai beberapa'.split(' '),
);

/** After an English noun: which one is meant is said there. */
const WHICH = new Set(
  'of in at for between with against near over from under to that which who whose'.split(' '),
);

/** Verbs after it that do not end in -ed: anything else that follows may be the rest of a compound. */
const VERBS = new Set([
  ...ACTING_VERBS,
  ...(
    'left took made came went began held won lost fell got gave put set kept saw sent became met broke led grew ' +
    'fought hit lies stands remains says ends ended'
  ).split(' '),
]);

/** An entity that was named, and where last. */
interface Named {
  entity: number;
  kind: string;
  heads: readonly Head[];
  /** Words of its names, folded. */
  words: ReadonlySet<string>;
  flow: number;
  end: number;
  sentence: number;
}

/** Spans in tokens, both included. */
interface Phrase {
  first: number;
  last: number;
  /** Without the pointing word, folded. */
  words: string[];
}

/** @param notes every other note of the article, sorted by flow and start */
export function nominalNotes(pack: Pack, article: ArticleReading, notes: readonly Note[]): Note[] {
  const reader = new NominalReader(pack, article.lang);
  const byFlow = new Map<number, Note[]>();
  for (const note of notes) byFlow.set(note.flow, [...(byFlow.get(note.flow) ?? []), note]);
  for (const flow of article.flows) reader.read(flow, byFlow.get(flow.index) ?? []);
  return reader.found;
}

class NominalReader {
  readonly found: Note[] = [];
  readonly #pack: Pack;
  readonly #lang: 'id' | 'en';
  readonly #headWords: ReadonlySet<string>;
  readonly #named = new Map<number, Named>();
  /** Nouns with a capital that belong to no note, folded, with the capitalised words beside them: unknown bodies. */
  readonly #unknown = new Map<string, string[]>();
  /** Sentences before the flow. */
  #sentences = 0;

  constructor(pack: Pack, lang: string) {
    this.#pack = pack;
    this.#lang = lang === 'id' ? 'id' : 'en';
    this.#headWords = headWords(this.#lang);
  }

  read(flow: FlowReading, notes: readonly Note[]): void {
    const { tokens } = flow;
    let next = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      while (next < notes.length && notes[next]!.end <= token.start)
        this.#name(notes[next++]!, flow, index - 1);
      const inNote = next < notes.length && notes[next]!.start < token.end;
      if (!inNote && token.capital && !flow.headline && this.#headWords.has(token.folded))
        this.#noteUnknown(flow, index);
      if (inNote || flow.headline || !POINTING[this.#lang].has(token.folded)) continue;
      const phrase = this.#lang === 'id' ? phraseBefore(flow, index) : phraseAfter(flow, index);
      // A name inside the phrase is no noun.
      const end = tokens[phrase?.last ?? index]!.end;
      if (phrase && !notes.some((n) => n.start < end && n.end > tokens[phrase.first]!.start))
        this.#readPhrase(phrase, flow);
    }
    while (next < notes.length) this.#name(notes[next++]!, flow, tokens.length - 1);
    this.#sentences += (tokens[tokens.length - 1]?.sentence ?? -1) + 1;
  }

  #name({ entity, end }: Note, flow: FlowReading, token: number): void {
    const sentence = this.#sentences + flow.tokens[Math.max(0, token)]!.sentence;
    const known = this.#named.get(entity);
    if (known) Object.assign(known, { flow: flow.index, end, sentence });
    else {
      const { kind, type } = this.#pack.core(entity);
      const heads = headsOf(kind, type, this.#lang);
      if (heads.length === 0) return;
      const { name, aliases, short } = this.#pack.record(entity);
      const lists = [aliases, short].flatMap((names) => Object.values(names ?? {}));
      const words = new Set(
        [name.en, name.id, ...lists.flatMap((list) => list ?? [])].flatMap((text) =>
          foldWord(text).split(/[\s-]+/),
        ),
      );
      this.#named.set(entity, { entity, kind, heads, words, flow: flow.index, end, sentence });
    }
  }

  /** "Badan Pangan", "the Travel Agency": the noun at `index` and the word that makes a name of it. */
  #noteUnknown({ tokens }: FlowReading, index: number): void {
    const joined = this.#lang === 'id' ? tokens[index + 1]?.joined : tokens[index]!.joined;
    const beside = tokens[this.#lang === 'id' ? index + 1 : index - 1];
    if (!joined || !beside?.capital) return;
    const noun = tokens[index]!.folded;
    this.#unknown.set(noun, [...(this.#unknown.get(noun) ?? []), beside.folded]);
  }

  #readPhrase(phrase: Phrase, flow: FlowReading): void {
    const fitting = [...this.#named.values()].filter((named) => fits(named, phrase.words, this.#lang));
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const { tokens, text, index } = flow;
    const first = tokens[phrase.first]!;
    const last = tokens[phrase.last]!;
    if (this.#sentences + first.sentence - only.sentence > SENTENCES) return;
    const unknown = phrase.words.flatMap((word) => this.#unknown.get(word) ?? []);
    // "a Tank Division" in the title is the division that the text names.
    if (unknown.some((word) => !only.words.has(word))) return;
    const head = headIn(only, phrase.words, this.#lang)!;
    if (this.#lang === 'en' && isSpecified(flow, phrase.last, only.kind)) return;
    const since = only.flow === index ? only.end : 0;
    if (isAnotherStory(tokens, phrase.first, since, head.stem)) return;
    if (text.charAt(first.start - 1) === '-') return;
    this.found.push({
      flow: index,
      start: first.start,
      end: last.end,
      how: 'short',
      nominal: true,
      score: 0.7,
      entity: only.entity,
    });
    Object.assign(only, { flow: index, end: last.end, sentence: this.#sentences + last.sentence });
  }
}

/** The noun, and beside it only words of the entity's own names. */
function fits(named: Named, words: readonly string[], lang: string): boolean {
  const head = headIn(named, words, lang);
  return head !== null && words.every((word) => head.words.includes(word) || named.words.has(word));
}

/** Indonesian nouns come first, English ones last. */
function headIn({ heads }: Named, words: readonly string[], lang: string): Head | null {
  const found = heads.find(({ words: head }) => {
    const at = lang === 'id' ? 0 : words.length - head.length;
    return at >= 0 && head.every((word, i) => words[at + i] === word);
  });
  return found ?? null;
}

/** "badan intelijen itu": the words before the pointing word at `index`, back to a noun. */
function phraseBefore({ tokens }: FlowReading, index: number): Phrase | null {
  const nouns = headWords('id');
  const words: string[] = [];
  for (let i = index - 1; i >= 0 && words.length < MOST_WORDS && tokens[i + 1]!.joined; i--) {
    const token = tokens[i]!;
    if (token.capital && !token.first && !token.allCaps) return null;
    words.unshift(token.folded);
    const goesOn = tokens[i - 1] !== undefined && token.joined && nouns.has(tokens[i - 1]!.folded);
    if (!nouns.has(token.folded) || goesOn) continue;
    const after = tokens[index + 1];
    if (after?.joined && after.capital) return null;
    return token.joined && SEVERAL.has(tokens[i - 1]!.folded) ? null : { first: i, last: index, words };
  }
  return null;
}

/** "the intelligence agency": the words after the pointing word at `index`, up to the last noun. */
function phraseAfter({ tokens }: FlowReading, index: number): Phrase | null {
  const nouns = headWords('en');
  const words: string[] = [];
  let found: Phrase | null = null;
  for (let i = index + 1; words.length < MOST_WORDS && tokens[i]?.joined; i++) {
    const token = tokens[i]!;
    if (token.capital) break;
    words.push(token.folded);
    if (nouns.has(token.folded)) found = { first: index, last: i, words: [...words] };
  }
  return found;
}

/** "the party leader", "the war in Sudan": what follows the English noun changes what is meant. */
function isSpecified({ tokens, text }: FlowReading, last: number, kind: string): boolean {
  const next = tokens[last + 1];
  if (!next) return false;
  if (/^['’]s$/.test(text.slice(tokens[last]!.end, next.end))) return kind === 'event';
  if (!next.joined) return /^\s?-/.test(text.slice(tokens[last]!.end, next.start));
  if (next.folded === 'on') return !CALENDAR.has(tokens[last + 2]?.folded ?? '');
  if (WHICH.has(next.folded)) return true;
  return !(FUNCTION_WORDS.has(next.folded) || VERBS.has(next.folded) || /(?:ed|ly)$/.test(next.folded));
}

/** Whether a word of the stem stands between the name, which ends at `since`, and the token. */
function isAnotherStory(tokens: readonly Token[], first: number, since: number, stem: string): boolean {
  for (let i = first - 1; i >= 0 && tokens[i]!.start >= since; i--) {
    if (tokens[i]!.folded.includes(stem)) return true;
  }
  return false;
}
