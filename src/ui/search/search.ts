/** The search page: the whole dataset by name, kind and country, and cards as of any day. */
import browser from 'webextension-polyfill';
import type { CardModel } from '../../facts/card-model';
import { type CardLanguage, KINDS } from '../../facts/schema';
import type { CountriesAnswer, SearchAnswer } from '../../shared/messages';
import { loadSettings } from '../../shared/settings-store';
import { ask } from '../ask';
import { cardElement } from '../card-element';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import { type Query, readQuery, writeQuery } from './query';

const t = browser.i18n.getMessage;
const PAGE = 40;
/** While somebody types. */
const TYPING_MS = 150;

const byId = (id: string) => document.getElementById(id)!;

let query: Query = readQuery(location.search);
let limit = PAGE;
let lang: CardLanguage = 'en';
let turn = 0;

const text = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
const kind = element('select', {});
const country = element('select', {});
const date = element('input', { type: 'date', min: '1900-01-01', max: '2100-12-31' });

async function main(): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.title = t('searchTitle');
  byId('title').textContent = t('searchTitle');
  byId('more').textContent = t('searchMore');
  const { cardLang } = await loadSettings();
  lang = cardLang !== 'article' ? cardLang : browser.i18n.getUILanguage().startsWith('id') ? 'id' : 'en';
  const { countries } = await ask<CountriesAnswer>({ type: 'countries', lang });
  kind.append(option('', t('searchAllKinds')), ...KINDS.map((k) => option(k, t(KIND_MESSAGES[k]))));
  country.append(option('', t('searchAllCountries')), ...countries.map(({ id, name }) => option(id, name)));
  byId('form').append(
    label(t('searchQuery'), text, 'query'),
    label(t('searchKind'), kind),
    label(t('searchCountry'), country),
    label(t('searchDate'), date),
  );
  fillForm();
  listen();
  text.focus();
  await run();
}

function listen(): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(typing);
    query = { ...readForm(), entity: null };
    limit = PAGE;
    // One step back for each query that was looked at, not for each letter.
    history.replaceState(null, '', location.pathname + writeQuery(query));
    run().catch(failed);
  };
  text.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(changed, TYPING_MS);
  });
  for (const field of [kind, country, date]) field.addEventListener('change', changed);
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  byId('more').addEventListener('click', () => {
    limit += PAGE;
    const first = byId('results').childElementCount;
    run()
      .then(() => byId('results').children[first]?.querySelector('button')?.focus())
      .catch(failed);
  });
  addEventListener('popstate', () => {
    query = readQuery(location.search);
    fillForm();
    run().catch(failed);
  });
}

function fillForm(): void {
  text.value = query.text;
  kind.value = query.kind ?? '';
  country.value = query.country ?? '';
  date.value = query.date ?? '';
}

function readForm(): Query {
  return readQuery(
    writeQuery({
      text: text.value.trim(),
      kind: KINDS.find((k) => k === kind.value) ?? null,
      country: country.value || null,
      date: date.value || null,
      entity: null,
    }),
  );
}

async function run(): Promise<void> {
  const mine = ++turn;
  const { kind: only, country: where } = query;
  const { results, more } = await ask<SearchAnswer>({
    type: 'search',
    query: query.text,
    kinds: only ? [only] : [],
    country: where,
    lang,
    limit,
  });
  if (mine !== turn) return;
  byId('state').textContent =
    results.length === 0
      ? t('searchNothing')
      : t(more ? 'searchFirst' : 'searchFound', String(results.length));
  byId('more').hidden = !more;
  byId('results').replaceChildren(...results.map(resultRow));
  // A link to one entity that the text does not find, or does not find first.
  if (query.entity && !results.some(({ id }) => id === query.entity)) await showAlone(query.entity);
}

function resultRow({ id, kind: ofKind, name, gloss }: SearchAnswer['results'][number]): HTMLLIElement {
  const shown = element('div', { class: 'shown', id: `shown-${id}` });
  const button = element(
    'button',
    { type: 'button', class: 'result', 'aria-controls': shown.id },
    element('span', { class: 'name', lang }, name),
    element('span', { class: 'kind' }, t(KIND_MESSAGES[ofKind])),
    element('span', { class: 'gloss', lang }, gloss),
  );
  const set = (on: boolean) => {
    button.setAttribute('aria-expanded', String(on));
    shown.hidden = !on;
    if (on && !shown.hasChildNodes()) fill(shown, id).catch(failed);
  };
  button.addEventListener('click', () => {
    set(shown.hidden);
    query = { ...query, entity: shown.hidden ? null : id };
    history.replaceState(null, '', location.pathname + writeQuery(query));
  });
  set(query.entity === id);
  return element('li', {}, button, shown);
}

async function showAlone(id: string): Promise<void> {
  const box = element('li', { class: 'shown' });
  byId('results').prepend(box);
  await fill(box, id);
}

async function fill(box: HTMLElement, id: string): Promise<void> {
  const card = await ask<CardModel | null>({ type: 'card', entity: id, date: query.date, lang });
  box.replaceChildren(
    card
      ? cardElement(card, { has: () => true, goTo: open })
      : element('p', { class: 'quiet' }, t('searchGone')),
  );
}

/** Another entity that a card leads to. */
function open(id: string): void {
  query = { ...query, text: '', kind: null, country: null, entity: id };
  history.pushState(null, '', location.pathname + writeQuery(query));
  fillForm();
  run().catch(failed);
}

function option(value: string, title: string): HTMLOptionElement {
  return element('option', { value }, title);
}

function label(title: string, field: HTMLElement, name = ''): HTMLLabelElement {
  return element('label', name ? { class: name } : {}, title, field);
}

function failed(error: unknown): void {
  console.error('Konteks search:', error);
  byId('state').textContent = t('searchFailed');
}

main().catch(failed);
