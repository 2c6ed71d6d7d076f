/** How and when cards open, and the shortcuts. */
import browser from 'webextension-polyfill';
import { LONGEST_DELAY, MODIFIER_CHOICES } from '../../shared/settings';
import { choice, delaySlider } from '../controls';
import { element } from '../element';
import type { SettingsControl } from '../settings-control';
import { shortcuts } from '../shortcuts';
import { button, number, quiet, type Section, section } from './section';

const t = browser.i18n.getMessage;

export function openingSection(control: SettingsControl): Section {
  const open = choice(
    t('optionsOpen'),
    [
      ['hover', t('optionsOpenHover')],
      ['click', t('optionsOpenClick'), t('optionsOpenClickNote')],
      ['modifier', t('optionsOpenModifier')],
    ],
    (value) => control.change({ do: 'choose', values: { open: value } }, t('optionsSaidOpen')),
  );
  const modifier = choice(
    t('optionsModifier'),
    MODIFIER_CHOICES.map((key) => [key, key === 'Control' ? 'Ctrl' : key] as const),
    (value) => control.change({ do: 'choose', values: { modifier: value } }, t('optionsSaidModifier')),
  );
  const ms = (value: number) => t('optionsMs', number(value));
  const show = delaySlider(t('optionsShowDelay'), LONGEST_DELAY, ms, (showDelay) =>
    control.change({ do: 'choose', values: { showDelay } }, t('optionsSaidDelay')),
  );
  const hide = delaySlider(t('optionsHideDelay'), LONGEST_DELAY, ms, (hideDelay) =>
    control.change({ do: 'choose', values: { hideDelay } }, t('optionsSaidDelay')),
  );
  control.view((settings) => {
    open.show(settings.open);
    modifier.show(settings.modifier);
    modifier.element.hidden = settings.open !== 'modifier';
    show.show(settings.showDelay);
    show.element.hidden = settings.open === 'click';
    hide.show(settings.hideDelay);
  });
  return section('opening', t('optionsOpening'), open.element, modifier.element, show.element, hide.element);
}

/** Where Chrome keeps the shortcuts; it has no call that leads there. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

export function shortcutsSection(): Section {
  const list = element('dl', { class: 'shortcuts' });
  // Not on Android.
  const commands = browser.commands as typeof browser.commands | undefined;
  if (!commands) return section('shortcuts', t('optionsShortcuts'), quiet(t('optionsNoShortcuts')));
  const render = async () => {
    list.replaceChildren(
      ...(await shortcuts()).flatMap(({ description, keys }) => [
        element('dt', {}, description),
        element('dd', {}, keys ? element('kbd', {}, keys) : t('optionsShortcutUnset')),
      ]),
    );
  };
  void render();
  // Back from the browser's own page, where they were changed.
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void render(),
  );
  // Firefox 137 and later, not Chrome.
  const hasPage = 'openShortcutSettings' in commands;
  const change = button(t('optionsChangeShortcuts'), () => {
    if (hasPage) void commands.openShortcutSettings();
    else void browser.tabs.create({ url: CHROME_SHORTCUTS });
  });
  const where = hasPage ? [] : [element('code', {}, CHROME_SHORTCUTS)];
  return section('shortcuts', t('optionsShortcuts'), list, element('p', { class: 'row' }, change, ...where));
}
