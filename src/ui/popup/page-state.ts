/** What the page in a tab says about its notes, and why there are none. */
import browser from 'webextension-polyfill';
import type { ListAnswer } from '../../shared/messages';

export interface PageState {
  state: ListAnswer['state'] | 'no-access' | 'none' | 'reload';
  lang: string | null;
  entries: ListAnswer['entries'];
}

/**
 * Asks the page's script. Nobody answers on pages that the browser closes to extensions, and in tabs that were
 * open before the extension was installed (Chrome does not inject into those): `reload` tells them apart.
 */
export async function pageState(tabId: number | undefined, on: boolean, isWeb: boolean): Promise<PageState> {
  const empty = { lang: null, entries: [] };
  if (tabId === undefined || !isWeb) return { state: 'no-access', ...empty };
  if (!on) return { state: 'off', ...empty };
  let answer: ListAnswer | undefined;
  try {
    answer = (await browser.tabs.sendMessage(tabId, { type: 'list' }, { frameId: 0 })) as
      | ListAnswer
      | undefined;
  } catch {
    return { state: 'reload', ...empty };
  }
  if (!answer) return { state: 'reload', ...empty };
  // Just switched on, and the page has not heard of it yet.
  if (answer.state === 'off') return { state: 'working', ...empty };
  if (answer.state === 'notes' && answer.entries.length === 0) return { ...answer, state: 'none' };
  return answer;
}
