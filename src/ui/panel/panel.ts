/** The side panel: the brief of the article in the active tab, as list, timeline and map; for jumping and export. */
import browser from 'webextension-polyfill';
import type { BriefAnswer } from '../../shared/messages';
import { isOn, siteOf } from '../../shared/settings';
import { loadSettings, onSettingsChanged } from '../../shared/settings-store';
import { STATE_MESSAGES } from '../messages';
import { pageState } from '../popup/page-state';
import { type Brief, briefOf } from './brief';
import { actionButtons } from './export-actions';
import { onTargetChanged, targetTab } from './target-tab';
import { briefView } from './view';

const t = browser.i18n.getMessage;
const POLL_MS = 500;
/** Pages tell several changes at once. */
const SETTLE_MS = 120;

const byId = (id: string) => document.getElementById(id)!;

let tabId: number | undefined;
/** What is shown, to leave it alone when nothing changed. */
let shown = '';
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

async function refresh(): Promise<void> {
  clearTimeout(timer);
  const turn = ++asked;
  const tab = await targetTab();
  const site = siteOf(tab?.url);
  const settings = await loadSettings();
  const state = await pageState(tab, isOn(settings, site), site);
  const answer =
    state.state === 'notes' && tab?.id !== undefined
      ? ((await browser.tabs.sendMessage(tab.id, { type: 'brief' }, { frameId: 0 }).catch(() => undefined)) as
          | BriefAnswer
          | undefined)
      : undefined;
  // Asked again meanwhile, for another tab perhaps.
  if (turn !== asked) return;
  tabId = tab?.id;
  if (answer?.article) show(briefOf(answer));
  else showNone(state.state === 'notes' ? 'working' : state.state, site);
  // Pages that fill themselves become articles later.
  if (!answer && /^(?:working|no-article|no-access|notes)$/.test(state.state))
    timer = setTimeout(update, POLL_MS);
}

function update(): void {
  clearTimeout(timer);
  timer = setTimeout(() => refresh().catch(failed), SETTLE_MS);
}

function show(brief: Brief): void {
  const content = JSON.stringify([tabId, brief]);
  if (content === shown) return;
  shown = content;
  const entries = brief.groups.flatMap((group) => group.entries);
  const mentions = entries.reduce((sum, entry) => sum + entry.mentions.length, 0);
  byId('title').textContent = brief.title ?? t('panelUntitled');
  byId('title').lang = brief.lang;
  byId('about').textContent = [
    brief.dateText ?? t('panelNoDate'),
    t('panelCounts', [String(entries.length), String(mentions)]),
  ].join(' · ');
  byId('state').textContent = '';
  byId('actions').hidden = false;
  byId('actions').replaceChildren(...actionButtons(brief, (text) => (byId('said').textContent = text)));
  byId('said').textContent = '';
  byId('brief').replaceChildren(...briefView(brief, jump));
}

function showNone(state: keyof typeof STATE_MESSAGES, site: string | null = null): void {
  shown = '';
  byId('title').textContent = 'Konteks';
  byId('about').textContent = '';
  byId('said').textContent = '';
  byId('actions').hidden = true;
  byId('brief').replaceChildren();
  const text = t(STATE_MESSAGES[state], site ?? '');
  // Said again, screen readers would read it again.
  if (byId('state').textContent !== text) byId('state').textContent = text;
}

function jump(note: number): void {
  if (tabId === undefined) return;
  browser.tabs.sendMessage(tabId, { type: 'jump', note }, { frameId: 0 }).catch(failed);
}

function failed(error: unknown): void {
  console.error('Konteks panel:', error);
  showNone('failed');
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = t('panelTitle');
byId('actions').setAttribute('aria-label', t('panelExport'));
onTargetChanged(() => tabId, update);
onSettingsChanged(update);
refresh().catch(failed);
