/** Keyboard shortcuts → the active tab's page. */
import browser from 'webextension-polyfill';
import type { Command } from '../shared/messages';

const COMMANDS: Record<string, Command> = {
  'next-note': { type: 'next' },
  'previous-note': { type: 'previous' },
  'open-note': { type: 'open' },
  'close-note': { type: 'close' },
};

export function listenForCommands(): void {
  browser.commands?.onCommand.addListener(async (name) => {
    const command = COMMANDS[name];
    if (!command) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // No listener: a page without notes, or one that we may not enter. Nothing to do there.
    await browser.tabs.sendMessage(tab.id, command, { frameId: 0 }).catch(() => {});
  });
}
