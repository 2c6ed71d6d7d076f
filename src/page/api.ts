/**
 * The extension API inside pages. Not webextension-polyfill: stage one must stay a few kB, and in MV3 both
 * browsers answer sendMessage with a promise.
 */
import { askAgain } from '../shared/ask-again';
import type { Command } from '../shared/commands';
import type { PageRequest } from '../shared/requests';

interface ContentRuntime {
  /** Gone once the extension was reloaded, updated or removed. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

interface ContentI18n {
  getMessage(name: string, substitutions?: string | string[]): string;
  getUILanguage(): string;
}

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => void;

const scope = globalThis as unknown as {
  browser?: { runtime?: ContentRuntime; i18n: ContentI18n };
  chrome: { runtime: ContentRuntime; i18n: ContentI18n };
};
// A page with an element of id "browser" shows as globalThis.browser in Chrome: only one with an id is the API.
const runtime: ContentRuntime = scope.browser?.runtime?.id ? scope.browser.runtime : scope.chrome.runtime;

/** A message of `_locales` in the browser's language, and that language. Throws once the extension is gone. */
export function localised(name: string, ...values: string[]): { text: string; lang: string } {
  const { i18n } = scope.browser?.runtime?.id ? scope.browser : scope.chrome;
  return { text: i18n.getMessage(name, values), lang: i18n.getUILanguage() };
}

/** False once the extension was reloaded or removed: this script is an orphan and must clean up. */
export function alive(): boolean {
  try {
    return runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Asks the background, again where it was stopped meanwhile. Rejects when that fails too, or this script is an orphan. */
export async function ask<Answer>(request: PageRequest): Promise<Answer> {
  // These two are told, not asked.
  const told = request.type === 'inject' || request.type === 'count';
  const answer = await askAgain(
    () => runtime.sendMessage(request),
    (got) => told || got !== undefined,
    alive,
  );
  return answer as Answer;
}

/** Listens to the popup and the background. What the handler returns (if anything) is the answer. */
export function onCommand(handler: (command: Command) => unknown): () => void {
  const ownId = runtime.id;
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== ownId || typeof message !== 'object' || message === null) return;
    const answer = handler(message as Command);
    if (answer !== undefined) respond(answer);
  };
  runtime.onMessage.addListener(listener);
  return () => {
    try {
      runtime.onMessage.removeListener(listener);
    } catch {
      // Orphaned: the browser has dropped the listener already.
    }
  };
}
