/** Tabs that no driver is attached to, seen by the extension's own page: many, in other windows, discarded, private. */
import type { Page } from 'puppeteer-core';

export interface LightTab {
  id: number;
  windowId: number;
}

/** Number of live marks; -1 where our scripts are not. */
export function marksIn(control: Page, tab: number): Promise<number> {
  return control.evaluate(async (tabId) => {
    const count = () => {
      const scope = globalThis as unknown as Record<symbol, unknown>;
      if (!scope[Symbol.for('konteks.instance')]) return -1;
      const kinds = ['person', 'unit', 'event', 'org', 'place', 'weapon', 'later'];
      return kinds.reduce((sum, kind) => sum + (CSS.highlights.get(`konteks-${kind}`)?.size ?? 0), 0);
    };
    try {
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: count });
      return answer.result as number;
    } catch {
      return -1;
    }
  }, tab);
}

/** 0, 1 or 2; -1 where the browser does not let us look. */
export function stageIn(control: Page, tab: number): Promise<number> {
  return control.evaluate(async (tabId) => {
    const look = () =>
      (globalThis as unknown as Record<symbol, { stage: number } | undefined>)[Symbol.for('konteks.instance')]
        ?.stage ?? 0;
    try {
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
      return answer.result as number;
    } catch {
      return -1;
    }
  }, tab);
}

/** A tab in the background. */
export function openTab(control: Page, url: string): Promise<LightTab> {
  return control.evaluate(async (address) => {
    const { id, windowId } = await chrome.tabs.create({ url: address, active: false });
    return { id, windowId };
  }, url);
}

/** A window with one tab; null when the browser opens none. */
export function openWindow(control: Page, url: string, incognito = false): Promise<LightTab | null> {
  return control.evaluate(
    async (address, isPrivate) => {
      const made = await chrome.windows.create({ url: address, incognito: isPrivate });
      const [tab] = await chrome.tabs.query({ windowId: made?.id });
      return tab ? { id: tab.id, windowId: tab.windowId } : null;
    },
    url,
    incognito,
  );
}

export function showTab(control: Page, tab: LightTab): Promise<void> {
  return control.evaluate(async ({ id, windowId }) => {
    await chrome.windows.update(windowId, { focused: true });
    await chrome.tabs.update(id, { active: true });
  }, tab);
}

export function closeTabs(control: Page, tabs: readonly LightTab[]): Promise<void> {
  return control.evaluate(
    (ids) => chrome.tabs.remove(ids),
    tabs.map(({ id }) => id),
  );
}
