/** The tab that the panel speaks of: the active one of its window, whichever that is now. */
import browser, { type Runtime } from 'webextension-polyfill';

/** `?tab=` serves the tests: a panel opened as a page is itself the active tab. */
const fixed = new URLSearchParams(location.search).get('tab');

export async function targetTab() {
  if (fixed) return browser.tabs.get(Number(fixed));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Calls back when another tab is in front, when its page changed, or when its notes did (pages tell the background
 * their number of notes; that message reaches every page of the extension).
 */
export function onTargetChanged(current: () => number | undefined, changed: () => void): void {
  browser.tabs.onActivated.addListener(() => changed());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === current() && (change.status || change.url || change.title)) changed();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (type === 'count' && sender.tab?.id === current()) changed();
    // The background answers.
    return undefined;
  });
}
