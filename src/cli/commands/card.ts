/** `konteks card ENTITY`: what a card shows. */
import { cardModel } from '../../facts/card';
import type { CardModel, CardStatement } from '../../facts/card-model';
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
  console.log(options.json ? JSON.stringify(model) : readable(model));
}

function readable(model: CardModel): string {
  const cite = (sources: readonly number[]) => (sources.length > 0 ? ` [${sources.join(', ')}]` : '');
  const block = (part: { label: string; statements: CardStatement[] } | null) =>
    part ? [`${part.label}:`, ...part.statements.map((s) => `  ${s.text}${cite(s.sources)}`)] : [];
  return [
    `${model.name}${model.nativeName ? ` (${model.nativeName.text})` : ''} — ${model.kindLabel}`,
    ...(model.gloss ? [`${model.gloss.text}${cite(model.gloss.sources)}`] : []),
    ...block(model.then),
    ...block(model.now),
    ...model.facts.map((fact) => `${fact.date}: ${fact.text}${cite(fact.sources)}`),
    `${model.labels.sources}:`,
    ...model.sources.map((s) => `  ${s.n}. ${s.publisher}: ${s.title}, ${s.date ?? s.seen}. ${s.url}`),
    model.dataDate,
  ].join('\n');
}
