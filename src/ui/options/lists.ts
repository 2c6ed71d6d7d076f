/** Sites and entities that the reader does not want noted. */
import browser from 'webextension-polyfill';
import { type Settings, siteOf } from '../../shared/settings';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import type { SettingsControl } from '../settings-control';
import { button, quiet, type Section, section } from './section';

const t = browser.i18n.getMessage;

interface Row {
  key: string;
  label: string;
  note: string;
  /** What the button does, in words for those who do not see the row. */
  action: string;
  act(): Promise<unknown>;
}

/** From this many on, a list has a field to search it. */
const SEARCH_FROM = 8;

/** A list with a button in each row. The focus stays in the list when its row goes. */
function list(
  label: string,
  empty: string,
  buttonLabel: string,
): { element: HTMLElement; show(rows: Row[]): void } {
  const search = element('input', {
    type: 'search',
    'aria-label': t('optionsSearch', label),
    placeholder: t('optionsSearch', label),
  });
  const box = element('ul', { class: 'rows', 'aria-label': label });
  const none = element('p', { class: 'quiet', tabindex: '-1' }, empty);
  const noMatch = element('p', { class: 'quiet', role: 'status' });
  let rows: Row[] = [];
  const render = () => {
    const wanted = search.value.trim().toLowerCase();
    const shown = rows.filter(({ key, label: name }) => `${key} ${name}`.toLowerCase().includes(wanted));
    const focused = [...box.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    box.replaceChildren(...shown.map(rowOf));
    none.hidden = rows.length > 0;
    noMatch.textContent = rows.length > 0 && shown.length === 0 ? t('optionsNoMatch') : '';
    if (focused >= 0) {
      const buttons = box.querySelectorAll('button');
      (buttons[Math.min(focused, buttons.length - 1)] ?? none).focus();
    }
  };
  const rowOf = (row: Row) =>
    element(
      'li',
      {},
      element('span', {}, row.label, row.note ? element('small', { class: 'quiet' }, row.note) : ''),
      button(buttonLabel, () => void row.act(), { 'aria-label': row.action }),
    );
  search.addEventListener('input', render);
  return {
    element: element('div', {}, search, box, none, noMatch),
    show: (next) => {
      rows = next;
      search.hidden = rows.length < SEARCH_FROM && search.value === '';
      render();
    },
  };
}

export function sitesSection(control: SettingsControl): Section {
  const input = element('input', {
    type: 'text',
    id: 'site-to-add',
    inputmode: 'url',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: 'example.com',
    'aria-describedby': 'site-problem',
  });
  const problem = element('p', { class: 'error', id: 'site-problem', role: 'alert' });
  const form = element(
    'form',
    { class: 'row' },
    element('label', { for: input.id }, t('optionsSiteAdd')),
    input,
    element('button', { type: 'submit' }, t('optionsSiteAddButton')),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const site = hostOf(input.value);
    problem.textContent = site === null ? t('optionsSiteWrong') : '';
    input.setAttribute('aria-invalid', String(site === null));
    if (site === null) return input.focus();
    if (await control.change({ do: 'site', site, on: false }, t('optionsSaidSiteOff', site)))
      input.value = '';
  });
  const sites = list(t('optionsSites'), t('optionsSitesNone'), t('optionsRemove'));
  control.view((settings) => sites.show(siteRows(settings, control)));
  return section('sites', t('optionsSites'), quiet(t('optionsSitesNote')), form, problem, sites.element);
}

function siteRows({ sitesOff, siteKindsOff }: Settings, control: SettingsControl): Row[] {
  const all = [...new Set([...sitesOff, ...Object.keys(siteKindsOff)])].sort();
  return all.map((site) => {
    const isOff = sitesOff.includes(site);
    const kinds = (siteKindsOff[site] ?? []).map((kind) => t(KIND_MESSAGES[kind])).join(', ');
    return {
      key: site,
      label: site,
      note: isOff ? t('optionsSiteOff') : t('optionsSiteKindsOff', kinds),
      action: t('optionsRemoveSite', site),
      act: () =>
        control.change(
          (now) => {
            const { [site]: _, ...others } = now.siteKindsOff;
            return { ...now, sitesOff: now.sitesOff.filter((name) => name !== site), siteKindsOff: others };
          },
          t('optionsSaidSiteOn', site),
        ),
    };
  });
}

/** The host of what somebody typed or pasted: a name or an address. Null when it is none. */
export function hostOf(text: string): string | null {
  const trimmed = text.trim();
  const site = siteOf(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return trimmed === '' || /[\s@]/.test(trimmed) ? null : site;
}

export function hiddenSection(control: SettingsControl): Section {
  const hidden = list(t('optionsHidden'), t('optionsHiddenNone'), t('optionsShowAgain'));
  control.view((settings) =>
    hidden.show(
      [...settings.hidden]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => ({
          key: id,
          label: name || id,
          note: '',
          action: t('optionsShowAgainName', name || id),
          act: () => control.change({ do: 'show-entity', id }, t('optionsSaidShown', name || id)),
        })),
    ),
  );
  return section('hidden', t('optionsHidden'), quiet(t('optionsHiddenNote')), hidden.element);
}
