/** Access to a tab's page: whether there is any, asking for it, and starting Konteks there. */
import browser, { type Tabs } from 'webextension-polyfill';

/** The declared content script. It runs once in a page, however often it is injected. */
const STAGE_ONE = 'page/stage-one.js';

/**
 * One site, whatever the port. Not `*://example.com/*`: of that both browsers say that it was not given when `http` and
 * `https` were, each by itself.
 */
export function originsOf(site: string): string[] {
  return [`http://${site}/*`, `https://${site}/*`];
}

export const ALL_SITES = ['http://*/*', 'https://*/*'];

export function mayRead(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(site) });
}

/**
 * Asks the reader, by the browser's own question. To be called straight from a click. The popup may be closed by the
 * question: background/access.ts starts Konteks in open tabs when the answer is yes.
 */
export function askFor(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Puts the first script into a tab that was open before the extension was. False: the browser does not let us. */
export async function startIn(tab: Tabs.Tab): Promise<boolean> {
  if (tab.id === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [STAGE_ONE] });
    return true;
  } catch {
    return false;
  }
}
