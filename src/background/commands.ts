/** Keyboard shortcuts → the active tab's page, or the side panel. */
import browser from 'webextension-polyfill';
import type { Command } from '../shared/commands';
import { hasPanel, openPanel } from '../shared/open-panel';

const COMMANDS: Record<string, Command> = {
  'next-note': { type: 'next' },
  'previous-note': { type: 'previous' },
  'open-note': { type: 'open' },
  'close-note': { type: 'close' },
};

export function listenForCommands(): void {
  browser.commands?.onCommand.addListener(async (name, active) => {
    if (name === 'open-panel') {
      // Not after an await: it would not count as the reader's action any more.
      if (hasPanel && active?.windowId !== undefined) await openPanel(active.windowId).catch(() => {});
      return;
    }
    const command = COMMANDS[name];
    if (!command) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // No listener: a page without notes, or one that we may not enter. Nothing to do there.
    await browser.tabs.sendMessage(tab.id, command, { frameId: 0 }).catch(() => {});
  });
}
