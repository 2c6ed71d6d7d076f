/** A card as plain text with its sources: what the card's Copy and `konteks card` give. Pure. */
import { cardLabels } from './card-labels';
import type { CardModel, CardStatement } from './card-model';

/** Lines of text; numbers in brackets lead to the sources below. No newline at the end. */
export function cardText(model: CardModel): string {
  const labels = cardLabels(model.lang);
  const cite = (sources: readonly number[]) => (sources.length > 0 ? ` [${sources.join(', ')}]` : '');
  const block = (part: { label: string; statements: CardStatement[] } | null) =>
    part ? [`${part.label}:`, ...part.statements.map((s) => `  ${s.text}${cite(s.sources)}`)] : [];
  const section = (title: string, lines: string[]) => (lines.length > 0 ? [`${title}:`, ...lines] : []);
  return [
    `${model.name}${model.nativeName ? ` (${model.nativeName.text})` : ''} — ${model.kindLabel}`,
    ...(model.gloss ? [`${model.gloss.text}${cite(model.gloss.sources)}`] : []),
    ...(model.why === null ? [] : [model.why]),
    ...block(model.then),
    ...block(model.now),
    ...section(
      model.kind === 'person' ? labels.offices : labels.timeline,
      model.timeline.map((span) => `  ${span.dates}: ${span.label}${cite(span.sources)}`),
    ),
    ...section(
      labels.facts,
      model.facts.map((fact) => `  ${fact.date}: ${fact.text}${cite(fact.sources)}`),
    ),
    ...section(
      labels.sources,
      model.sources.map((s) => `  ${s.n}. ${s.publisher}: ${s.title}, ${s.date ?? s.seen}. ${s.url}`),
    ),
    model.dataDate,
  ].join('\n');
}
