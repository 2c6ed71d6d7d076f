import type { CardModel } from '../../facts/card-model';

const ISSUES = 'https://github.com/konteks-extension/konteks/issues/new';

/** A prefilled report about one card. Names the record, never the page that was being read. */
export function reportUrl(card: CardModel): string {
  const url = new URL(ISSUES);
  url.searchParams.set('title', `Data: ${card.name} (${card.id})`);
  url.searchParams.set(
    'body',
    `Record: ${card.id}\n${card.dataDate}\n\nWhat is wrong / Apa yang keliru:\n\n\nSource / Sumber:\n`,
  );
  return url.href;
}
