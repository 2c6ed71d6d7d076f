/** Answers to the extension's own pages: popup, side panel, options, search. */
import { cardModel } from '../facts/card';
import { describePack, type PackDescription, problemOf } from '../pack/describe';
import { packBytes } from '../shared/pack-store';
import type { UiRequest } from '../shared/requests';
import { ask, bundledBytes, leftOutPacks, packsChanged } from './dataset-host';
import { withOrigins } from './origins';
import { answerCountries, answerLookup, answerSearch } from './search';

export async function answerUi(request: UiRequest): Promise<unknown> {
  switch (request.type) {
    case 'card':
      return ask((pack, names) => {
        const entity = pack.find(request.entity);
        const { date, lang } = request;
        if (entity < 0) return null;
        const card = cardModel(pack, entity, { date, lang, about: [], why: null });
        return withOrigins(card, pack, entity, names);
      });
    case 'search':
      return ask((pack) => answerSearch(pack, request));
    case 'countries':
      return ask((pack) => answerCountries(pack, request.lang));
    case 'lookup':
      return ask((pack) => answerLookup(pack, request.text));
    case 'packs-changed':
      packsChanged();
      return null;
    case 'describe-pack':
      return describePackFile(request.id);
    case 'packs-left-out':
      return leftOutPacks();
  }
}

/** Here and not in the page that asks: a pack of a gigabyte would freeze it for seconds. */
async function describePackFile(id: string | null): Promise<PackDescription> {
  let bytes: ArrayBuffer;
  try {
    bytes = await (id === null ? bundledBytes() : packBytes(id));
  } catch (error) {
    return { ...describePack(new ArrayBuffer(0)), problems: [{ ...problemOf(error), refusal: 'gone' }] };
  }
  return describePack(bytes);
}
