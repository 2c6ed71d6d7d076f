/** Commands of the popup, the side panel and the background → what stage two does. Anything else does nothing. */
import * as v from 'valibot';
import { commandSchema } from '../shared/commands';
import type { Display } from '../shared/display';
import { type BriefAnswer, type ListAnswer, noBrief, noList } from '../shared/messages';

/** What a page with notes can be told to do. */
export interface Commanded {
  list(): ListAnswer;
  brief(): BriefAnswer;
  step(by: 1 | -1): void;
  open(): void;
  close(): void;
  jump(note: number): void;
  setDisplay(display: Display): void;
  /** What the background answered no longer holds. */
  outdated(): void;
}

/** `running`: null while notes are off here. `turn` switches them. Returns the answer, if there is to be one. */
export function obey(
  message: unknown,
  running: Commanded | null,
  turn: (on: boolean) => void,
): ListAnswer | BriefAnswer | undefined {
  const parsed = v.safeParse(commandSchema, message);
  if (!parsed.success) return undefined;
  const command = parsed.output;
  switch (command.type) {
    case 'list':
      return running?.list() ?? noList('off');
    case 'brief':
      return running?.brief() ?? noBrief('off');
    case 'next':
      running?.step(1);
      break;
    case 'previous':
      running?.step(-1);
      break;
    case 'open':
      running?.open();
      break;
    case 'close':
      running?.close();
      break;
    case 'jump':
      running?.jump(command.note);
      break;
    case 'settings':
      if (command.on && running) running.setDisplay(command.display);
      else turn(command.on);
      break;
    case 'packs-changed':
      running?.outdated();
  }
  return undefined;
}
