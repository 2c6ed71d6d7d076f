/** Ways to the search page that the browser offers: the selection's context menu, and the address bar's keyword. */
import browser from 'webextension-polyfill';
import type { CardLanguage } from '../facts/schema';
import { loadSettings } from '../shared/settings-store';
import { ask } from './dataset-host';
import { answerLookup, answerSearch } from './search';

const MENU = 'look-up';
/** What the address bar has room for. */
const SUGGESTIONS = 6;

/** Listeners must be there when the worker wakes: called at once, before anything is awaited. */
export function listenForLookUps(): void {
  // Firefox for Android has neither.
  if (browser.contextMenus) {
    // Menus outlive the worker in Chrome, and an update may have changed the title.
    browser.runtime.onInstalled.addListener(makeMenu);
    browser.runtime.onStartup.addListener(makeMenu);
    browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
      if (menuItemId === MENU) lookUp(selectionText ?? '').catch(() => {});
    });
  }
  if (browser.omnibox) {
    browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') });
    browser.omnibox.onInputChanged.addListener((text, suggest) => {
      suggestions(text).then(suggest, () => suggest([]));
    });
    browser.omnibox.onInputEntered.addListener((text, disposition) => {
      open(pageFor(text), disposition).catch(() => {});
    });
  }
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('menuLookUp'),
    contexts: ['selection'],
  });
}

/** Opens the search page for a selected text; at the card when it names exactly one thing. */
async function lookUp(selection: string): Promise<void> {
  const text = selection.replace(/\s+/g, ' ').trim().slice(0, 200);
  const ids = await ask((pack) => answerLookup(pack, text));
  await browser.tabs.create({ url: address({ q: text, entity: ids.length === 1 ? ids[0]! : null }) });
}

/** A suggestion's content is the address of its card: what is entered is then not a name any more. */
async function suggestions(text: string): Promise<{ content: string; description: string }[]> {
  const lang = await language();
  const { results } = await ask((pack) =>
    answerSearch(pack, { type: 'search', query: text, kinds: [], country: null, lang, limit: SUGGESTIONS }),
  );
  return results.map(({ id, name, gloss }) => ({
    content: `${name} #${id}`,
    description: plain(gloss ? `${name} — ${gloss}` : name),
  }));
}

/** Chrome reads descriptions as XML and refuses them all for one stray sign; Firefox shows them as they are. */
function plain(text: string): string {
  return text.replace(/[<>&"']/g, ' ').replace(/\s+/g, ' ');
}

function pageFor(text: string): string {
  const [, name, id] = /^(.*) #([\w-]+)$/.exec(text) ?? [];
  return address({ q: name ?? text, entity: id ?? null });
}

function address(values: { q: string; entity: string | null }): string {
  const params = new URLSearchParams({ q: values.q });
  if (values.entity) params.set('entity', values.entity);
  return browser.runtime.getURL(`ui/search.html?${params}`);
}

async function open(url: string, disposition: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

async function language(): Promise<CardLanguage> {
  const { cardLang } = await loadSettings();
  if (cardLang !== 'article') return cardLang;
  return browser.i18n.getUILanguage().startsWith('id') ? 'id' : 'en';
}
