/**
 * The declared content script: a few kB that decide, cheaply and on every page, whether this may be an article
 * that the reader wants noted. Only then does the background inject the rest.
 */
import { probablyArticle } from '../article/gate';
import type { Command } from '../shared/commands';
import type { HelloAnswer, ListAnswer } from '../shared/messages';
import { alive, ask, onCommand } from './api';
import { onDialogToggle } from './dialogs';
import { currentInstance, removeLeftovers, takeOver } from './instance';
import { onUrlChange } from './url-change';

/** A page that fills itself after loading gets two more looks; ms after the first. */
const LOOKS_MS = [0, 1200, 4000];

let state: ListAnswer['state'] = 'working';
let timers: ReturnType<typeof setTimeout>[] = [];
let asking = false;

function lookAgain(): void {
  cancel();
  state = 'working';
  timers = LOOKS_MS.map((ms, i) => setTimeout(() => whenIdle(() => look(i === LOOKS_MS.length - 1)), ms));
}

function cancel(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
}

/** Nothing is worth reading in a tab that nobody sees: it waits until somebody does. */
function whenIdle(work: () => void): void {
  if (document.visibilityState === 'visible') requestIdleCallback(work, { timeout: 500 });
  else document.addEventListener('visibilitychange', () => whenIdle(work), { once: true });
}

async function look(last: boolean): Promise<void> {
  if (asking || state === 'off' || currentInstance() !== self || !alive()) return;
  if (!probablyArticle(document)) {
    // A page still loading may yet become one. A later look may find one all the same: the popup asks again.
    if (last || document.readyState === 'complete') state = 'no-article';
    return;
  }
  asking = true;
  try {
    const { enabled } = await ask<HelloAnswer>({ type: 'hello' });
    if (enabled) await ask({ type: 'inject' });
    else state = 'off';
  } catch {
    // The worker could not be started twice, or the tab went away meanwhile: the popup says so.
    state = 'no-article';
  } finally {
    asking = false;
  }
}

function answer(command: Command): ListAnswer | undefined {
  if (command.type === 'list') return { state, lang: null, entries: [], off: { kinds: {}, hidden: 0 } };
  // No schema here: valibot alone is larger than this script may be.
  if (command.type === 'settings' && command.on === false) {
    cancel();
    state = 'off';
  } else if (command.type === 'settings' && command.on === true && state === 'off') lookAgain();
  return undefined;
}

const maybeNew = () => {
  if (state !== 'off') lookAgain();
};
const stops = [onCommand(answer), onUrlChange(maybeNew), onDialogToggle(maybeNew)];

const self = {
  stage: 1 as const,
  alive,
  stop() {
    cancel();
    for (const stop of stops) stop();
  },
};

const running = currentInstance();
if (running?.alive()) self.stop();
else {
  removeLeftovers(document);
  takeOver(self);
  lookAgain();
}
