/** Ways from the popup: side panel, search, options. */
import browser, { type Tabs } from 'webextension-polyfill';
import { element } from '../element';

const t = browser.i18n.getMessage;

/** Chrome's and Firefox's side panels, as far as there are any. Both must be called straight from the click. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}
const panels = browser as unknown as Panels;
const chromePanels = (globalThis as unknown as { chrome?: Panels }).chrome;

export function links(tab: Tabs.Tab | undefined): HTMLElement[] {
  const manifest = browser.runtime.getManifest() as { side_panel?: unknown; sidebar_action?: unknown };
  const sidePanel = manifest.side_panel ? (panels.sidePanel ?? chromePanels?.sidePanel) : undefined;
  const sidebar = manifest.sidebar_action ? panels.sidebarAction : undefined;
  const all: HTMLElement[] = [];
  const windowId = tab?.windowId;
  if (sidePanel && windowId !== undefined)
    all.push(link(t('popupPanel'), () => sidePanel.open({ windowId })));
  else if (sidebar) all.push(link(t('popupPanel'), () => sidebar.open()));
  all.push(link(t('popupOptions'), () => browser.runtime.openOptionsPage()));
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
