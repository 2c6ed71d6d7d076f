/** What the page in a tab says about its notes, and why there are none. */
import browser from 'webextension-polyfill';
import { type ListAnswer, noList } from '../../shared/messages';

export interface PageState extends Omit<ListAnswer, 'state'> {
  state: ListAnswer['state'] | 'no-access' | 'none' | 'reload';
}

/**
 * Asks the page's script. Nobody answers on pages that the browser closes to extensions, and in tabs that were
 * open before the extension was installed (Chrome does not inject into those): `reload` tells them apart.
 */
export async function pageState(tabId: number | undefined, on: boolean, isWeb: boolean): Promise<PageState> {
  const empty = noList('working');
  if (tabId === undefined || !isWeb) return { ...empty, state: 'no-access' };
  if (!on) return { ...empty, state: 'off' };
  let answer: ListAnswer | undefined;
  try {
    answer = (await browser.tabs.sendMessage(tabId, { type: 'list' }, { frameId: 0 })) as
      | ListAnswer
      | undefined;
  } catch {
    return { ...empty, state: 'reload' };
  }
  if (!answer) return { ...empty, state: 'reload' };
  // Just switched on, and the page has not heard of it yet.
  if (answer.state === 'off') return { ...empty, state: 'working' };
  if (answer.state === 'notes' && answer.entries.length === 0) return { ...answer, state: 'none' };
  return answer;
}
