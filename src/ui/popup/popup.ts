/** The toolbar popup: switches, the state of this page, and what was found, grouped by kind. */
import browser from 'webextension-polyfill';
import { KINDS, type Kind } from '../../facts/schema';
import type { ListAnswer } from '../../shared/messages';
import { isOn, type Settings, siteOf } from '../../shared/settings';
import { changed, type SettingsChange } from '../../shared/settings-change';
import { changeSettings, loadSettings } from '../../shared/settings-store';
import { element } from '../element';
import { type PageState, pageState } from './page-state';

const t = browser.i18n.getMessage;

const KIND_MESSAGES: Record<Kind, string> = {
  person: 'kindPerson',
  unit: 'kindUnit',
  event: 'kindEvent',
  org: 'kindOrg',
  place: 'kindPlace',
  weapon: 'kindWeapon',
};

const STATE_MESSAGES: Record<Exclude<PageState['state'], 'notes'>, string> = {
  working: 'popupWorking',
  'no-article': 'popupNoArticle',
  language: 'popupLanguage',
  off: 'popupOff',
  'no-access': 'popupNoAccess',
  none: 'popupNone',
  failed: 'popupFailed',
  reload: 'popupReload',
};

const POLL_MS = 400;

/** The tab to speak of. `?tab=` serves the tests: a popup opened as a page is itself the active tab. */
async function targetTab() {
  const wanted = new URLSearchParams(location.search).get('tab');
  if (wanted) return browser.tabs.get(Number(wanted));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function main(): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  const tab = await targetTab();
  const site = siteOf(tab?.url);
  let settings = await loadSettings();

  const render = async () => {
    renderSwitches(settings, site, async (change) => {
      settings = (await changeSettings((now) => changed(now, change))).after;
      await render();
    });
    await renderPage();
  };
  let asked: ReturnType<typeof setTimeout> | undefined;
  const renderPage = async () => {
    clearTimeout(asked);
    const state = await pageState(tab?.id, isOn(settings, site), site !== null);
    renderState(state, tab?.id);
    // Pages that fill themselves become articles later.
    if (state.state === 'working' || state.state === 'no-article') asked = setTimeout(renderPage, POLL_MS);
  };
  await render();
}

function renderSwitches(
  settings: Settings,
  site: string | null,
  change: (change: SettingsChange) => void,
): void {
  const switches = [
    toggle(t('popupOn'), settings.enabled, (on) => change({ do: 'choose', values: { enabled: on } })),
  ];
  if (site !== null) {
    const on = !settings.sitesOff.includes(site);
    const row = toggle(t('popupSite', site), on, (next) => change({ do: 'site', site, on: next }));
    row.querySelector('input')!.disabled = !settings.enabled;
    switches.push(row);
  }
  const box = document.getElementById('switches')!;
  const focused = [...box.querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement);
  box.replaceChildren(...switches);
  box.querySelectorAll('input')[focused]?.focus();
}

function toggle(label: string, checked: boolean, change: (on: boolean) => void): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', role: 'switch' });
  input.checked = checked;
  input.addEventListener('change', () => change(input.checked));
  return element('label', { class: 'switch' }, element('span', {}, label), input);
}

function renderState(state: PageState, tabId: number | undefined): void {
  const found = document.getElementById('found')!;
  const line = document.getElementById('state')!;
  if (state.state !== 'notes') {
    const text = t(STATE_MESSAGES[state.state]);
    // Said again, screen readers would read it again.
    if (line.textContent !== text) line.textContent = text;
    found.replaceChildren();
    return;
  }
  line.textContent = '';
  found.replaceChildren(
    ...KINDS.flatMap((kind) => {
      const entries = state.entries.filter((entry) => entry.kind === kind);
      if (entries.length === 0) return [];
      const list = element('ul', { 'aria-labelledby': `kind-${kind}`, lang: state.lang ?? '' });
      list.append(...entries.map((entry) => entryRow(entry, tabId)));
      return [element('h2', { id: `kind-${kind}` }, t(KIND_MESSAGES[kind])), list];
    }),
  );
}

function entryRow(entry: ListAnswer['entries'][number], tabId: number | undefined): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button' },
    element('span', {}, entry.name),
    element('span', { class: 'mentions' }, t('popupMentions', String(entry.mentions))),
    element('span', { class: 'gloss', title: entry.gloss }, entry.gloss),
  );
  button.addEventListener('click', async () => {
    if (tabId === undefined) return;
    await browser.tabs.sendMessage(tabId, { type: 'jump', note: entry.note }, { frameId: 0 });
    window.close();
  });
  return element('li', {}, button);
}

main().catch((error) => {
  console.error('Konteks popup:', error);
  document.getElementById('state')!.textContent = t('popupFailed');
});
