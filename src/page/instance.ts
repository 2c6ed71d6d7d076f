/**
 * Which of our scripts runs in this page. Stage one and stage two share the extension's isolated world, and
 * so do injections of the same script: one global tells them of each other.
 */
import { HIGHLIGHTS, HOST_TAG } from './names-in-page';

export interface Instance {
  stage: 1 | 2;
  /** False once its extension is gone (reloaded, updated). */
  alive(): boolean;
  stop(): void;
}

const KEY = Symbol.for('konteks.instance');
const scope = globalThis as unknown as Record<symbol, Instance | undefined>;

export function currentInstance(): Instance | undefined {
  return scope[KEY];
}

/** Makes `instance` the one of this page; the one before it stops. */
export function takeOver(instance: Instance): void {
  scope[KEY]?.stop();
  scope[KEY] = instance;
}

/**
 * What an instance of an earlier life left: after an extension update Firefox kills the old script silently
 * and injects the new one, so that marks nobody answers for stay in the page.
 */
export function removeLeftovers(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST_TAG)) host.remove();
  for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
}
