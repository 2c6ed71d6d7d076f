/** What was found on the page, grouped by kind; each entry leads to its first mention. */
import browser from 'webextension-polyfill';
import { KINDS } from '../../facts/schema';
import type { ListAnswer } from '../../shared/messages';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';

const t = browser.i18n.getMessage;

type Entry = ListAnswer['entries'][number];

export function foundLists(
  { entries, lang }: Pick<ListAnswer, 'entries' | 'lang'>,
  jump: (note: number) => void,
): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    const list = element('ul', { 'aria-labelledby': `kind-${kind}`, lang: lang ?? '' });
    list.append(...own.map((entry) => entryRow(entry, jump)));
    return [element('h2', { id: `kind-${kind}` }, t(KIND_MESSAGES[kind])), list];
  });
}

function entryRow(entry: Entry, jump: (note: number) => void): HTMLLIElement {
  const button = element(
    'button',
    { type: 'button' },
    element('span', {}, entry.name),
    element('span', { class: 'mentions' }, t('popupMentions', String(entry.mentions))),
    element('span', { class: 'gloss', title: entry.gloss }, entry.gloss),
  );
  button.addEventListener('click', () => jump(entry.note));
  return element('li', {}, button);
}
