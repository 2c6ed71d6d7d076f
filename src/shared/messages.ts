/** Messages between page, background and popup. Schemas live beside the types; unknown messages are refused. */
import * as v from 'valibot';
import type { CardModel } from '../facts/card-model';
import type { Kind } from '../facts/schema';
import type { How } from '../notes/types';

const flow = v.strictObject({ kind: v.picklist(['title', 'body', 'caption']), text: v.string() });

export const requestSchema = v.variant('type', [
  /** Stage one → background: is this site to be noted? The answer also starts waking the dataset. */
  v.strictObject({ type: v.literal('hello') }),
  /** Stage one → background: inject the rest into my frame. */
  v.strictObject({ type: v.literal('inject') }),
  /** Stage two → background: which notes? */
  v.strictObject({
    type: v.literal('annotate'),
    lang: v.string(),
    date: v.nullable(v.string()),
    flows: v.array(flow),
  }),
  /** Stage two → background: what the badge and the popup show. */
  v.strictObject({ type: v.literal('count'), notes: v.number() }),
]);
export type Request = v.InferOutput<typeof requestSchema>;

export interface HelloAnswer {
  enabled: boolean;
}

export interface PageNote {
  flow: number;
  start: number;
  end: number;
  how: How;
  /** Index into {@link AnnotateAnswer.cards}. */
  card: number;
}

export interface AnnotateAnswer {
  notes: PageNote[];
  cards: CardModel[];
}

/** Background or popup → stage two. */
export const commandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('next') }),
  v.strictObject({ type: v.literal('previous') }),
  v.strictObject({ type: v.literal('open') }),
  v.strictObject({ type: v.literal('close') }),
  /** Popup: what was found here? */
  v.strictObject({ type: v.literal('list') }),
  /** Popup: go to this note and open its card. */
  v.strictObject({ type: v.literal('jump'), note: v.number() }),
  /** The reader switched notes on or off here. */
  v.strictObject({ type: v.literal('enabled'), on: v.boolean() }),
]);
export type Command = v.InferOutput<typeof commandSchema>;

export interface ListAnswer {
  state: 'notes' | 'no-article' | 'language' | 'off' | 'working' | 'failed';
  lang: string | null;
  entries: { note: number; kind: Kind; name: string; gloss: string; mentions: number }[];
}
