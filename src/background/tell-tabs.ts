/** A command to the page of every tab that we may read. */
import browser from 'webextension-polyfill';
import type { Command } from '../shared/commands';
import { siteOf } from '../shared/settings';

/** `command`: made for each tab; `site` null for what is no web page, such as the welcome page. */
export async function tellTabs(command: (site: string | null, tabId: number) => Command): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    // Without access to its site there is nothing of ours to tell.
    if (id === undefined || url === undefined) continue;
    // Tabs without our script do not listen: fine.
    browser.tabs.sendMessage(id, command(siteOf(url), id), { frameId: 0 }).catch(() => {});
  }
}
