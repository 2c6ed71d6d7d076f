/** Answers to the extension's own pages: popup, side panel, options, search. */
import { cardModel } from '../facts/card';
import type { UiRequest } from '../shared/requests';
import { ask, leftOutPacks, packsChanged } from './dataset-host';
import { describePackFile } from './describe-pack-file';
import { withOrigins } from './origins';
import { answerCountries, answerLookup, answerSearch } from './search';
import { tellTabs } from './tell-tabs';

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
      await tellTabs(() => ({ type: 'packs-changed' }));
      return null;
    case 'describe-pack':
      return describePackFile(request.id);
    case 'packs-left-out':
      return leftOutPacks();
  }
}
