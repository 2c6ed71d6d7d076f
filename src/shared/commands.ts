/** What a page can be told, with the schema that stage two checks by. */
import * as v from 'valibot';
import { displaySchema } from './display';

/** What a note may be called by: its place among the page's notes. */
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Background or popup → stage two. */
export const commandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('next') }),
  v.strictObject({ type: v.literal('previous') }),
  v.strictObject({ type: v.literal('open') }),
  v.strictObject({ type: v.literal('close') }),
  /** Popup: what was found here? */
  v.strictObject({ type: v.literal('list') }),
  /** Side panel: the article, its notes and their cards. */
  v.strictObject({ type: v.literal('brief') }),
  /** Popup or side panel: go to this note and open its card. */
  v.strictObject({ type: v.literal('jump'), note: index }),
  /** The reader changed settings: notes on or off here, and how they are shown. */
  v.strictObject({ type: v.literal('settings'), on: v.boolean(), display: displaySchema }),
  /** Packs were added, removed, switched or put in another order: what was answered before may no longer hold. */
  v.strictObject({ type: v.literal('packs-changed') }),
]);
export type Command = v.InferOutput<typeof commandSchema>;
