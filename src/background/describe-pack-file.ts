/**
 * Reads and checks a whole pack, and tells the options page how far it is. Here and not there: a pack of a gigabyte would
 * freeze the page for seconds. In steps, so that articles opened meanwhile are answered, too.
 */
import browser from 'webextension-polyfill';
import { describePack, describing, type PackDescription, problemOf } from '../pack/describe';
import type { PackProgress } from '../shared/messages';
import { packBytes } from '../shared/pack-store';
import { bundledBytes } from './dataset-host';

/** ms before anything is said: most packs are done by then. */
const MOMENT = 300;
/** ms between two pauses for other work. */
const STEP = 50;
/** Reading's part of the whole: docs/performance.md. */
const READING = 0.2;

/** `id` null: the bundled pack, of which no progress is told. Never rejects. */
export async function describePackFile(id: string | null): Promise<PackDescription> {
  const tell = id === null ? () => {} : teller(id);
  let bytes: ArrayBuffer;
  try {
    bytes = await (id === null ? bundledBytes() : packBytes(id, (share) => tell(share * READING)));
  } catch (error) {
    return { ...describePack(new ArrayBuffer(0)), problems: [{ ...problemOf(error), refusal: 'gone' }] };
  }
  const steps = describing(bytes);
  let paused = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - paused < STEP) continue;
    tell(READING + step.value * (1 - READING));
    await new Promise((resolve) => setTimeout(resolve));
    paused = performance.now();
  }
}

function teller(id: string): (share: number) => void {
  const begun = performance.now();
  return (share) => {
    if (performance.now() - begun < MOMENT) return;
    const message: PackProgress = { type: 'pack-progress', id, share };
    // The page may have been closed.
    browser.runtime.sendMessage(message).catch(() => {});
  };
}
