/** Entry of the background: service worker in Chrome, event page in Firefox. Wires listeners, decides nothing. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { displayFor } from '../shared/display';
import { listPacks, packBytes } from '../shared/pack-store';
import { pageRequestSchema, uiRequestSchema } from '../shared/requests';
import { isOn, type Settings } from '../shared/settings';
import { onSettingsChanged } from '../shared/settings-store';
import { listenForAccess } from './access';
import { showCount } from './badge';
import { listenForCommands } from './commands';
import { useImportedPacks } from './dataset-host';
import { listenForInstall } from './installed';
import { listenForLookUps } from './look-up';
import { answerPage } from './page-requests';
import { tellTabs } from './tell-tabs';
import { answerUi } from './ui-requests';

useImportedPacks(async () =>
  (await listPacks()).filter(({ on }) => on).map(({ id, name }) => ({ id, name, read: () => packBytes(id) })),
);

/** `chrome-extension://…/`: what the browser says of a sender's address cannot be made up. */
const OWN = browser.runtime.getURL('');

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only our own scripts and pages: another extension or a page must not use the dataset to probe the reader.
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(OWN)) {
    const parsed = v.safeParse(uiRequestSchema, message);
    if (parsed.success) return answerUi(parsed.output);
    // The welcome page runs the articles' script on its sample: it goes on as one of those.
  }
  if (sender.tab?.id === undefined) return undefined;
  const parsed = v.safeParse(pageRequestSchema, message);
  if (!parsed.success) return undefined;
  return answerPage(parsed.output, { tabId: sender.tab.id, frameId: sender.frameId ?? 0, url: sender.url });
});

onSettingsChanged((settings: Settings) =>
  tellTabs((site, tabId) => {
    const on = isOn(settings, site);
    if (!on) void showCount(tabId, 0);
    return { type: 'settings', on, display: displayFor(settings, site) };
  }),
);

listenForCommands();
listenForLookUps();
listenForInstall();
listenForAccess();
