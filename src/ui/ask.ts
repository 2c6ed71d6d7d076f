/** Questions of the extension's own pages to the background. */
import browser from 'webextension-polyfill';
import type { UiRequest } from '../shared/requests';

/** Pauses before asking again, ms. */
const AGAIN = [0, 100, 500];

/**
 * Asks again when the browser stopped the background while it worked on the answer: that starts it anew. Chromium then
 * either rejects or answers with undefined, which no question of ours has for an answer.
 * @throws when that fails, too
 */
export async function ask<Answer>(request: UiRequest): Promise<Answer> {
  for (const pause of AGAIN) {
    try {
      const answer: unknown = await browser.runtime.sendMessage(request);
      if (answer !== undefined) return answer as Answer;
    } catch {
      // Asked again below.
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return (await browser.runtime.sendMessage(request)) as Answer;
}
