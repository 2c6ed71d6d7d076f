/** What the page in a tab says about its notes, and why there are none. */
import browser, { type Tabs } from 'webextension-polyfill';
import { type ListAnswer, noList } from '../../shared/messages';
import { mayRead, startIn } from './access';

export interface PageState extends Omit<ListAnswer, 'state'> {
  state:
    | ListAnswer['state']
    /** A page of the browser itself: about:, settings, files. */
    | 'browser-page'
    /** The reader has not given access to this site. */
    | 'no-access'
    /** A web page that the browser keeps extensions out of: stores, its viewer of PDF files. */
    | 'closed'
    /** An article without names of the dataset. */
    | 'none'
    /** All that was found is switched off. */
    | 'left-out';
}

/** `on`: whether notes are on for the tab's site. `site` null: no web page. */
export async function pageState(
  tab: Tabs.Tab | undefined,
  on: boolean,
  site: string | null,
): Promise<PageState> {
  if (tab?.id === undefined || site === null) return { ...noList('working'), state: 'browser-page' };
  if (!(await mayRead(site))) return { ...noList('working'), state: 'no-access' };
  if (!on) return noList('off');
  const answer = await ask(tab.id);
  if (!answer) {
    // Open since before the extension was; Chrome does not inject into those.
    return (await startIn(tab)) ? noList('working') : { ...noList('working'), state: 'closed' };
  }
  // Just switched on, and the page has not heard of it yet.
  if (answer.state === 'off') return noList('working');
  if (answer.state !== 'notes' || answer.entries.length > 0) return answer;
  const isLeftOut = answer.off.hidden > 0 || Object.keys(answer.off.kinds).length > 0;
  return { ...answer, state: isLeftOut ? 'left-out' : 'none' };
}

async function ask(tabId: number): Promise<ListAnswer | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, { type: 'list' }, { frameId: 0 })) as
      | ListAnswer
      | undefined;
  } catch {
    return undefined;
  }
}
