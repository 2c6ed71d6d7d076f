/** Answers to the scripts in pages. */
import browser from 'webextension-polyfill';
import { displayFor } from '../shared/display';
import type { AnnotateAnswer, ChangeAnswer, HelloAnswer } from '../shared/messages';
import type { PageRequest } from '../shared/requests';
import { isOn, siteOf } from '../shared/settings';
import { changed, type PageChange } from '../shared/settings-change';
import { changeSettings, loadSettings, SettingsError } from '../shared/settings-store';
import { answerAnnotate } from './annotate';
import { showCount } from './badge';
import { ask, wakeDataset } from './dataset-host';

export interface PageSender {
  tabId: number;
  frameId: number;
  url: string | undefined;
}

export function answerPage(request: PageRequest, sender: PageSender): Promise<unknown> {
  switch (request.type) {
    case 'hello':
      return hello(sender.url);
    case 'inject':
      return inject(sender);
    case 'annotate':
      return annotate(request, sender.url);
    case 'count':
      return showCount(sender.tabId, request.notes);
    case 'change':
      return change(request.change, siteOf(sender.url));
  }
}

async function hello(url: string | undefined): Promise<HelloAnswer> {
  const enabled = isOn(await loadSettings(), siteOf(url));
  // An article will follow: the pack loads while the page is still being read by stage two.
  if (enabled) wakeDataset().catch(() => {});
  return { enabled };
}

async function inject({ tabId, frameId }: PageSender): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['page/stage-two.js'],
  });
}

async function annotate(
  request: Extract<PageRequest, { type: 'annotate' }>,
  url: string | undefined,
): Promise<AnnotateAnswer> {
  const [settings] = await Promise.all([loadSettings(), wakeDataset()]);
  const display = displayFor(settings, siteOf(url));
  const answer = await ask((pack, names) => answerAnnotate(pack, request, display.cardLang, names));
  return { ...answer, display };
}

/** A page may change what concerns entities and kinds, and its own site's switches; never another site's. */
async function change(wanted: PageChange, own: string | null): Promise<ChangeAnswer> {
  if ('site' in wanted && wanted.site !== null && wanted.site !== own)
    return { ok: false, refusal: 'refused' };
  try {
    await changeSettings((settings) => changed(settings, wanted));
    return { ok: true };
  } catch (error) {
    return { ok: false, refusal: error instanceof SettingsError ? error.refusal : 'refused' };
  }
}
