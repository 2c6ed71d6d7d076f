/** The article as the choice of notes sees it: tokens, and the names found with what they may mean. Pure. */
import type { Candidate, Pack } from '../pack/types';
import { longNameInto, namesInToken } from './glued';
import { smallPhrases } from './small-phrases';
import { lastTokenBefore, type Token, tokenAt, tokenize } from './tokens';
import type { NotesInput } from './types';

/** A name found in a flow, before it is known what it means. */
export interface Mention {
  flow: number;
  start: number;
  end: number;
  /** First and last token, both included. */
  firstToken: number;
  lastToken: number;
  /** Without demonyms and without names of another language. Never changed. */
  candidates: readonly Candidate[];
  /** Places whose people or adjective this is ("Russian"). */
  demonymOf: readonly number[];
}

export interface FlowReading {
  index: number;
  kind: NotesInput['flows'][number]['kind'];
  text: string;
  tokens: readonly Token[];
  /** Nearly every word has its capital, as in headlines: capitals tell nothing here. */
  headline: boolean;
  mentions: readonly Mention[];
}

export interface ArticleReading {
  lang: string;
  /** YYYY-MM-DD, YYYY-MM, YYYY or null. */
  date: string | null;
  flows: readonly FlowReading[];
  /** Words that the article also writes in lower case, folded: capitalised, they are no names. */
  lowerCase: ReadonlySet<string>;
  /** Words with a capital that neither a sentence's start nor a headline gives them, folded. */
  ownCapital: ReadonlySet<string>;
  /** Whether these folded words stand in lower case one after the other. */
  writesSmall: (words: readonly string[]) => boolean;
}

/**
 * Share of capitalised words of four letters or more from which on a flow is a headline, and the fewest such
 * words that can tell: "Midfielder Jordan Henderson scored" is a sentence.
 */
const HEADLINE_SHARE = 0.75;
const HEADLINE_WORDS = { title: 3, body: 6, caption: 6 };

export function readArticle(pack: Pack, input: NotesInput): ArticleReading {
  const lowerCase = new Set<string>();
  const ownCapital = new Set<string>();
  const read = input.flows.map((flow) => {
    const tokens = tokenize(flow.text);
    const headline = isHeadline(tokens, HEADLINE_WORDS[flow.kind]);
    for (const token of tokens) {
      if (!token.capital) lowerCase.add(token.folded);
      else if (!token.first && !headline) ownCapital.add(token.folded);
    }
    return { tokens, headline };
  });
  const flows = input.flows.map(({ kind, text }, index): FlowReading => {
    const { tokens, headline } = read[index]!;
    const mentions = mentionsOf(pack, input.lang, index, text, tokens);
    const glued = gluedMentions(pack, input.lang, { index, text, tokens, mentions }, lowerCase);
    const all = glued.length === 0 ? mentions : [...mentions, ...glued].sort((a, b) => a.start - b.start);
    return { index, kind, text, tokens, headline, mentions: all };
  });
  const writesSmall = smallPhrases(
    read.map(({ tokens }) => tokens),
    lowerCase,
  );
  return { lang: input.lang, date: input.date, flows, lowerCase, ownCapital, writesSmall };
}

function isHeadline(tokens: readonly Token[], fewest: number): boolean {
  const long = tokens.filter((token) => token.end - token.start >= 4);
  if (long.length >= 2 && long.every((token) => token.allCaps)) return true;
  if (long.length < fewest) return false;
  return long.filter((token) => token.capital).length / long.length >= HEADLINE_SHARE;
}

function mentionsOf(
  pack: Pack,
  lang: string,
  flow: number,
  text: string,
  tokens: readonly Token[],
): Mention[] {
  const named = pack.findNames(text).filter(({ start }) => tokenAt(tokens, start) < tokens.length);
  return named.map(({ start, end, values }) => {
    const all = values.flatMap((value) => pack.candidates(value));
    const firstToken = tokenAt(tokens, start);
    return {
      flow,
      start,
      end,
      firstToken,
      // "U.S." ends in a period that belongs to no token.
      lastToken: Math.max(firstToken, lastTokenBefore(tokens, end)),
      candidates: onePerEntity(all.filter((c) => c.role !== 'demonym' && speaks(c, lang, text, start, end))),
      demonymOf: [...new Set(all.filter((c) => c.role === 'demonym').map((c) => c.entity))],
    };
  });
}

/** The fewest letters that a name and what has grown onto it can have. */
const GLUED = 8;

/** Names in capitalised tokens that belong to no mention: see glued.ts. */
function gluedMentions(
  pack: Pack,
  lang: string,
  { index, text, tokens, mentions }: Pick<FlowReading, 'index' | 'text' | 'tokens' | 'mentions'>,
  lowerCase: ReadonlySet<string>,
): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    while (next < mentions.length && mentions[next]!.lastToken < at) next++;
    if (!token.capital || token.allCaps || token.end - token.start < GLUED) return;
    if (next < mentions.length && mentions[next]!.firstToken <= at) return;
    const long = longNameInto(pack, lang, text, tokens, at);
    for (const { start, end } of long ? [long] : namesInToken(pack, lang, text, token, lowerCase)) {
      const part = text.slice(start, end);
      for (const mention of mentionsOf(pack, lang, index, part, tokenize(part)))
        found.push({ ...mention, start, end, firstToken: tokenAt(tokens, start), lastToken: at });
    }
  });
  return found;
}

/**
 * Names inside a mention that can mean nothing here: without its first word, else without its last. "US military"
 * before "aid" is no unit, but "US" in it is a country.
 */
export function innerMentions(pack: Pack, lang: string, flow: FlowReading, mention: Mention): Mention[] {
  const { tokens, text, index } = flow;
  if (mention.lastToken <= mention.firstToken) return [];
  const spans = [
    [tokens[mention.firstToken + 1]!.start, mention.end],
    [mention.start, tokens[mention.lastToken - 1]!.end],
  ] as const;
  for (const [start, end] of spans) {
    const found = mentionsOf(pack, lang, index, text.slice(start, end), tokenize(text.slice(start, end)));
    if (found.length > 0) return found.map((inner) => moved(inner, start, tokens));
  }
  return [];
}

function moved(inner: Mention, by: number, tokens: readonly Token[]): Mention {
  const start = inner.start + by;
  const end = inner.end + by;
  return {
    ...inner,
    start,
    end,
    firstToken: tokenAt(tokens, start),
    lastToken: lastTokenBefore(tokens, end),
  };
}

/** Letters from which on a single word is no ordinary word of the other language: "Hezbollah". */
const LONG_WORD = 7;

/** A name of the other language counts when it is long enough not to be an ordinary word of this one. */
function speaks(candidate: Candidate, lang: string, text: string, start: number, end: number): boolean {
  if (candidate.lang === 'any' || candidate.lang === lang) return true;
  if (candidate.role !== 'short' && end - start >= LONG_WORD) return true;
  return /\S\s+\S/.test(text.slice(start, end));
}

const STRENGTH = { name: 3, alias: 2, short: 1, demonym: 0 } as const;

function onePerEntity(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.entity);
    if (!known || STRENGTH[candidate.role] > STRENGTH[known.role]) best.set(candidate.entity, candidate);
  }
  return [...best.values()];
}
