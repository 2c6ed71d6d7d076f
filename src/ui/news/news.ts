/** What is new since the version that the reader had. */
import browser from 'webextension-polyfill';
import { RELEASES, releasesSince } from '../../shared/releases';
import { element } from '../element';

const t = browser.i18n.getMessage;
const lang = browser.i18n.getUILanguage();

document.documentElement.lang = lang;
document.title = t('newsTitle');
document.getElementById('title')!.textContent = t('newsTitle');

const since = new URLSearchParams(location.search).get('since');
const releases = since ? releasesSince(since) : RELEASES;
const days = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
document.getElementById('content')!.append(
  ...releases.map(({ version, date, news }) => {
    const heading = element('h2', { id: `v${version}` }, t('newsVersion', version));
    if (date) heading.append(' · ', element('time', { datetime: date }, days.format(new Date(date))));
    return element(
      'section',
      { 'aria-labelledby': heading.id },
      heading,
      element('ul', { class: 'steps' }, ...news.map((key) => element('li', {}, t(key)))),
    );
  }),
);
if (releases.length === 0)
  document.getElementById('content')!.append(element('p', {}, t('newsNothing', since ?? '')));
