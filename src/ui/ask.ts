/** Questions of the extension's own pages to the background. */
import browser from 'webextension-polyfill';
import { askAgain } from '../shared/ask-again';
import type { UiRequest } from '../shared/requests';

/** Asks again where the background was stopped meanwhile. Rejects when that fails, too. */
export async function ask<Answer>(request: UiRequest): Promise<Answer> {
  return (await askAgain(() => browser.runtime.sendMessage(request))) as Answer;
}
