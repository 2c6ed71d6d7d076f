/** The number of notes on the toolbar button, per tab. The browser clears it when the tab navigates. */
import browser from 'webextension-polyfill';

const BACKGROUND = '#1f3a5f';

export async function showCount(tabId: number, notes: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
    await browser.action.setBadgeText({ tabId, text: notes > 0 ? String(Math.min(notes, 999)) : '' });
    await browser.action.setTitle({
      tabId,
      title: browser.i18n.getMessage(notes > 0 ? 'badgeTitle' : 'extensionName', String(notes)),
    });
  } catch {
    // The tab closed meanwhile.
  }
}
