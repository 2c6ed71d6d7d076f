/** `konteks card ENTITY`: what a card shows. */
import { cardModel } from '../../facts/card';
import { cardText } from '../../facts/card-text';
import type { CardLanguage } from '../../facts/schema';
import { bundledPack } from '../pack-file';

export interface CardOptions {
  date?: string;
  lang: CardLanguage;
  json?: boolean;
}

export async function card(id: string, options: CardOptions): Promise<void> {
  const pack = await bundledPack();
  const entity = pack.find(id);
  if (entity < 0) throw new Error(`no such entity: ${id}`);
  const { date = null, lang } = options;
  const model = cardModel(pack, entity, { date, lang, about: [], why: null });
  console.log(options.json ? JSON.stringify(model) : cardText(model));
}
