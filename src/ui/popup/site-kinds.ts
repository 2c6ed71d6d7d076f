/** The kinds that are noted on this site, with how many of each this page has. */
import browser from 'webextension-polyfill';
import { KINDS, type Kind } from '../../facts/schema';
import type { ListAnswer } from '../../shared/messages';
import { toggle } from '../controls';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import type { SettingsControl } from '../settings-control';

const t = browser.i18n.getMessage;

export interface SiteKinds {
  element: HTMLElement;
  /** Numbers from the page's list. */
  count(list: Pick<ListAnswer, 'entries' | 'off'>): void;
}

export function siteKinds(control: SettingsControl, site: string): SiteKinds {
  const summary = element('summary', {});
  const rows = KINDS.map((kind) => {
    const label = t(KIND_MESSAGES[kind]);
    const one = toggle(label, (on) => control.change({ do: 'kind', kind, on, site }, label));
    const number = element('span', { class: 'quiet number' });
    one.element.firstElementChild!.append(' ', number);
    return { kind, one, number };
  });
  control.view((settings) => {
    const here = settings.siteKindsOff[site] ?? [];
    for (const { kind, one } of rows) {
      const isOffEverywhere = settings.kindsOff.includes(kind);
      one.show(!isOffEverywhere && !here.includes(kind));
      one.input.disabled = isOffEverywhere || !settings.enabled || settings.sitesOff.includes(site);
      one.element.title = isOffEverywhere ? t('popupKindOffEverywhere') : '';
    }
    const off = here.filter((kind) => !settings.kindsOff.includes(kind)).length;
    summary.textContent = off > 0 ? t('popupKindsOff', String(off)) : t('popupKinds');
  });
  return {
    element: element('details', { class: 'kinds' }, summary, ...rows.map(({ one }) => one.element)),
    count: ({ entries, off }) => {
      for (const { kind, number } of rows) number.textContent = numberOf(kind, entries, off.kinds);
    },
  };
}

function numberOf(kind: Kind, entries: ListAnswer['entries'], off: Partial<Record<Kind, number>>): string {
  const count = entries.filter((entry) => entry.kind === kind).length + (off[kind] ?? 0);
  return count > 0 ? String(count) : '';
}
