/** Ways from the popup: side panel, search, options. */
import browser, { type Tabs } from 'webextension-polyfill';
import { hasPanel, openPanel } from '../../shared/open-panel';
import { element } from '../element';

const t = browser.i18n.getMessage;

export function links(tab: Tabs.Tab | undefined): HTMLElement[] {
  const windowId = tab?.windowId;
  const all: HTMLElement[] = [];
  if (hasPanel && windowId !== undefined) all.push(link(t('popupPanel'), () => openPanel(windowId)));
  all.push(
    link(t('popupSearch'), () => browser.tabs.create({ url: browser.runtime.getURL('ui/search.html') })),
    link(t('popupOptions'), () => browser.runtime.openOptionsPage()),
  );
  return all;
}

function link(label: string, open: () => Promise<unknown>): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'plain' }, label);
  button.addEventListener('click', () => {
    open().then(
      () => window.close(),
      (error) => console.error('Konteks popup:', error),
    );
  });
  return button;
}
