/** What cues ask of a flow: who is mentioned where, and which dates stand in which sentence. Pure. */
import type { Pack } from '../pack/types';
import type { ArticleReading, FlowReading, Mention } from './reading';
import type { StandIns } from './stands-for';
import { type TimeExpression, timeExpressions } from './time-expressions';
import { type Token, tokenAt } from './tokens';

/** What each mention was taken to mean: its entity, or -1. */
export type Meanings = ReadonlyMap<Mention, number>;

export class FlowContext {
  /** By token index. */
  readonly mentionAt = new Map<number, Mention>();
  readonly #mentionsIn = new Map<number, Mention[]>();
  /** By sentence; made when a cue first asks for them. */
  #times: Map<number, TimeExpression[]> | null = null;

  constructor(
    readonly pack: Pack,
    readonly article: ArticleReading,
    readonly flow: FlowReading,
    readonly meanings: Meanings,
    readonly standIns: StandIns,
  ) {
    for (const mention of flow.mentions) {
      for (let i = mention.firstToken; i <= mention.lastToken; i++) this.mentionAt.set(i, mention);
      push(this.#mentionsIn, flow.tokens[mention.firstToken]!.sentence, mention);
    }
  }

  standsFor(mention: Mention, entity: number): boolean {
    return this.standIns.standsFor(mention, this.meanings.get(mention) ?? -1, entity);
  }

  /** Whether the entity, or what stands for it, is mentioned at most `window` sentences away. */
  mentionedNear(entity: number, sentence: number, window: number): boolean {
    for (let s = sentence - window; s <= sentence + window; s++) {
      for (const mention of this.#mentionsIn.get(s) ?? []) if (this.standsFor(mention, entity)) return true;
    }
    return false;
  }

  /** Time expressions at most `window` sentences away. */
  timesNear(sentence: number, window: number): TimeExpression[] {
    this.#times ??= this.#timesBySentence();
    const found: TimeExpression[] = [];
    for (let s = sentence - window; s <= sentence + window; s++) found.push(...(this.#times.get(s) ?? []));
    return found;
  }

  /** Between token `index` and the next stand only white space, hyphens, quotes, brackets or an apostrophe. */
  runsOn(index: number): boolean {
    const { tokens, text } = this.flow;
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token || !next) return false;
    return /^[\s\-‐‑–'’"“”()]*$/.test(text.slice(token.end, next.start));
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
}

/** The word itself, or with Indonesian -nya: "uji coba nuklirnya". */
export function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.folded === word || token.folded === `${word}nya`);
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
