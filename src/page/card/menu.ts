/** What a card can do beside closing and pinning: copy, hide, switch off. Every hiding can be taken back in place. */
import { cardLabels } from '../../facts/card-labels';
import type { CardModel } from '../../facts/card-model';
import { fill } from '../../facts/labels';
import type { PageChange } from '../../shared/settings-change';
import { h } from './h';

export interface MenuActions {
  copy(): void;
  /** Null when this is the only card. */
  closeAll: (() => void) | null;
  change(change: Hiding): void;
}

/** A change with its opposite, and what to tell the reader. */
export interface Hiding {
  change: PageChange;
  undo: PageChange;
  told: string;
}

export function hidings(card: CardModel, site: string): { label: string; hiding: Hiding }[] {
  const labels = cardLabels(card.lang);
  const { id, name, kind } = card;
  const kinds = labels.kinds[kind];
  const values = { name, kind: kinds, site };
  const item = (label: string, change: PageChange, undo: PageChange, told: string) => ({
    label: fill(label, values),
    hiding: { change, undo, told: capitalised(fill(told, values)) },
  });
  return [
    item(labels.hideEntity, { do: 'hide-entity', id, name }, { do: 'show-entity', id }, labels.entityHidden),
    item(
      labels.hideKindHere,
      { do: 'kind', kind, on: false, site },
      { do: 'kind', kind, on: true, site },
      labels.kindHiddenHere,
    ),
    item(
      labels.hideKind,
      { do: 'kind', kind, on: false, site: null },
      { do: 'kind', kind, on: true, site: null },
      labels.kindHidden,
    ),
    item(labels.siteOff, { do: 'site', site, on: false }, { do: 'site', site, on: true }, labels.siteIsOff),
  ];
}

/** The list that the card's menu button unfolds. `site` null: nothing can be switched off here. */
export function menuView(card: CardModel, site: string | null, actions: MenuActions): HTMLElement {
  const labels = cardLabels(card.lang);
  const item = (text: string, action: () => void) => {
    const button = h('button', { type: 'button', class: 'item' }, text);
    button.addEventListener('click', action);
    return h('li', {}, button);
  };
  return h(
    'ul',
    { class: 'menu' },
    item(labels.copy, actions.copy),
    ...(site === null ? [] : hidings(card, site)).map(({ label, hiding }) =>
      item(label, () => actions.change(hiding)),
    ),
    actions.closeAll && item(labels.closeAll, actions.closeAll),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
