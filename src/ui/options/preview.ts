/** A sentence with marks as a page would have them, painted by the very code that paints pages. */
import browser from 'webextension-polyfill';
import type { CardModel } from '../../facts/card-model';
import { KINDS, type Kind } from '../../facts/schema';
import type { Mark } from '../../page/mark';
import { Marks } from '../../page/marks';
import type { Settings } from '../../shared/settings';
import { element } from '../element';

const t = browser.i18n.getMessage;

/** `[person:Kim Jong Un]` in the message is a mark. */
const NAME = /\[([a-z]+):([^\]]+)\]/g;

export function preview(): { element: HTMLElement; show(settings: Settings): void } {
  const paragraph = element('p', {});
  const named: { kind: Kind; text: Text }[] = [];
  let at = 0;
  const message = t('optionsPreviewText');
  for (const match of message.matchAll(NAME)) {
    const text = new Text(match[2]);
    paragraph.append(message.slice(at, match.index), text);
    at = match.index + match[0].length;
    const kind = KINDS.find((known) => known === match[1]);
    if (kind) named.push({ kind, text });
  }
  paragraph.append(message.slice(at));
  const marks = new Marks(document);
  return {
    element: element(
      'figure',
      { class: 'preview' },
      element('figcaption', {}, t('optionsPreview')),
      paragraph,
    ),
    show: function show(settings) {
      // Firefox empties ranges whose nodes come into the document by way of a fragment: not before they are there.
      if (!paragraph.isConnected) return void requestAnimationFrame(() => show(settings));
      const shown = named.filter(({ kind }) => !settings.kindsOff.includes(kind));
      const list = shown.map(({ kind, text }, index): Mark => {
        const range = new Range();
        range.selectNodeContents(text);
        const first = shown.findIndex((other) => other.text.data === text.data) === index;
        // Only ranges and kinds are asked for here: no card ever opens.
        const at = { flow: 0, start: index, end: index + 1 };
        return { index, at, ranges: [range], first, card: { id: text.data, kind } as CardModel };
      });
      marks.paint(list, settings);
    },
  };
}
