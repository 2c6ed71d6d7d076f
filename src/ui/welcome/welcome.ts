/**
 * After installing: a paragraph to try it on, where the button is, what is read and sent, and the keys.
 *
 * The sample is noted by the very script that runs on articles, which this page loads after this one.
 */
import browser from 'webextension-polyfill';
import { element } from '../element';
import { shortcuts } from '../shortcuts';

const t = browser.i18n.getMessage;
const SITES = { origins: ['http://*/*', 'https://*/*'] };

/** In place at once: the script after this one looks for the article. */
function build(): void {
  const lang = browser.i18n.getUILanguage();
  document.documentElement.lang = lang;
  document.title = t('welcomeTitle');
  byId('title').textContent = t('welcomeTitle');
  byId('lead').textContent = t('welcomeLead');
  byId('content').append(
    section('try', t('welcomeTry'), element('p', {}, t('welcomeTryHow')), sample()),
    section('access', t('welcomeAccess'), element('p', {}, t('welcomeAccessWhy'))),
    section('pin', t('welcomePin'), steps()),
    section(
      'privacy',
      t('welcomePrivacy'),
      element('p', {}, t('welcomePrivacyReads')),
      element('p', {}, t('welcomePrivacySends')),
    ),
    section('keys', t('welcomeKeys')),
    section('more', t('welcomeMore'), links()),
  );
  byId('access').hidden = true;
}

function sample(): HTMLElement {
  return element(
    'article',
    {},
    element('h3', {}, t('welcomeSampleTitle')),
    element('p', { class: 'byline' }, t('welcomeSampleDate')),
    ...['welcomeSample1', 'welcomeSample2', 'welcomeSample3'].map((key) => element('p', {}, t(key))),
  );
}

function steps(): HTMLElement {
  const firefox = browser.runtime.getURL('').startsWith('moz-');
  const keys = firefox
    ? ['welcomePinFirefox1', 'welcomePinFirefox2']
    : ['welcomePinChrome1', 'welcomePinChrome2'];
  return element('ol', { class: 'steps' }, ...keys.map((key) => element('li', {}, t(key))));
}

function links(): HTMLElement {
  const options = element('button', { type: 'button' }, t('welcomeOptions'));
  options.addEventListener('click', () => browser.runtime.openOptionsPage());
  return element('p', { class: 'row' }, element('a', { href: 'search.html' }, t('welcomeSearch')), options);
}

/** Firefox lets the reader withhold access to sites at install; without it nothing works. */
async function offerAccess(): Promise<void> {
  const box = byId('access');
  const granted = await browser.permissions.contains(SITES);
  box.hidden = granted;
  if (granted) return;
  const allow = element('button', { type: 'button', class: 'primary' }, t('welcomeAllow'));
  allow.addEventListener('click', async () => {
    if (await browser.permissions.request(SITES)) box.hidden = true;
  });
  box.append(element('p', {}, allow));
}

async function listKeys(): Promise<void> {
  const all = await shortcuts();
  const rows = all.flatMap(({ keys, description }) => [
    element('dt', {}, keys ? element('kbd', {}, keys) : t('welcomeNoKey')),
    element('dd', {}, description),
  ]);
  byId('keys').hidden = all.length === 0;
  byId('keys').append(element('dl', {}, ...rows), element('p', { class: 'quiet' }, t('welcomeEscape')));
}

function section(id: string, title: string, ...content: Node[]): HTMLElement {
  const heading = element('h2', { id: `${id}-title` }, title);
  return element('section', { id, 'aria-labelledby': heading.id }, heading, ...content);
}

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

build();
offerAccess().catch((error) => console.error('Konteks welcome:', error));
listKeys().catch((error) => console.error('Konteks welcome:', error));
