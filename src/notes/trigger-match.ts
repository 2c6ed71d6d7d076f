/** Cue triggers: a word near its participants, with evidence of the time. Pure. */
import type { TriggerPattern } from '../pack/types';
import { timeEvidence } from './cue-time';
import { type FlowContext, isWord } from './flow-context';
import type { Note } from './types';

/** Words after a trigger that point back to what was named before: no new description. */
const POINTING_BACK = new Set(['itu', 'tersebut', 'ini', 'tadi']);

/** Words shortly before a trigger by which it did not happen, or is only talked of. */
const DENIALS = new Set(
  (
    'tidak bukan belum batal membatalkan dibatalkan menunda menolak membantah tanpa seandainya andai jika kalau ' +
    'siap bersedia ingin enggan berharap ' +
    'no not never cancelled canceled cancel postponed postpone denied denies refused without if would ' +
    'ready willing unwilling want wants wanted hope hopes hoped'
  ).split(' '),
);
const DENIAL_REACH = 3;

export interface TriggerNote {
  note: Note;
  /** More evidence wins where two descriptions claim one span. */
  evidence: number;
}

/** The note of a trigger whose first word stands at token `index`, or null. */
export function matchTrigger(
  context: FlowContext,
  pattern: TriggerPattern,
  index: number,
): TriggerNote | null {
  const { tokens, text, index: flow } = context.flow;
  const last = index + pattern.words.length - 1;
  for (let i = 0; i < pattern.words.length; i++) {
    if (!isWord(tokens[index + i], pattern.words[i]!)) return null;
    if (i > 0 && !context.runsOn(index + i - 1)) return null;
  }
  if (POINTING_BACK.has(tokens[last + 1]?.folded ?? '')) return null;
  if (context.mentionAt.has(index) || context.mentionAt.has(last)) return null;
  if (isDenied(context, index)) return null;
  const { sentence } = tokens[index]!;
  const participants = participantsOf(context, pattern, sentence);
  if (!participants) return null;
  const time = timeEvidence(context, pattern, sentence);
  if (time === false) return null;
  const start = tokens[index]!.start;
  const end = tokens[last]!.end;
  const why = { participants, trigger: text.slice(start, end), time };
  const score = time === null ? 0.7 : 0.8;
  return {
    note: { flow, start, end, how: 'described', score, entity: pattern.entity, why },
    evidence: participants.length + (time === null ? 0 : 2) + pattern.words.length,
  };
}

function isDenied({ flow: { tokens } }: FlowContext, index: number): boolean {
  const { sentence } = tokens[index]!;
  for (let i = index - 1; i >= 0 && i >= index - DENIAL_REACH; i--) {
    if (tokens[i]!.sentence !== sentence) return false;
    if (DENIALS.has(tokens[i]!.folded)) return true;
  }
  return false;
}

/** One entity per group of the cue, mentioned in the window around the sentence; null when one is missing. */
function participantsOf(context: FlowContext, pattern: TriggerPattern, sentence: number): number[] | null {
  const window = pattern.cue.window ?? 1;
  const found: number[] = [];
  for (const group of pattern.groups) {
    const entity = group.find((candidate) => context.mentionedNear(candidate, sentence, window));
    if (entity === undefined) return null;
    found.push(entity);
  }
  // Someone of the cue must stand in the trigger's own sentence: two sentences on, another meeting is meant.
  const here = pattern.groups.some((group) => group.some((c) => context.mentionedNear(c, sentence, 0)));
  return here ? found : null;
}
