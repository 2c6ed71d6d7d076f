/** Starts Konteks in tabs that are open already when the reader gives access to their sites. */
import browser from 'webextension-polyfill';

/**
 * Neither browser runs declared scripts in pages that were there before. The popup that asked may be closed by the
 * browser's question, so that this is the background's task. Scripts in a page know of each other (page/instance.ts).
 */
export function listenForAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins }) => {
    if (!origins || origins.length === 0) return;
    for (const { id, url } of await browser.tabs.query({ url: origins })) {
      if (id === undefined || !url?.startsWith('http')) continue;
      // Stores and other pages that the browser keeps to itself.
      browser.scripting
        .executeScript({ target: { tabId: id }, files: ['page/stage-one.js'] })
        .catch(() => {});
    }
  });
}
