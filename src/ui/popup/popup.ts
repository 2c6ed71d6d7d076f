/** The toolbar popup: switches, the state of this page and the way out of it, and what was found, by kind. */
import browser, { type Tabs } from 'webextension-polyfill';
import { isOn, siteOf } from '../../shared/settings';
import { toggle } from '../controls';
import { element } from '../element';
import { STATE_MESSAGES } from '../messages';
import { leftOut } from '../packs-client';
import { SettingsControl } from '../settings-control';
import { ALL_SITES, askFor, originsOf } from './access';
import { foundLists } from './found';
import { links } from './links';
import { type PageState, pageState } from './page-state';
import { type SiteKinds, siteKinds } from './site-kinds';

const t = browser.i18n.getMessage;
const byId = (id: string) => document.getElementById(id)!;

const POLL_MS = 400;

/** The tab to speak of. `?tab=` serves the tests: a popup opened as a page is itself the active tab. */
async function targetTab(): Promise<Tabs.Tab | undefined> {
  const wanted = new URLSearchParams(location.search).get('tab');
  if (wanted) return browser.tabs.get(Number(wanted));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function main(): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  const tab = await targetTab();
  const site = siteOf(tab?.url);
  const control = await SettingsControl.load({
    // A switch says itself what was done, and takes it back.
    say: () => byId('problem').replaceChildren(),
    sayError: (text) => byId('problem').replaceChildren(text),
  });
  document.querySelector('nav')!.append(...links(tab));
  const kinds = switches(control, site);

  let asked: ReturnType<typeof setTimeout> | undefined;
  let asking = 0;
  const renderPage = async () => {
    clearTimeout(asked);
    const turn = ++asking;
    const state = await pageState(tab, isOn(control.settings, site), site);
    if (turn !== asking) return;
    kinds?.count(state);
    renderState(state, site);
    byId('found').replaceChildren(...foundLists(state, (note) => void jump(tab, note)));
    // Pages that fill themselves become articles later; so do those that access is given to.
    if (['working', 'no-article', 'no-access'].includes(state.state)) asked = setTimeout(renderPage, POLL_MS);
  };
  control.view(() => void renderPage());
  // The page has answered the change by now.
  control.view(() => setTimeout(renderPage, POLL_MS));
  const out = await leftOut().catch(() => []);
  if (out.length > 0) byId('packs').append(`${t('popupPacks')} `, optionsLink());
}

function switches(control: SettingsControl, site: string | null): SiteKinds | null {
  const box = byId('switches');
  const all = toggle(t('popupOn'), (enabled) => control.change({ do: 'choose', values: { enabled } }, ''));
  box.append(all.element);
  control.view(({ enabled }) => all.show(enabled));
  if (site === null) return null;
  const here = toggle(t('popupSite', site), (on) => control.change({ do: 'site', site, on }, ''));
  const kinds = siteKinds(control, site);
  box.append(here.element, kinds.element);
  control.view((settings) => {
    here.show(!settings.sitesOff.includes(site));
    here.input.disabled = !settings.enabled;
  });
  return kinds;
}

function renderState(state: PageState, site: string | null): void {
  const line = byId('state');
  const text = state.state === 'notes' ? leftOutLine(state) : t(STATE_MESSAGES[state.state], site ?? '');
  // Said again, screen readers would read it again.
  if (line.textContent !== text) line.textContent = text;
  const access = byId('access');
  const isAsking = state.state === 'no-access' && site !== null;
  if (isAsking && access.childElementCount === 0) access.append(...accessButtons(site));
  else if (!isAsking) access.replaceChildren();
}

/** Hidden entities do not show in the kinds' numbers. */
function leftOutLine({ off }: PageState): string {
  return off.hidden > 0 ? t('popupHidden', String(off.hidden)) : '';
}

function accessButtons(site: string): HTMLElement[] {
  const button = (label: string, origins: string[], attributes: Record<string, string>) => {
    const node = element('button', { type: 'button', ...attributes }, label);
    node.addEventListener('click', () => {
      askFor(origins).catch((error) => {
        byId('problem').textContent = t('popupAccessRefused');
        console.error('Konteks popup:', error);
      });
    });
    return node;
  };
  return [
    button(t('popupAllowSite', site), originsOf(site), { class: 'primary' }),
    button(t('popupAllowAll'), ALL_SITES, {}),
  ];
}

function optionsLink(): HTMLElement {
  const link = element('a', { href: 'options.html#packs', target: '_blank' }, t('popupPacksShow'));
  return link;
}

async function jump(tab: Tabs.Tab | undefined, note: number): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.tabs.sendMessage(tab.id, { type: 'jump', note }, { frameId: 0 });
  window.close();
}

main().catch((error) => {
  console.error('Konteks popup:', error);
  byId('state').textContent = t('popupFailed');
});
