/** The options page: every setting, saved at once and undoable; packs, backup and shortcuts. */
import browser from 'webextension-polyfill';
import { element } from '../element';
import { SettingsControl } from '../settings-control';
import { Toast } from '../toast';
import { backupSection } from './backup';
import { hiddenSection, sitesSection } from './lists';
import { openingSection, shortcutsSection } from './opening';
import { packsSection } from './packs';
import { generalSection, kindsSection, marksSection } from './showing';

const t = browser.i18n.getMessage;

async function main(): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.title = t('optionsTitle');
  document.querySelector('h1')!.textContent = t('optionsTitle');
  const toast = new Toast();
  const control = await SettingsControl.load(toast);
  const sections = [
    generalSection(control),
    kindsSection(control),
    marksSection(control),
    openingSection(control),
    sitesSection(control),
    hiddenSection(control),
    packsSection(toast),
    shortcutsSection(),
    backupSection(control),
  ];
  const links = sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
  const nav = document.querySelector('nav')!;
  nav.setAttribute('aria-label', t('optionsContents'));
  nav.append(element('ul', {}, ...links));
  document.querySelector('main')!.append(...sections.map((part) => part.element));
  // The address may name a section, which was not there yet.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

main().catch((error) => {
  console.error('Konteks options:', error);
  document.querySelector('main')!.append(element('p', { class: 'error', role: 'alert' }, t('popupFailed')));
});
