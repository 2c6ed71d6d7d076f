/** Questions of the extension's own pages to the background. */
import browser from 'webextension-polyfill';
import type { UiRequest } from '../shared/requests';

/**
 * Asks once more when the browser stopped the background while it worked on the answer: that starts it anew.
 * @throws when that fails, too
 */
export async function ask<Answer>(request: UiRequest): Promise<Answer> {
  try {
    return (await browser.runtime.sendMessage(request)) as Answer;
  } catch {
    return (await browser.runtime.sendMessage(request)) as Answer;
  }
}
