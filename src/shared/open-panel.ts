/** Opens the side panel: Chrome's sidePanel, Firefox's sidebar. */
import browser from 'webextension-polyfill';

/** What webextension-polyfill's types do not know (yet). */
const chromePanel = (
  globalThis as unknown as {
    chrome?: { sidePanel?: { open(where: { windowId: number }): Promise<void> } };
  }
).chrome?.sidePanel;

/** False on Android, where there is none. */
export const hasPanel = chromePanel !== undefined || browser.sidebarAction !== undefined;

/**
 * Only in answer to the reader's own action, and before anything is awaited: both browsers refuse it otherwise.
 * `windowId`: the window it is to open in.
 */
export function openPanel(windowId: number): Promise<void> {
  return chromePanel ? chromePanel.open({ windowId }) : browser.sidebarAction.open();
}
