/** Entry of the background: service worker in Chrome, event page in Firefox. Wires listeners, decides nothing. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { requestSchema } from '../shared/messages';
import { isOn, type Settings, siteOf } from '../shared/settings';
import { loadSettings, onSettingsChanged } from '../shared/settings-store';
import { answerAnnotate } from './annotate';
import { showCount } from './badge';
import { listenForCommands } from './commands';
import { ask, wakeDataset } from './dataset-host';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only our own content scripts: another extension or a page must not use the dataset to probe the reader.
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined;
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return undefined;
  const request = parsed.output;
  const tabId = sender.tab.id;
  const frameId = sender.frameId ?? 0;
  switch (request.type) {
    case 'hello':
      return hello(sender.url);
    case 'inject':
      return inject(tabId, frameId);
    case 'annotate':
      return ask((pack) => answerAnnotate(pack, request));
    case 'count':
      return showCount(tabId, request.notes);
  }
});

async function hello(url: string | undefined): Promise<{ enabled: boolean }> {
  const enabled = isOn(await loadSettings(), siteOf(url));
  // An article will follow: the pack loads while the page is still being read by stage two.
  if (enabled) wakeDataset().catch(() => {});
  return { enabled };
}

async function inject(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['page/stage-two.js'],
  });
}

onSettingsChanged(async (settings: Settings) => {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined) continue;
    const on = isOn(settings, siteOf(tab.url));
    // Tabs without our script do not listen: fine.
    browser.tabs.sendMessage(tab.id, { type: 'enabled', on }, { frameId: 0 }).catch(() => {});
    if (!on) void showCount(tab.id, 0);
  }
});

listenForCommands();
