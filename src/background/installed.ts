/** After installing: the welcome page; after an update that matters: what is new. */
import browser from 'webextension-polyfill';
import { hasNews } from '../shared/releases';

export function listenForInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    const page =
      reason === 'install'
        ? 'ui/welcome.html'
        : reason === 'update' && previousVersion && hasNews(previousVersion)
          ? `ui/news.html?since=${encodeURIComponent(previousVersion)}`
          : null;
    // A browser without a window has no tabs: then there is nobody to welcome.
    if (page) browser.tabs.create({ url: browser.runtime.getURL(page) }).catch(() => {});
  });
}
